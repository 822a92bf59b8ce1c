import { groupPlaces, ManyNumbers } from './bytes.ts';
import type { Commons } from './commons.ts';
import { ENDS, OVERLAPS, ROLE_CODE, ROLE_NAME, ROLE_SHIFT, ROLE_TEXT, SHORTEST, STARTS } from './format.ts';
import type { GramList } from './gram-list.ts';
import { gramAt, threeAt } from './grams.ts';
import { mix } from './hash.ts';
import type { StoredRow } from './row-store.ts';
import type { Member } from './shapes.ts';
import type { Texts } from './texts.ts';

const MOST_POSITIONS = 65_536;
const MOST_OVERLAP = 2047;

/** Collects the pairs of characters, and threes of digits, of all texts that are not common, row by row, rising by kind, document and row. */
export class Tail {
  readonly #texts: Texts;
  readonly #commons: Commons;
  /** Place of the row of each of them in the columns below. */
  readonly #rowOf = new ManyNumbers();
  readonly #gramOf = new ManyNumbers();
  /** Position, overlap and flags of each. */
  readonly #where = new ManyNumbers();
  readonly #gramIds = new Map<number, number>();
  readonly #kinds = new ManyNumbers();
  readonly #docs = new ManyNumbers();
  readonly #rows = new ManyNumbers();

  /** The row being added, and what of it was taken in. */
  #kind = 0;
  #document = 0;
  #number = 0;
  #position = 1;
  /** Pairs of its common texts, as bits; of each common text below. */
  #pairs = 0;
  readonly #pairsOf: Int32Array;
  readonly #taken: string[] = [];

