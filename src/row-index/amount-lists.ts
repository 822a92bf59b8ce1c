import { groupPlaces, ManyNumbers } from './bytes.ts';
import type { DocList } from './doc-list.ts';
import type { GramList } from './gram-list.ts';
import type { StoredRow } from './row-store.ts';
import type { Texts } from './texts.ts';

/** Where one figure stands. */
export interface AmountList {
  readonly amount: string;
  /** How many rows it stands in. */
  readonly places: number;
  /** The rows; valid until the next list is asked for. */
  readonly list: () => GramList;
  /** The same by document, counted. */
  readonly counts: () => readonly DocList[];
}

/** Collects the printed figures of all rows, rising by kind and document. */
export class AmountLists {
  readonly #texts: Texts;
  readonly #ids = new Map<string, number>();
  /** By text, the number of its figure and one, or 0 where it was not met. */
  readonly #ofText: Uint32Array;
  /** Figures of the row being added. */
  readonly #own: number[] = [];
  readonly #amounts = new ManyNumbers();
  readonly #kinds = new ManyNumbers();
  readonly #docs = new ManyNumbers();
  readonly #rows = new ManyNumbers();
  /** 0 where a text of the row answers the same query, so that the row is counted there. */
  readonly #counts = new ManyNumbers();

  /** Filled anew for each of a million figures. */
  readonly #list = { kinds: [] as number[], docs: [] as number[], rows: [] as number[], positions: [], flags: [] as number[], overlaps: [] };

  /** @param texts all that will be met */
  constructor(texts: Texts) {
    this.#texts = texts;
    this.#ofText = new Uint32Array(texts.size);
  }

  add(row: StoredRow, document: number, number: number): void {
    this.#own.length = 0;
    for (let at = 0; at < row.figures; at += 1) {
      const text = row.figure(at);
      const amount = this.#idOf(text);
      if (this.#own.includes(amount)) continue;
      this.#own.push(amount);
      this.#amounts.push(amount);
      this.#kinds.push(row.kind);
      this.#docs.push(document);
      this.#rows.push(number);
      this.#counts.push(this.#answered(row, this.#texts.plain(text)) ? 0 : 1);
    }
  }

  /** Number of the figure that a text is. */
  #idOf(text: number): number {
    const known = this.#ofText[text] ?? 0;
    if (known !== 0) return known - 1;
    const id = this.#id(this.#texts.plain(text));
    this.#ofText[text] = id + 1;
    return id;
  }

  #id(plain: string): number {
    const known = this.#ids.get(plain);
    if (known !== undefined) return known;
    this.#ids.set(plain, this.#ids.size);
    return this.#ids.size - 1;
  }

  #answered(row: StoredRow, plain: string): boolean {
    if (this.#texts.plain(row.name).includes(plain) || this.#texts.plain(row.code).startsWith(plain)) return true;
    for (let at = 0; at < row.texts; at += 1) if (this.#texts.plain(row.text(at)).includes(plain)) return true;
    return false;
  }

  /** Every figure, rising, with its places. */
  *lists(): Generator<AmountList> {
    const { starts, order } = groupPlaces(this.#amounts, this.#ids.size);
    const amounts = [...this.#ids.keys()].sort();
    for (const amount of amounts) {
      const id = this.#ids.get(amount) ?? 0;
      const places = order.subarray(starts[id], starts[id + 1]);
      yield { amount, places: places.length, list: () => this.#placesOf(places), counts: () => this.#countsOf(places) };
    }
  }

  /* As places of pairs without a position: the flag says that the row is counted with a text. */
  #placesOf(places: Uint32Array): GramList {
    const { kinds, docs, rows, flags } = this.#list;
    for (const column of [kinds, docs, rows, flags]) column.length = 0;
    for (const at of places) {
      kinds.push(this.#kinds.at(at));
      docs.push(this.#docs.at(at));
      rows.push(this.#rows.at(at));
      flags.push(1 - this.#counts.at(at));
    }
    return this.#list;
  }

  #countsOf(places: Uint32Array): readonly DocList[] {
    const lists: { readonly kind: number; readonly role: number; readonly shadows: readonly number[]; readonly docs: number[]; readonly counts: number[] }[] = [];
    for (const at of places) {
      const [kind, document, count] = [this.#kinds.at(at), this.#docs.at(at), this.#counts.at(at)];
      let list = lists.at(-1);
      if (list?.kind !== kind) {
        list = { kind, role: 0, shadows: [], docs: [], counts: [] };
        lists.push(list);
      }
      const last = list.docs.length - 1;
      if (list.docs[last] === document) {
        list.counts[last] = (list.counts[last] ?? 0) + count;
      } else {
        list.docs.push(document);
        list.counts.push(count);
      }
    }
    return lists.map((list) => ({ ...list, docs: Uint32Array.from(list.docs), counts: Uint32Array.from(list.counts) }));
  }
}
