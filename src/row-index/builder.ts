import { writeAmountFiles } from './amount-files.ts';
import { ByteWriter } from './bytes.ts';
import { makeCommons } from './commons.ts';
import { type DocList, writeDocLists } from './doc-list.ts';
import { beginFile, CORE, DOCUMENT_KIND_NUMBER, type FileType, filePath, LISTS, RECORDS, UNIONS } from './format.ts';
import { writeGramFiles } from './gram-files.ts';
import { cleanHead, type DocumentHeadRecord, knownNames, makeRegisters, orderDocuments, type Registers, withHead } from './heads.ts';
import { listCost, listStarts, packLists, writeListFile } from './list-files.ts';
import { type BuilderInput, type BuilderOptions, settleOptions } from './options.ts';
import { blockBits } from './record-blocks.ts';
import { RecordFiles } from './record-files.ts';
import { RecordPlaces } from './record-places.ts';
import { recordTexts } from './records.ts';
import { RowLists } from './row-lists.ts';
import { sortRows } from './row-order.ts';
import { startsOfKind, StoredRow, type StoredRows, storeRows } from './row-store.ts';
import { chooseCommons } from './spreads.ts';
import { writeState } from './state.ts';
import { Texts } from './texts.ts';
import type { DocumentRecord } from './types.ts';
import { querySets, uniteLists } from './unions.ts';
import { writeCoreFiles, writeCoreHeads } from './write-core.ts';

/** Stores a file below the build's folder. The content is written over once it returns. */
export type WriteFile = (path: string, content: Uint8Array) => void;

export interface IndexSummary {
  readonly documents: number;
  readonly rows: number;
  readonly commonTexts: number;
  readonly unions: number;
}

export interface Finished {
  readonly summary: IndexSummary;
  /** What `patchIndex` needs besides the files. */
  readonly state: Uint8Array;
}

/** Takes documents one after another, in any order, and writes the index of them. The same documents give the same files. */
export class RowIndexBuilder {
  readonly #registers: Registers;
  readonly #options: Partial<BuilderOptions>;
  readonly #texts = new Texts();
  readonly #documents: { readonly head: DocumentHeadRecord; readonly rows: StoredRows }[] = [];

  constructor(input: BuilderInput, options: Partial<BuilderOptions> = {}) {
    this.#registers = makeRegisters(input);
    this.#options = options;
  }

  /**
   * @throws Error for a kind or an agency that was not announced, or for two heads of one document
   */
  add({ rows, ...head }: DocumentRecord): void {
    this.#documents.push({ head: cleanHead(head), rows: storeRows(head.id, withHead(head, rows), this.#texts, this.#documents.length, this.#registers.kindNumber) });
  }

  /** Writes every file, the core last. To be called once. */
  finish(write: WriteFile): Finished {
    const writer = new ByteWriter();
    const store = (type: FileType, number: number, fill: (file: ByteWriter) => void): void => {
      writer.clear();
      fill(beginFile(type, number, writer));
      write(filePath(type, number), writer.take());
    };
    const { kinds, stages, regions, agencies } = this.#registers;
    const { heads, stored } = this.#order();
    const documents = heads.length;
    const options = settleOptions(this.#options, documents);
    const { chosen, spreads } = chooseCommons(this.#texts, options);
    const commons = makeCommons(chosen, this.#texts);
    const rows = sortRows(stored, kinds.length);
    const { ofKind, length } = rows;

    const lists = new RowLists(rows, this.#texts, commons);
    const shadowed = lists.shadowedRows();
    const bits = Array.from(ofKind, (count) => blockBits(count, documents));
    const records = new RecordFiles(recordTexts(this.#texts, commons), bits, documents, options.recordBytes, (number, fill) => store(RECORDS, number, fill));
    for (const [place, document] of new RecordPlaces(heads.map(({ agency }) => agency)).heads.entries()) enterHead(records, stored[document], place);
    const known = knownNames(this.#registers);
    const knownOf = heads.map(({ agency, head }) => known(agencies[agency], head.names));
    lists.enter(options.shadowedFrom, shadowed, (place) => place, (place) => knownOf[place] ?? (() => false), (row, document, number) => {
      if (row.kind !== DOCUMENT_KIND_NUMBER) records.add(row, document, number);
    });
    const recordStarts = records.finish();
    /* Lists are written next, which takes memory: the rows are done with. */
    rows.release();

    const byCommon: DocList[][] = commons.texts.map(() => []);
    for (const { key, docs, counts } of lists.commonLists()) byCommon[key.common]?.push({ ...key, docs, counts });
    const packed = byCommon.map(packLists);
    const listSizes = Uint32Array.from(packed, ({ length: size }) => size);
    const listFiles = listStarts(listSizes, options.listBytes);
    for (const [at, first] of listFiles.entries()) store(LISTS, first, (file) => writeListFile(file, packed.slice(first, listFiles[at + 1])));
    const unions = new Map<number, number>();
    const cost = listCost(listFiles, listSizes);
    for (const [number, each] of querySets(commons).entries()) {
      if (cost(each.set) <= options.unionOver) continue;
      unions.set(each.key, number);
      store(UNIONS, number, (file) => writeDocLists(file, uniteLists(each, (common) => byCommon[common] ?? [], documents)));
    }
    const { bytes: gramBytes, ...grams } = writeGramFiles(lists.tail.lists(), options.shardBytes, store);
    const { bytes: amountBytes, heavyPlaces, ...amounts } = writeAmountFiles(lists.amounts.lists(), options.shardBytes, store);
    store(CORE, 0, (file) => {
      writeCoreHeads(file, { kinds, stages, regions, agencies, documents: heads.map(({ head, agency }) => ({ ...head, agency })), common: commons.texts, codesFrom: commons.codesFrom });
      writeCoreFiles(file, { listFiles, unions, ...grams, ...amounts, records: recordStarts });
    });
    return {
      summary: { documents, rows: length, commonTexts: commons.texts.length, unions: unions.size },
      state: writeState({ options, ofKind, spreads, shadowed, listSizes, gramBytes, amountBytes, heavyPlaces }),
    };
  }

  /* Apart, so that rows can be let go of. */
  #order(): { readonly heads: readonly { readonly head: DocumentHeadRecord; readonly agency: number }[]; readonly stored: StoredRows[] } {
    const ordered = orderDocuments(this.#documents.splice(0), this.#registers);
    return { heads: ordered.map(({ head, agency }) => ({ head, agency })), stored: ordered.map(({ rows }) => rows) };
  }
}

function enterHead(records: RecordFiles, stored: StoredRows | undefined, place: number): void {
  const [start] = stored ? startsOfKind(stored, DOCUMENT_KIND_NUMBER) : [];
  if (!stored || start === undefined) return;
  const row = new StoredRow();
  row.move(stored, start);
  records.add(row, place, 0);
}
