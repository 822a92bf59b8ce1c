import { join } from 'node:path';
import type { Library } from '../../../src/load/library.ts';
import type { DocumentRecord, RowRecord } from '../../../src/row-index/types.ts';
import { applyPatch, patchBuild } from '../../lib/patch-row-index.ts';
import { rowIndexBuilder, writeBuild, type WrittenBuild } from '../../lib/write-row-index.ts';
import { documentRecords } from './documents.ts';

export interface MeasuredPatch {
  readonly change: string;
  /** How many documents change at once. */
  readonly documents: number;
  /** Undefined where everything had to be built. */
  readonly milliseconds: number | undefined;
  readonly written: number;
  /** Stored bytes of the files written. */
  readonly bytes: number;
  /** Whether a build of everything gives the same; undefined where it was not made. */
  readonly same: boolean | undefined;
}

type Edit = (rows: readonly RowRecord[]) => readonly RowRecord[];

const middle = (rows: readonly RowRecord[], fits: (row: RowRecord) => boolean): number => {
  const places = [...rows.keys()].filter((at) => fits(rows[at] as RowRecord));
  return places[Math.floor(places.length / 2)] ?? 0;
};
const hasFigure = ({ amounts }: RowRecord): boolean => amounts.some(({ text }) => /\d/.test(text));
const hasSentence = ({ texts }: RowRecord): boolean => texts.some(({ text }) => text.length > 8);
const isItem = ({ kind }: RowRecord): boolean => !['document', 'table', 'finding'].includes(kind);
const middleKind = (rows: readonly RowRecord[]): string => rows[middle(rows, isItem)]?.kind ?? '';

/* What editors do, from the least on. */
const EDITS: readonly { readonly change: string; readonly edit: Edit; readonly own?: boolean }[] = [
  { change: '改一个数', edit: (rows) => rows.with(middle(rows, hasFigure), withFigure(rows[middle(rows, hasFigure)] as RowRecord, '1,234.56')) },
  { change: '改一句话', edit: (rows) => rows.with(middle(rows, hasSentence), withSentence(rows[middle(rows, hasSentence)] as RowRecord)) },
  { change: '添一行', edit: (rows) => rows.toSpliced(middle(rows, isItem), 0, { ...(rows[middle(rows, isItem)] as RowRecord), name: '新增的桥梁维护项目', address: 'added' }) },
  { change: '删一行', edit: (rows) => rows.toSpliced(middle(rows, isItem), 1) },
  { change: '删一张表', edit: (rows) => rows.filter(({ kind }) => kind !== middleKind(rows)) },
  { change: '一个部门各份都改一个数', own: true, edit: (rows) => rows.with(middle(rows, hasFigure), withFigure(rows[middle(rows, hasFigure)] as RowRecord, '7,654.32')) },
  { change: '一个部门各份都添一行', own: true, edit: (rows) => rows.toSpliced(middle(rows, isItem), 0, { ...(rows[middle(rows, isItem)] as RowRecord), name: '又一个新增的桥梁维护项目', address: 'added-too' }) },
];

function withFigure(row: RowRecord, text: string): RowRecord {
  return { ...row, amount: `${text}万元`, amounts: row.amounts.map((each, at) => (at === 0 ? { ...each, text } : each)) };
}

function withSentence(row: RowRecord): RowRecord {
  return { ...row, texts: row.texts.map((each) => (each.text.length > 8 ? { ...each, text: `${each.text.slice(0, -2)}（按核定数重新测算）` } : each)) };
}

/** Builds the index of a library below `folder`, then makes one change after the other. @param whole builds everything again after each, to compare */
export async function measurePatches(library: Library, folder: string, whole: boolean): Promise<readonly MeasuredPatch[]> {
  const edited = new Map<string, readonly RowRecord[]>();
  const current = function* (): Generator<DocumentRecord> {
    for (const document of documentRecords(library, false)) yield { ...document, rows: edited.get(document.id) ?? document.rows };
  };
  const build = async (to: string): Promise<WrittenBuild> => {
    const builder = rowIndexBuilder(library);
    for (const document of current()) builder.add(document);
    return writeBuild(builder, to);
  };
  const home = join(folder, 'patched');
  let { build: name, state } = await build(home);
  const chosen = library.disclosures[Math.floor(library.disclosures.length / 2)];
  const measured: MeasuredPatch[] = [];
  for (const { change, edit, own } of EDITS) {
    const changed: DocumentRecord[] = [];
    for (const { rows, ...head } of documentRecords(library, false, ({ id, agency }) => (own ? agency === chosen?.agency : id === chosen?.id))) {
      const made = edit(edited.get(head.id) ?? [...rows]);
      edited.set(head.id, made);
      changed.push({ ...head, rows: made });
    }
    const began = performance.now();
    const patch = patchBuild({ library, folder: home, build: name, state }, changed);
    if (patch) applyPatch(home, name, patch);
    const milliseconds = performance.now() - began;
    const anew = whole || !patch ? await build(patch ? join(folder, 'anew') : home) : undefined;
    const bytes = [...(patch?.write.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
    measured.push({ change, documents: changed.length, milliseconds: patch && milliseconds, written: patch?.write.size ?? 0, bytes, same: patch && anew && anew.build === patch.build });
    ({ build: name, state } = patch ?? anew ?? { build: name, state });
  }
  return measured;
}
