import type { Core } from './core.ts';
import { RECORDS } from './format.ts';
import type { PatchedFiles } from './patched-files.ts';
import { RecordNumbers } from './record-blocks.ts';
import { type PlacedRow, RecordFile } from './records.ts';

/** Reads rows back from the files of records of a build. */
export class RecordReader {
  readonly #files: PatchedFiles;
  readonly #core: Core;
  readonly numbers: RecordNumbers;
  readonly #known = new Map<number, RecordFile>();

  constructor(files: PatchedFiles, core: Core) {
    this.#files = files;
    this.#core = core;
    this.numbers = new RecordNumbers(core.records.map(({ bits }) => bits), core.documents.length);
  }

  /** Places among the files of a kind: the first of a block, and the one after its last. */
  piecesOf(kind: number, block: number): readonly [from: number, to: number] {
    const { bits = 0, docs = new Uint32Array() } = this.#core.records[kind] ?? {};
    const from = docs.findIndex((document) => document >>> bits === block);
    if (from < 0) {
      const next = docs.findIndex((document) => document >>> bits > block);
      return next < 0 ? [docs.length, docs.length] : [next, next];
    }
    let to = from;
    while (to < docs.length && (docs[to] ?? 0) >>> bits === block) to += 1;
    return [from, to];
  }

  /** Rows of one kind in one document, as they are printed. @throws RangeError when a file cannot be read */
  rows(kind: number, document: number): readonly PlacedRow[] {
    const { bits = 0, docs = new Uint32Array() } = this.#core.records[kind] ?? {};
    const block = document >>> bits;
    const [from, to] = this.piecesOf(kind, block);
    const holds = (at: number): boolean => (docs[at] ?? 0) <= document && (at + 1 === to || (docs[at + 1] ?? 0) >= document);
    const pieces = Array.from({ length: to - from }, (_, piece) => piece).filter((piece) => holds(from + piece));
    return pieces.flatMap((piece) => this.#piece(kind, block, piece).rowsOf(document));
  }

  /** Rows of one kind in a block, by document. @throws RangeError when a file cannot be read */
  block(kind: number, block: number): ReadonlyMap<number, readonly PlacedRow[]> {
    const [from, to] = this.piecesOf(kind, block);
    const rows = Array.from({ length: to - from }, (_, piece) => this.#piece(kind, block, piece).all()).flat();
    return Map.groupBy(rows, ({ document }) => document);
  }

  #piece(kind: number, block: number, piece: number): RecordFile {
    const number = this.numbers.of(kind, block, piece);
    const file = this.#known.get(number) ?? new RecordFile(this.#files.open(RECORDS, number), this.#core.common);
    this.#known.set(number, file);
    return file;
  }
}
