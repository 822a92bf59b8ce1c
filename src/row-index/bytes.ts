/** Numbers as varints (seven bits a byte, low ones first) and texts as UTF-8 with their length before them. */

const TEXT_ENCODER = new TextEncoder();

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param value a whole number from 0 to 2^32 - 1 */
  number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#room(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A column of numbers without their count. */
  numbers(values: ArrayLike<number>): void {
    for (let at = 0; at < values.length; at += 1) this.number(values[at] ?? 0);
  }

  text(value: string): void {
    const encoded = TEXT_ENCODER.encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  /** Texts: their count, their lengths in UTF-16 units, then all of them as one, which packs and reads best. */
  texts(values: readonly string[]): void {
    this.number(values.length);
    for (const { length } of values) this.number(length);
    this.text(values.join(''));
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** Begins anew; views that were taken are written over. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written; a view that later writes may move away from. */
  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Numbers of a column, in two bytes each where all of them are small. */
export type Column = Uint16Array | Uint32Array;

/** The greatest number that two bytes hold. */
export const SMALL = 0xffff;

/** Reads what {@link ByteWriter} wrote. @throws RangeError past the end */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  get at(): number {
    return this.#at;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('data ends within a number');
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }

  /** As many {@link number}s, without a call for each: columns are most of what is read. */
  numbers(count: number): Uint32Array {
    const values = new Uint32Array(this.#room(count));
    this.#fill(values);
    return values;
  }

  /** The same in half the memory where they are small: new memory costs a browser more than reading does. */
  smallNumbers(count: number): Column {
    const from = this.#at;
    const values = new Uint16Array(this.#room(count));
    if (this.#fill(values) <= SMALL) return values;
    this.#at = from;
    return this.numbers(count);
  }

  /** The count of a column that can be there at all. */
  #room(count: number): number {
    if (count > this.#bytes.length - this.#at) throw new RangeError('data ends within a column of numbers');
    return count;
  }

  /** @returns at least the greatest of the numbers */
  #fill(values: Column): number {
    const bytes = this.#bytes;
    const end = bytes.length;
    const count = values.length;
    let from = this.#at;
    let all = 0;
    for (let at = 0; at < count; at += 1) {
      let byte = bytes[from++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        if (from >= end) throw new RangeError('data ends within a number');
        byte = bytes[from++] ?? 0;
        value |= (byte & 127) << shift;
      }
      values[at] = value;
      all |= value;
    }
    if (from > end) throw new RangeError('data ends within a column of numbers');
    this.#at = from;
    return all >>> 0;
  }

  text(): string {
    return this.#decoder.decode(this.bytes(this.number()));
  }

  texts(): string[] {
    const lengths = this.numbers(this.number());
    const joined = this.text();
    let at = 0;
    const texts = Array.from(lengths, (length) => joined.slice(at, (at += length)));
    if (at !== joined.length) throw new RangeError('texts of other lengths than said');
    return texts;
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('data ends within a text');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }
}

/** Numbers that never fall, as their steps. */
export function steps(values: ArrayLike<number>): Uint32Array {
  const made = new Uint32Array(values.length);
  let last = 0;
  for (let at = 0; at < values.length; at += 1) {
    made[at] = (values[at] ?? 0) - last;
    last = values[at] ?? 0;
  }
  return made;
}

/** The way back from {@link steps}, in place. */
export function addUp(values: Uint32Array): Uint32Array {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += values[at] ?? 0;
    values[at] = sum;
  }
  return values;
}

/** The same for a column of small steps, as long as the sums are small as well. */
export function addUpColumn(values: Column): Column {
  let made = values;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += values[at] ?? 0;
    if (sum > SMALL && made instanceof Uint16Array) made = Uint32Array.from(made);
    made[at] = sum;
  }
  return made;
}

/** Growing list of whole numbers outside the JavaScript heap. */
export class Numbers {
  #values: Uint32Array;
  length = 0;

  /** @param room for how many at first */
  constructor(room = 16) {
    this.#values = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Uint32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/** Growing list for millions of whole numbers: it grows by pieces, so that nothing is copied and little is left empty. */
export class ManyNumbers {
  readonly #chunks: Uint32Array[] = [];
  length = 0;

  push(value: number): void {
    const place = this.length & (CHUNK - 1);
    if (place === 0) this.#chunks.push(new Uint32Array(CHUNK));
    const chunk = this.#chunks[this.length >>> CHUNK_BITS];
    if (chunk) chunk[place] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const chunk = this.#chunks[index >>> CHUNK_BITS];
    if (chunk) chunk[index & (CHUNK - 1)] = value;
  }
}

/**
 * Sorts places by a small number each has, keeping their order otherwise.
 * @param groups how many different numbers there are
 * @returns where each group begins in `order`, and one more entry for the end
 */
export function groupPlaces(groupOf: ManyNumbers, groups: number): { readonly starts: Uint32Array; readonly order: Uint32Array } {
  const starts = new Uint32Array(groups + 1);
  for (let at = 0; at < groupOf.length; at += 1) starts[groupOf.at(at) + 1] = (starts[groupOf.at(at) + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(groupOf.length);
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf.at(at);
    order[next[group] ?? 0] = at;
    next[group] = (next[group] ?? 0) + 1;
  }
  return { starts, order };
}
