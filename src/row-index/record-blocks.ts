/**
 * Files of records never cross a block of documents, and are numbered by block: a change in one document moves rows
 * between the few files of its block and leaves all others as they are.
 */

/** Where the records of one kind are: place of the document (see `RecordPlaces`) and row with which each of its files begins. */
export interface RecordStarts {
  /** A block is 2^bits documents. */
  readonly bits: number;
  readonly places: Uint32Array;
  readonly rows: Uint32Array;
}

/* So few rows in a block that a change rewrites little; so many that the last, smaller file of each matters little. */
const BLOCK_ROWS = 2048;

/** Size of the blocks of a kind, as a power of two: about 2,048 to 4,096 rows. */
export function blockBits(rows: number, documents: number): number {
  let bits = 0;
  while (2 ** bits < documents && rows * 2 ** bits < BLOCK_ROWS * documents) bits += 1;
  return bits;
}

/** Numbers of the files of records, by kind, block and place in the block. */
export class RecordNumbers {
  /** Number of the first block of each kind, and how many blocks there are in all. */
  readonly #first: readonly number[];
  readonly #blocks: number;

  /** @param bits by kind */
  constructor(bits: readonly number[], documents: number) {
    let blocks = 0;
    this.#first = bits.map((each) => {
      const first = blocks;
      blocks += Math.ceil(documents / 2 ** each);
      return first;
    });
    this.#blocks = blocks;
  }

  /** @param piece which file of the block it is, from 0 */
  of(kind: number, block: number, piece: number): number {
    return piece * this.#blocks + (this.#first[kind] ?? 0) + block;
  }
}

/** Which file of its block a file is. @param at its place among those of its kind */
export function pieceOf({ bits, places }: RecordStarts, at: number): number {
  const block = (places[at] ?? 0) >>> bits;
  let first = at;
  while (first > 0 && (places[first - 1] ?? 0) >>> bits === block) first -= 1;
  return at - first;
}
