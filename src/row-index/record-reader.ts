import type { Core } from './core.ts';
import { RECORDS } from './format.ts';
import type { PatchedFiles } from './patched-files.ts';
import { RecordNumbers } from './record-blocks.ts';
import { RecordPlaces } from './record-places.ts';
import { type FiledRow, RecordFile } from './records.ts';

/** Reads rows back from the files of records of a build. */
export class RecordReader {
  readonly #files: PatchedFiles;
  readonly #core: Core;
  readonly numbers: RecordNumbers;
  readonly places: RecordPlaces;
  readonly #known = new Map<number, RecordFile>();

  constructor(files: PatchedFiles, core: Core) {
    this.#files = files;
    this.#core = core;
    this.places = new RecordPlaces(core.documents.agencyOf);
    this.numbers = new RecordNumbers(core.records.map(({ bits }) => bits), core.documents.length);
  }

  /** Places among the files of a kind: the first of a block, and the one after its last. */
  piecesOf(kind: number, block: number): readonly [from: number, to: number] {
    const { bits = 0, places = new Uint32Array() } = this.#core.records[kind] ?? {};
    const from = places.findIndex((place) => place >>> bits === block);
    if (from < 0) {
      const next = places.findIndex((place) => place >>> bits > block);
      return next < 0 ? [places.length, places.length] : [next, next];
    }
    let to = from;
    while (to < places.length && (places[to] ?? 0) >>> bits === block) to += 1;
    return [from, to];
  }

  /** Rows of one kind in one document, as they are printed. @throws RangeError when a file cannot be read */
  rows(kind: number, document: number): readonly FiledRow[] {
    const { bits = 0, places = new Uint32Array() } = this.#core.records[kind] ?? {};
    const place = this.places.of(kind, document);
    const block = place >>> bits;
    const [from, to] = this.piecesOf(kind, block);
    const holds = (at: number): boolean => (places[at] ?? 0) <= place && (at + 1 === to || (places[at + 1] ?? 0) >= place);
    const pieces = Array.from({ length: to - from }, (_, piece) => piece).filter((piece) => holds(from + piece));
    return pieces.flatMap((piece) => this.#piece(kind, block, piece).rowsOf(place));
  }

  /** Rows of one kind in a block, by the place of their document. @throws RangeError when a file cannot be read */
  block(kind: number, block: number): ReadonlyMap<number, readonly FiledRow[]> {
    const [from, to] = this.piecesOf(kind, block);
    const rows = Array.from({ length: to - from }, (_, piece) => this.#piece(kind, block, piece).all()).flat();
    return Map.groupBy(rows, ({ place }) => place);
  }

  #piece(kind: number, block: number, piece: number): RecordFile {
    const number = this.numbers.of(kind, block, piece);
    const file = this.#known.get(number) ?? new RecordFile(this.#files.open(RECORDS, number), this.#core.common);
    this.#known.set(number, file);
    return file;
  }
}
