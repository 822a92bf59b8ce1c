import { Numbers } from './bytes.ts';
import type { Commons } from './commons.ts';
import { ENDS, OVERLAPS, ROLE_CODE, ROLE_NAME, ROLE_SHIFT, ROLE_TEXT, SHORTEST, STARTS } from './format.ts';
import type { GramList } from './gram-list.ts';
import { gramAt } from './grams.ts';
import type { StoredRow, Texts } from './row-store.ts';
import type { Member } from './shapes.ts';

const MOST_POSITIONS = 65_536;
const MOST_OVERLAP = 2047;

/** Collects the pairs of characters of all texts that are not common, row by row, rising by kind, document and row. */
export class Tail {
  readonly #texts: Texts;
  readonly #commons: Commons;
  /** Place of the row of each pair in the columns below. */
  readonly #rowOf = new Numbers();
  readonly #gramOf = new Numbers();
  /** Position, overlap and flags of each pair. */
  readonly #where = new Numbers();
  readonly #gramIds = new Map<number, number>();
  readonly #gramCounts = new Numbers();
  readonly #kinds = new Numbers();
  readonly #docs = new Numbers();
  readonly #rows = new Numbers();

  constructor(texts: Texts, commons: Commons) {
    this.#texts = texts;
    this.#commons = commons;
  }

  /**
   * @param kept common texts of the row that are in lists of their own
   * @param known whether a text is found without being in the index
   */
  add(row: StoredRow, document: number, number: number, kept: readonly Member[], known: (plain: string) => boolean): void {
    const isKept = (common: number | undefined): boolean => common !== undefined && kept.some((member) => member.common === common);
    const taken = new Set<string>();
    let began = false;
    /* Position 0 is the first character of the name and of nothing else. */
    let position = 1;
    const take = (id: number, role: number): void => {
      const first = role === ROLE_NAME ? 0 : position;
      /* What stands past the last position of a row is not searched: no real row is a tenth as long. */
      const plain = this.#texts.plain(id).slice(0, Math.max(0, MOST_POSITIONS - 1 - first));
      if (plain.length < SHORTEST || (role === ROLE_NAME && known(plain))) return;
      /* A code is found by its beginning only, and counts for more: it stands beside an equal text. */
      if (role !== ROLE_CODE && taken.has(plain)) return;
      taken.add(plain);
      if (!began) this.#beginRow(row.kind, document, number);
      began = true;
      this.#addText(plain, first, role, kept);
      position = first + plain.length + 1;
    };
    if (!isKept(this.#commons.text(row.name))) take(row.name, ROLE_NAME);
    for (let at = 1; at < row.texts.length; at += 2) {
      const id = row.texts[at] ?? 0;
      if (!isKept(this.#commons.text(id))) take(id, ROLE_TEXT);
    }
    if (!isKept(this.#commons.code(row.code))) take(row.code, ROLE_CODE);
  }

  #beginRow(kind: number, document: number, number: number): void {
    this.#kinds.push(kind);
    this.#docs.push(document);
    this.#rows.push(number);
  }

  #addText(plain: string, first: number, role: number, kept: readonly Member[]): void {
    const row = this.#kinds.length - 1;
    const last = plain.length - 2;
    for (let at = 0; at <= last; at += 1) {
      const overlap = Math.min(MOST_OVERLAP, this.#overlap(plain, at, kept));
      const flags = (at === 0 ? STARTS : 0) | (at === last ? ENDS : 0) | (role << ROLE_SHIFT) | (overlap > 0 ? OVERLAPS : 0);
      this.#gramOf.push(this.#gram(gramAt(plain, at)));
      this.#rowOf.push(row);
      this.#where.push((((first + at) << 16) | (overlap << 5) | flags) >>> 0);
    }
  }

  #gram(gram: number): number {
    const known = this.#gramIds.get(gram);
    const id = known ?? this.#gramIds.size;
    if (known === undefined) {
      this.#gramIds.set(gram, id);
      this.#gramCounts.push(0);
    }
    this.#gramCounts.set(id, this.#gramCounts.at(id) + 1);
    return id;
  }

  /** How many characters from `at` on a query may hold and still match a common text of the row as well; 0 below two. */
  #overlap(plain: string, at: number, kept: readonly Member[]): number {
    let longest = 0;
    for (const { common, role } of kept) {
      const other = this.#commons.plain[common] ?? '';
      const matches = (length: number): boolean => (role === ROLE_CODE ? other.startsWith(plain.slice(at, at + length)) : other.includes(plain.slice(at, at + length)));
      let length = Math.max(longest, SHORTEST - 1);
      while (at + length < plain.length && matches(length + 1)) length += 1;
      if (length >= SHORTEST) longest = length;
    }
    return longest;
  }

  /** Every pair that occurs, rising, with its list. The collected pairs are let go of one list at a time. */
  *lists(): Generator<{ readonly gram: number; readonly list: GramList }> {
    const grams = [...this.#gramIds].sort(([a], [b]) => a - b);
    const starts = new Uint32Array(this.#gramCounts.length + 1);
    for (let id = 0; id < this.#gramCounts.length; id += 1) starts[id + 1] = (starts[id] ?? 0) + this.#gramCounts.at(id);
    const next = starts.slice();
    const order = new Uint32Array(this.#gramOf.length);
    for (const [at, id] of this.#gramOf.view().entries()) {
      order[next[id] ?? 0] = at;
      next[id] = (next[id] ?? 0) + 1;
    }
    const [rowOf, where] = [this.#rowOf.view(), this.#where.view()];
    for (const [gram, id] of grams) {
      const places = order.subarray(starts[id], starts[id + 1]);
      const rows = places.map((at) => rowOf[at] ?? 0);
      yield {
        gram,
        list: {
          kinds: rows.map((row) => this.#kinds.at(row)),
          docs: rows.map((row) => this.#docs.at(row)),
          rows: rows.map((row) => this.#rows.at(row)),
          positions: places.map((at) => (where[at] ?? 0) >>> 16),
          flags: places.map((at) => (where[at] ?? 0) & 31),
          overlaps: places.map((at) => ((where[at] ?? 0) >>> 5) & MOST_OVERLAP),
        },
      };
    }
  }
}
