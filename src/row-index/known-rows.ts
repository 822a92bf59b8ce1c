import { type Column, SMALL } from './bytes.ts';

/** Rows that are known by number, rising by kind, document and row: columns, since there may be thousands. */
export class KnownRows {
  readonly #kinds: Uint16Array;
  readonly #scores: Uint16Array;
  readonly #counted: Uint8Array;
  #docs: Column;
  #rows: Column;
  #length = 0;

  /** @param room how many rows there may be at most */
  constructor(room: number) {
    this.#kinds = new Uint16Array(room);
    this.#docs = new Uint16Array(room);
    this.#rows = new Uint16Array(room);
    this.#scores = new Uint16Array(room);
    this.#counted = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Enters a row that comes after all others, or is the last one again. @param counted whether it is counted here rather than elsewhere */
  push(kind: number, document: number, row: number, score: number, counted: boolean): void {
    const last = this.#length - 1;
    if (last >= 0 && this.#rows[last] === row && this.#docs[last] === document && this.#kinds[last] === kind) {
      if (score > (this.#scores[last] ?? 0)) this.#scores[last] = score;
      if (counted) this.#counted[last] = 1;
      return;
    }
    if (document > SMALL && this.#docs instanceof Uint16Array) this.#docs = Uint32Array.from(this.#docs);
    if (row > SMALL && this.#rows instanceof Uint16Array) this.#rows = Uint32Array.from(this.#rows);
    const at = this.#length;
    this.#kinds[at] = kind;
    this.#docs[at] = document;
    this.#rows[at] = row;
    this.#scores[at] = score;
    this.#counted[at] = counted ? 1 : 0;
    this.#length += 1;
  }

  kind(at: number): number {
    return this.#kinds[at] ?? 0;
  }

  document(at: number): number {
    return this.#docs[at] ?? 0;
  }

  row(at: number): number {
    return this.#rows[at] ?? 0;
  }

  score(at: number): number {
    return this.#scores[at] ?? 0;
  }

  counted(at: number): boolean {
    return this.#counted[at] === 1;
  }

  /** Where the rows of a kind in a document begin, or would. */
  begin(kind: number, document: number): number {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.kind(middle) - kind || this.document(middle) - document;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a row of a kind in a document stands at a place. */
  isOf(at: number, kind: number, document: number): boolean {
    return at < this.#length && this.#kinds[at] === kind && this.#docs[at] === document;
  }

  isOfKind(at: number, kind: number): boolean {
    return at < this.#length && this.#kinds[at] === kind;
  }

  /** Kinds of the rows, rising. */
  kinds(): readonly number[] {
    const kinds: number[] = [];
    for (let at = 0; at < this.#length; at = this.begin(this.kind(at) + 1, 0)) kinds.push(this.kind(at));
    return kinds;
  }

  /** Both together, each row once. */
  static join(a: KnownRows, b: KnownRows): KnownRows {
    if (a.length === 0) return b;
    if (b.length === 0) return a;
    const joined = new KnownRows(a.length + b.length);
    let [one, other] = [0, 0];
    while (one < a.length || other < b.length) {
      if (other >= b.length || (one < a.length && compare(a, one, b, other) <= 0)) joined.#copy(a, one++);
      else joined.#copy(b, other++);
    }
    return joined;
  }

  #copy(from: KnownRows, at: number): void {
    this.push(from.kind(at), from.document(at), from.row(at), from.score(at), from.counted(at));
  }
}

function compare(a: KnownRows, one: number, b: KnownRows, other: number): number {
  return a.kind(one) - b.kind(other) || a.document(one) - b.document(other) || a.row(one) - b.row(other);
}
