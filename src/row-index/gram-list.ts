import { type ByteReader, type ByteWriter, SMALL } from './bytes.ts';
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
  const kinds = new Uint16Array(total);
  for (let at = 0; at < total; ) {
    const [kind, length] = [reader.number(), reader.number()];
    if (length === 0 || at + length > total) throw new RangeError('a list of pairs is longer than it says');
    kinds.fill(kind, at, at + length);
    at += length;
  }
  let docs = reader.smallNumbers(total);
  let rows = reader.smallNumbers(total);
  /* Both are steps: of a document from the one before in the same kind, of a row from the one before in the same document. */
  let [kind, document, row] = [-1, 0, 0];
  for (let at = 0; at < total; at += 1) {
    const [own, step] = [kinds[at] ?? 0, docs[at] ?? 0];
    const known = own === kind;
    row = known && step === 0 ? row + (rows[at] ?? 0) : (rows[at] ?? 0);
    document = known ? document + step : step;
    kind = own;
    /* Small steps may add up to numbers that are not. */
    if (document > SMALL && docs instanceof Uint16Array) docs = Uint32Array.from(docs);
    if (row > SMALL && rows instanceof Uint16Array) rows = Uint32Array.from(rows);
    docs[at] = document;
    rows[at] = row;
  }
  const positions = reader.smallNumbers(total);
  /* Flags are smaller than 128, so that each is one byte. */
  const flags = reader.bytes(total);
  return { kinds, docs, rows, positions, flags, overlaps: readOverlaps(reader, flags) };
}

/** Few places have any: where none has, nothing is filled. */
function readOverlaps(reader: ByteReader, flags: Uint8Array): ArrayLike<number> {
  let overlaps: Uint16Array | undefined;
  for (let at = 0; at < flags.length; at += 1) if ((flags[at] ?? 0) & OVERLAPS) (overlaps ??= new Uint16Array(flags.length))[at] = reader.number();
  return overlaps ?? [];
}

/** The list of what stands nowhere. */
export const NO_PLACES: GramList = { kinds: [], docs: [], rows: [], positions: [], flags: [], overlaps: [] };

export function samePlaces(a: GramList, b: GramList): boolean {
  return COLUMNS.every((column) => same(a[column], b[column]));
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** A list with other places in changed documents. @param places of these documents, all of them */
export function changePlaces(list: GramList, changed: ReadonlySet<number>, places: GramList): GramList {
  const { docs, kinds } = list;
  const room = (): Uint32Array => new Uint32Array(kinds.length + places.kinds.length);
  const made = { kinds: room(), docs: room(), rows: room(), positions: room(), flags: room(), overlaps: room() };
  let used = 0;
  /* Most of a list stays as it is: it is taken over run by run. */
  const take = (from: GramList, start: number, end: number): void => {
    if (start === end) return;
    for (const column of COLUMNS) made[column].set(part(from[column], start, end), used);
    used += end - start;
  };
  let next = 0;
  let start = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    const [kind, document] = [kinds[at] ?? 0, docs[at] ?? 0];
    const gone = changed.has(document);
    if (!gone && !(next < places.kinds.length && isBefore(places, next, kind, document))) continue;
    take(list, start, at);
    start = gone ? at + 1 : at;
    if (gone) continue;
    const first = next;
    while (next < places.kinds.length && isBefore(places, next, kind, document)) next += 1;
    take(places, first, next);
  }
  take(list, start, kinds.length);
  take(places, next, places.kinds.length);
  const all = (column: Uint32Array): Uint32Array => column.subarray(0, used);
  return { kinds: all(made.kinds), docs: all(made.docs), rows: all(made.rows), positions: all(made.positions), flags: all(made.flags), overlaps: all(made.overlaps) };
}

function part(column: ArrayLike<number>, start: number, end: number): ArrayLike<number> {
  return column instanceof Uint32Array || column instanceof Uint16Array || column instanceof Uint8Array ? column.subarray(start, end) : Array.from({ length: end - start }, (_, at) => column[start + at] ?? 0);
}

const COLUMNS = ['kinds', 'docs', 'rows', 'positions', 'flags', 'overlaps'] as const satisfies readonly (keyof GramList)[];

function isBefore({ kinds, docs }: GramList, at: number, kind: number, document: number): boolean {
  const own = kinds[at] ?? 0;
  return own < kind || (own === kind && (docs[at] ?? 0) < document);
}
