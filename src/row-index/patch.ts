import type { IndexSummary } from './builder.ts';
import { makeCommons } from './commons.ts';
import { type Core, readCore } from './core.ts';
import { CORE } from './format.ts';
import { knownNames, makeRegisters, type Registers, withHead } from './heads.ts';
import { type BuilderInput, type BuilderOptions, settleOptions } from './options.ts';
import { patchAmounts } from './patch-amounts.ts';
import { moveShadowed, spreadSteps } from './patch-counts.ts';
import { patchGrams } from './patch-grams.ts';
import { encodeHeads, numbersOf, sameHeads } from './patch-heads.ts';
import { listChanges, patchLists } from './patch-lists.ts';
import { type ChangedDocument, patchRecords } from './patch-records.ts';
import { patchUnions } from './patch-unions.ts';
import { PatchedFiles, type ReadFile } from './patched-files.ts';
import { blockBits } from './record-blocks.ts';
import { RecordReader } from './record-reader.ts';
import { RowLists } from './row-lists.ts';
import { sortRows } from './row-order.ts';
import { storeRows } from './row-store.ts';
import { moveSpreads, sameCommons } from './spreads.ts';
import { readState, sameOptions, writeState } from './state.ts';
import { Texts } from './texts.ts';
import type { DocumentRecord } from './types.ts';
import { writeCoreFiles } from './write-core.ts';

export interface PatchOptions {
  /** Registers and options of the builder, as for the build before. */
  readonly input: BuilderInput;
  readonly options?: Partial<BuilderOptions> | undefined;
  /** That the caller knows kinds, stages, regions and agencies to be those of the build before: they are then not compared. */
  readonly sameRegisters?: boolean | undefined;
  /** What that build left. */
  readonly state: Uint8Array;
  /** Reads its files, unpacked. */
  readonly read: ReadFile;
}

export interface Patched {
  readonly summary: IndexSummary;
  readonly state: Uint8Array;
  /** New content of files by path; undefined for files that go. All others stay. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
}

/**
 * Enters changed documents in an index that was built before: the files are then, byte for byte, those that a build of all
 * documents would give, and the state serves for the next change.
 * @param documents those that changed, with all their rows
 * @returns undefined when that cannot be done from what is affected alone, and everything has to be built: other heads,
 *   other common texts, other sizes by which files are spread; or when the build before or its state cannot be read
 */
export function patchIndex(given: PatchOptions, documents: Iterable<DocumentRecord>): Patched | undefined {
  try {
    return patch(given, new PatchedFiles(given.read), makeRegisters(given.input), [...documents]);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function patch({ options: given = {}, sameRegisters = false, state: packed }: PatchOptions, files: PatchedFiles, registers: Registers, documents: readonly DocumentRecord[]): Patched | undefined {
  const state = readState(packed);
  const core = readCore(files.open(CORE, 0));
  const length = core.documents.length;
  if (!state || !sameOptions(settleOptions(given, length), state.options)) return undefined;
  const { options } = state;
  const numbers = numbersOf(core, documents);
  const heads = numbers && (sameRegisters ? keptHeads(files, core, registers, documents, numbers) : encodedHeads(files, core, registers, documents, numbers));
  if (!numbers || !heads) return undefined;

  const texts = new Texts();
  const commons = makeCommons(core.common.map((text, at) => ({ text, code: at >= core.codesFrom })), texts);
  const reader = new RecordReader(files, core);
  const changed = documents.map((record, at) => changedDocument(record, numbers[at] ?? 0, core, registers, reader, texts)).sort((a, b) => a.document - b.document);
  const spreads = moveSpreads(state.spreads, spreadSteps(changed, texts));
  if (!sameCommons(spreads, options, core.common, core.codesFrom)) return undefined;

  const [oldRows, newRows] = [sortRows(changed.map(({ old }) => old), core.kinds.length), sortRows(changed.map(({ now }) => now), core.kinds.length)];
  const ofKind = state.ofKind.map((rows, kind) => rows - (oldRows.ofKind[kind] ?? 0) + (newRows.ofKind[kind] ?? 0));
  if (ofKind.some((rows, kind) => blockBits(rows, length) !== core.records[kind]?.bits)) return undefined;
  const [old, now] = [new RowLists(oldRows, texts, commons), new RowLists(newRows, texts, commons)];
  const shadowed = moveShadowed(state.shadowed, old.shadowedRows(), now.shadowedRows(), options.shadowedFrom);
  if (!shadowed) return undefined;
  const known = knownNames(registers);
  const knownOf = changed.map(({ document }) => known(registers.agencies[core.documents.agencyOf[document] ?? -1], core.documents.at(document).names));
  for (const [lists, counts] of [[old, state.shadowed], [now, shadowed]] as const) {
    lists.enter(options.shadowedFrom, counts, (place) => changed[place]?.document ?? 0, (place) => knownOf[place] ?? (() => false));
  }

  const changes = listChanges(old, now);
  const lists = patchLists(files, core, changes, state.listSizes, options.listBytes);
  const unions = patchUnions(files, core, commons, changes, state.listSizes, lists, options.unionOver);
  const these = new Set(numbers);
  const grams = patchGrams(files, core, old.tail, now.tail, these, state.gramBytes, options.shardBytes);
  const amounts = patchAmounts(files, core, old.amounts, now.amounts, these, { bytes: state.amountBytes, heavyPlaces: state.heavyPlaces }, options.shardBytes);
  if (!grams || !amounts) return undefined;
  const records = patchRecords(files, core, reader, texts, commons, changed, options.recordBytes);
  files.put(CORE, 0, (writer) => {
    writer.bytes(heads);
    writeCoreFiles(writer, { listFiles: lists.starts, unions, ...grams, ...amounts, records });
  });
  return {
    summary: { documents: length, rows: ofKind.reduce((sum, rows) => sum + rows, 0), commonTexts: core.common.length, unions: unions.size },
    state: writeState({ options, ofKind, spreads, shadowed, listSizes: lists.sizes, gramBytes: grams.bytes, amountBytes: amounts.bytes, heavyPlaces: amounts.heavyPlaces }),
    files: files.changed,
  };
}

/** Heads of the core as they lie there, where these documents are headed as before. */
function keptHeads(files: PatchedFiles, core: Core, registers: Registers, documents: readonly DocumentRecord[], numbers: readonly number[]): Uint8Array | undefined {
  return sameHeads(core, registers, documents, numbers) ? files.start(CORE, 0, core.headsEnd) : undefined;
}

/** The same, all of them encoded anew and compared. */
function encodedHeads(files: PatchedFiles, core: Core, registers: Registers, documents: readonly DocumentRecord[], numbers: readonly number[]): Uint8Array | undefined {
  const heads = encodeHeads(core, registers, new Map(documents.map((document, at) => [numbers[at] ?? 0, document])));
  return files.begins(CORE, 0, heads) ? heads : undefined;
}

function changedDocument({ rows, ...head }: DocumentRecord, document: number, { kinds }: Core, { kindNumber }: Registers, reader: RecordReader, texts: Texts): ChangedDocument {
  const before = kinds.flatMap(({ id }, kind) => reader.rows(kind, document).map((row) => ({ ...row, kind: id })));
  return { document, old: storeRows(head.id, before, texts, 0, kindNumber), now: storeRows(head.id, withHead(head, rows), texts, 0, kindNumber) };
}
