import type { Commons } from './commons.ts';
import type { Core } from './core.ts';
import { RECORDS } from './format.ts';
import type { PatchedFiles } from './patched-files.ts';
import type { RecordStarts } from './record-blocks.ts';
import { RecordFiles } from './record-files.ts';
import type { RecordReader } from './record-reader.ts';
import { recordTexts } from './records.ts';
import { samePackedRow, startsOfKind, StoredRow, type StoredRows, storeRows } from './row-store.ts';
import type { Texts } from './texts.ts';

/** A document with its rows before and now, their texts numbered alike. */
export interface ChangedDocument {
  readonly document: number;
  readonly old: StoredRows;
  readonly now: StoredRows;
}

/** Rows of one kind in a block of documents, as they are to be written. */
interface Block {
  readonly kind: number;
  readonly block: number;
  /** By the place of each, rising. */
  readonly documents: readonly (readonly [place: number, rows: StoredRows])[];
}

/**
 * Writes the records of changed documents anew, and of the others in their blocks.
 * @param bytes about how many a file holds
 * @returns where the records are now
 */
export function patchRecords(files: PatchedFiles, core: Core, reader: RecordReader, texts: Texts, commons: Commons, changed: readonly ChangedDocument[], bytes: number): readonly RecordStarts[] {
  const blocks = core.kinds.flatMap((_, kind) => blocksOf(kind, core, reader, texts, changed));
  /* Only now all texts are numbered. */
  const written = blocks.map((block) => writeBlock(files, core, reader, recordTexts(texts, commons), block, bytes));
  return core.records.map((starts, kind) => {
    const own = written.filter((each) => each.kind === kind).sort((a, b) => b.from - a.from);
    return own.reduce((made, { from, to, places, rows }) => ({ bits: made.bits, places: splice(made.places, from, to, places), rows: splice(made.rows, from, to, rows) }), starts);
  });
}

/** Blocks of a kind in which a document has other rows than before. */
function blocksOf(kind: number, { kinds, records }: Core, reader: RecordReader, texts: Texts, changed: readonly ChangedDocument[]): readonly Block[] {
  const differing = changed.filter(({ old, now }) => !sameRows(old, now, kind));
  const bits = records[kind]?.bits ?? 0;
  const id = kinds[kind]?.id ?? '';
  return [...Map.groupBy(differing, ({ document }) => reader.places.of(kind, document) >>> bits)].map(([block, own]) => {
    const rows = new Map<number, StoredRows>();
    const replaced = new Map(own.map(({ document, now }) => [reader.places.of(kind, document), now]));
    for (const [place, filed] of reader.block(kind, block)) {
      if (!replaced.has(place)) rows.set(place, storeRows(String(place), filed.map((row) => ({ ...row, kind: id })), texts, 0, () => kind));
    }
    for (const [place, now] of replaced) rows.set(place, now);
    return { kind, block, documents: [...rows].sort(([a], [b]) => a - b) };
  });
}

function sameRows(a: StoredRows, b: StoredRows, kind: number): boolean {
  const [one, other] = [startsOfKind(a, kind), startsOfKind(b, kind)];
  return one.length === other.length && one.every((start, at) => samePackedRow(a, start, b, other[at] ?? 0));
}

interface WrittenBlock {
  readonly kind: number;
  /** Files of the kind that it stands for, by place. */
  readonly from: number;
  readonly to: number;
  readonly places: Uint32Array;
  readonly rows: Uint32Array;
}

function writeBlock(files: PatchedFiles, { records, documents: { length } }: Core, reader: RecordReader, texts: ReturnType<typeof recordTexts>, { kind, block, documents }: Block, bytes: number): WrittenBlock {
  const [from, to] = reader.piecesOf(kind, block);
  const made = new RecordFiles(texts, records.map(({ bits }) => bits), length, bytes, (number, fill) => files.put(RECORDS, number, fill));
  const row = new StoredRow();
  for (const [place, stored] of documents) {
    for (const [number, start] of startsOfKind(stored, kind).entries()) {
      row.move(stored, start);
      made.add(row, place, number);
    }
  }
  const { places = new Uint32Array(), rows = new Uint32Array() } = made.finish()[kind] ?? {};
  for (let piece = places.length; piece < to - from; piece += 1) files.remove(RECORDS, reader.numbers.of(kind, block, piece));
  return { kind, from, to, places, rows };
}

function splice(values: Uint32Array, from: number, to: number, own: Uint32Array): Uint32Array {
  return Uint32Array.from([...values.subarray(0, from), ...own, ...values.subarray(to)]);
}