  constructor(texts: Texts, commons: Commons) {
    this.#texts = texts;
    this.#commons = commons;
    this.#pairsOf = Int32Array.from(commons.plain, (plain) => {
      let bits = 0;
      for (let at = 0; at + 1 < plain.length; at += 1) bits |= pairBit(gramAt(plain, at));
      return bits;
    });
  }

  /**
   * @param kept common texts of the row that are in lists of their own
   * @param known whether a text is found without being in the index
   */
  add(row: StoredRow, document: number, number: number, kept: readonly Member[], known: (plain: string) => boolean): void {
    this.#taken.length = 0;
    /* Position 0 is the first character of the name and of nothing else. */
    this.#position = 1;
    this.#place(row.kind, document, number);
    this.#pairs = 0;
    for (const { common } of kept) this.#pairs |= this.#pairsOf[common] ?? 0;
    if (row.name !== 0 && !isKept(kept, this.#commons.text(row.name)) && !known(this.#texts.plain(row.name))) this.#take(row.name, ROLE_NAME, kept);
    for (let at = 0; at < row.texts; at += 1) {
      const id = row.text(at);
      if (!isKept(kept, this.#commons.text(id))) this.#take(id, ROLE_TEXT, kept);
    }
    if (row.code !== 0 && !isKept(kept, this.#commons.code(row.code))) this.#take(row.code, ROLE_CODE, kept);
  }

  #take(id: number, role: number, kept: readonly Member[]): void {
    const first = role === ROLE_NAME ? 0 : this.#position;
    /* What stands past the last position of a row is not searched: no real row is a tenth as long. */
    const plain = this.#texts.plain(id).slice(0, Math.max(0, MOST_POSITIONS - 1 - first));
    if (plain.length < SHORTEST) return;
    /* A code is found by its beginning only, and counts for more: it stands beside an equal text. */
    if (role !== ROLE_CODE && this.#taken.includes(plain)) return;
    if (this.#taken.length === 0) this.#beginRow();
    this.#taken.push(plain);
    this.#addText(plain, first, role, kept);
    this.#position = first + plain.length + 1;
  }

  #place(kind: number, document: number, number: number): void {
    this.#kind = kind;
    this.#document = document;
    this.#number = number;
  }

  #beginRow(): void {
    this.#kinds.push(this.#kind);
    this.#docs.push(this.#document);
    this.#rows.push(this.#number);
  }

  #addText(plain: string, first: number, role: number, kept: readonly Member[]): void {
    const row = this.#kinds.length - 1;
    const last = plain.length - 2;
    for (let at = 0; at <= last; at += 1) {
      const gram = gramAt(plain, at);
      const overlap = (this.#pairs & pairBit(gram)) === 0 ? 0 : Math.min(MOST_OVERLAP, this.#overlap(plain, at, kept));
      const flags = (at === 0 ? STARTS : 0) | (role << ROLE_SHIFT) | (overlap > 0 ? OVERLAPS : 0);
      const where = ((first + at) << 16) | (overlap << 5) | flags;
      this.#enter(gram, row, at === last ? where | ENDS : where);
      const three = at === last ? -1 : threeAt(plain, at);
      if (three >= 0) this.#enter(three, row, at + 1 === last ? where | ENDS : where);
    }
  }

  #enter(gram: number, row: number, where: number): void {
    this.#gramOf.push(this.#gram(gram));
    this.#rowOf.push(row);
    this.#where.push(where >>> 0);
  }

  #gram(gram: number): number {
    const known = this.#gramIds.get(gram);
    if (known !== undefined) return known;
    this.#gramIds.set(gram, this.#gramIds.size);
    return this.#gramIds.size - 1;
  }

  /** How many characters from `at` on a query may hold and still match a common text of the row as well; 0 below two. */
  #overlap(plain: string, at: number, kept: readonly Member[]): number {
    let longest = 0;
    for (const { common, role } of kept) {
      const other = this.#commons.plain[common] ?? '';
      /* A code is found by its beginning only. */
      const last = role === ROLE_CODE ? 0 : other.length - SHORTEST;
      for (let from = 0; from <= last; from += 1) {
        let length = 0;
        while (at + length < plain.length && from + length < other.length && plain.charCodeAt(at + length) === other.charCodeAt(from + length)) length += 1;
        if (length >= SHORTEST && length > longest) longest = length;
      }
    }
    return longest;
  }

  /** Every pair and three that occurs, rising, with its list, which is valid until the next one is asked for. */
  *lists(): Generator<{ readonly gram: number; readonly list: GramList }> {
    const grams = [...this.#gramIds].sort(([a], [b]) => a - b);
    const { starts, order } = groupPlaces(this.#gramOf, this.#gramIds.size);
    let most = 0;
    for (let id = 0; id < this.#gramIds.size; id += 1) most = Math.max(most, (starts[id + 1] ?? 0) - (starts[id] ?? 0));
    const columns = Array.from({ length: 6 }, () => new Uint32Array(most));
    for (const [gram, id] of grams) {
      const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
      this.#fill(columns, order, from, to);
      const [kinds, docs, rows, positions, flags, overlaps] = columns.map((column) => column.subarray(0, to - from));
      if (kinds && docs && rows && positions && flags && overlaps) yield { gram, list: { kinds, docs, rows, positions, flags, overlaps } };
    }
  }

  #fill([kinds, docs, rows, positions, flags, overlaps]: readonly Uint32Array[], order: Uint32Array, from: number, to: number): void {
    if (!kinds || !docs || !rows || !positions || !flags || !overlaps) return;
    for (let place = from; place < to; place += 1) {
      const at = order[place] ?? 0;
      const row = this.#rowOf.at(at);
      const where = this.#where.at(at);
      const to = place - from;
      kinds[to] = this.#kinds.at(row);
      docs[to] = this.#docs.at(row);
      rows[to] = this.#rows.at(row);
      positions[to] = where >>> 16;
      flags[to] = where & 31;
      overlaps[to] = (where >>> 5) & MOST_OVERLAP;
    }
  }
}

/** One of 32 bits for a pair. */
function pairBit(gram: number): number {
  return 1 << (mix(gram) & 31);
}

function isKept(kept: readonly Member[], common: number): boolean {
  if (common < 0) return false;
  for (const member of kept) if (member.common === common) return true;
  return false;
}
