import type { ByteWriter } from './bytes.ts';
import { RecordNumbers, type RecordStarts } from './record-blocks.ts';
import { type RecordTexts, RecordWriter } from './records.ts';
import type { StoredRow } from './row-store.ts';

/** Spreads rows over files of records. Rows come by kind, then by the place of their document. */
export class RecordFiles {
  readonly #bytes: number;
  readonly #store: (number: number, fill: (writer: ByteWriter) => void) => void;
  readonly #bits: readonly number[];
  readonly #numbers: RecordNumbers;
  readonly #kinds: readonly { readonly places: number[]; readonly rows: number[] }[];
  readonly #writer: RecordWriter;
  #kind = -1;
  #block = -1;
  /** Files of the block that are written. */
  #pieces = 0;

  /**
   * @param bits by kind, how many documents a block holds, as a power of two
   * @param bytes about how many a file holds
   */
  constructor(texts: RecordTexts, bits: readonly number[], documents: number, bytes: number, store: (number: number, fill: (writer: ByteWriter) => void) => void) {
    this.#bytes = bytes;
    this.#store = store;
    this.#bits = bits;
    this.#numbers = new RecordNumbers(bits, documents);
    this.#kinds = bits.map(() => ({ places: [], rows: [] }));
    this.#writer = new RecordWriter(texts);
  }

  /** @param place of its document among the records of its kind */
  add(row: StoredRow, place: number, number: number): void {
    const block = place >>> (this.#bits[row.kind] ?? 0);
    if (row.kind !== this.#kind || block !== this.#block) {
      this.#flush();
      this.#kind = row.kind;
      this.#block = block;
      this.#pieces = 0;
    } else if (this.#writer.size >= this.#bytes) {
      this.#flush();
    }
    this.#writer.add(row, place, number);
  }

  finish(): readonly RecordStarts[] {
    this.#flush();
    return this.#kinds.map(({ places, rows }, kind) => ({ bits: this.#bits[kind] ?? 0, places: Uint32Array.from(places), rows: Uint32Array.from(rows) }));
  }

  #flush(): void {
    const kind = this.#kinds[this.#kind];
    if (!kind || this.#writer.rows === 0) return;
    const [place, row] = this.#writer.first;
    kind.places.push(place);
    kind.rows.push(row);
    this.#store(this.#numbers.of(this.#kind, this.#block, this.#pieces), (file) => this.#writer.finish(file));
    this.#pieces += 1;
  }
}
