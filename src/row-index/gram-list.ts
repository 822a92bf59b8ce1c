import type { ByteReader, ByteWriter } from './bytes.ts';
import { OVERLAPS } from './format.ts';

/** Places of one pair of characters, rising by kind, document, row and position. */
export interface GramList {
  readonly kinds: ArrayLike<number>;
  readonly docs: ArrayLike<number>;
  /** Number of the row among those of its kind in its document. */
  readonly rows: ArrayLike<number>;
  /** Position in the texts of the row; 0 is the first character of its name. */
  readonly positions: ArrayLike<number>;
  readonly flags: ArrayLike<number>;
  /** How many characters from here on stand in a common text of the row too. */
  readonly overlaps: ArrayLike<number>;
}

/** Each column by itself: neighbours are alike, which packs well. */
export function writeGramList(writer: ByteWriter, { kinds, docs, rows, positions, flags, overlaps }: GramList): void {
  const total = kinds.length;
  writer.number(total);
  for (let from = 0; from < total; ) {
    let to = from;
    while (to < total && kinds[to] === kinds[from]) to += 1;
    writer.number(kinds[from] ?? 0);
    writer.number(to - from);
    from = to;
  }
  const same = (at: number): boolean => at > 0 && kinds[at] === kinds[at - 1];
  for (let at = 0; at < total; at += 1) writer.number((docs[at] ?? 0) - (same(at) ? (docs[at - 1] ?? 0) : 0));
  for (let at = 0; at < total; at += 1) writer.number((rows[at] ?? 0) - (same(at) && docs[at] === docs[at - 1] ? (rows[at - 1] ?? 0) : 0));
  for (let at = 0; at < total; at += 1) writer.number(positions[at] ?? 0);
  writer.numbers(flags);
  for (let at = 0; at < total; at += 1) if ((flags[at] ?? 0) & OVERLAPS) writer.number(overlaps[at] ?? 0);
}

export function readGramList(reader: ByteReader): GramList {
  const total = reader.number();
  const kinds = new Uint32Array(total);
  for (let at = 0; at < total; ) {
    const [kind, length] = [reader.number(), reader.number()];
    if (length === 0 || at + length > total) throw new RangeError('a list of pairs is longer than it says');
    kinds.fill(kind, at, at + length);
    at += length;
  }
  const same = (at: number): boolean => at > 0 && kinds[at] === kinds[at - 1];
  const docs = reader.numbers(total);
  const rows = new Uint32Array(total);
  /* Steps are needed to know where a document begins, so the rows are added up before the documents. */
  const steps = reader.numbers(total);
  for (let at = 0; at < total; at += 1) {
    const sameDoc = same(at) && docs[at] === 0;
    rows[at] = (steps[at] ?? 0) + (sameDoc ? (rows[at - 1] ?? 0) : 0);
  }
  for (let at = 1; at < total; at += 1) if (same(at)) docs[at] = (docs[at] ?? 0) + (docs[at - 1] ?? 0);
  const positions = reader.numbers(total);
  const flags = reader.numbers(total);
  const overlaps = new Uint32Array(total);
  for (let at = 0; at < total; at += 1) if ((flags[at] ?? 0) & OVERLAPS) overlaps[at] = reader.number();
  return { kinds, docs, rows, positions, flags, overlaps };
}
