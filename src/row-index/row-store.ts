import { Numbers } from './bytes.ts';
import { AMOUNT, SHORTEST } from './format.ts';
import { normalise } from './normalise.ts';
import type { RowRecord, RowText } from './types.ts';

/** Distinct texts by number, and in how many documents each stands, as a text and as a code. 0 is the empty text. */
export class Texts {
  readonly #ids = new Map<string, number>();
  readonly #printed: string[] = [];
  readonly #plain: (string | undefined)[] = [];
  readonly asText = new Spread();
  readonly asCode = new Spread();

  constructor() {
    this.id('');
  }

  get size(): number {
    return this.#printed.length;
  }

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#printed.length);
    return this.#printed.push(text) - 1;
  }

  printed(id: number): string {
    return this.#printed[id] ?? '';
  }

  plain(id: number): string {
    return (this.#plain[id] ??= normalise(this.printed(id)));
  }
}

/** In how many documents each number was met; documents come one after another. */
class Spread {
  readonly #counts = new Numbers();
  readonly #last = new Numbers();

  meet(id: number, document: number): void {
    while (this.#counts.length <= id) {
      this.#counts.push(0);
      this.#last.push(0);
    }
    if (this.#last.at(id) === document + 1) return;
    this.#last.set(id, document + 1);
    this.#counts.set(id, this.#counts.at(id) + 1);
  }

  of(id: number): number {
    return id < this.#counts.length ? this.#counts.at(id) : 0;
  }
}

/** A row as numbers of texts. */
export interface StoredRow {
  readonly kind: number;
  readonly address: number;
  readonly name: number;
  readonly section: number;
  readonly code: number;
  readonly amount: number;
  /** Header and text, one after the other. */
  readonly texts: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
}

/** Rows of one document, packed. */
export interface StoredRows {
  readonly packed: Uint32Array;
  /** Where each row begins, in the order given. */
  readonly starts: Uint32Array;
}

/** Takes the rows of one document in; texts that cannot be figures are moved to the texts. */
export function storeRows(rows: Iterable<RowRecord>, texts: Texts, document: number, kindNumber: (kind: string) => number): StoredRows {
  const packed = new Numbers();
  const starts = new Numbers();
  for (const row of rows) {
    const isFigure = ({ text }: RowText): boolean => AMOUNT.test(normalise(text));
    const searched = [...row.texts, ...row.amounts.filter((each) => !isFigure(each))].filter(({ text }) => text !== '');
    const figures = row.amounts.filter((each) => isFigure(each) && normalise(each.text).length >= SHORTEST);
    starts.push(packed.length);
    packed.push(kindNumber(row.kind));
    for (const text of [row.address, row.name, row.section, row.code, row.amount]) packed.push(texts.id(text));
    packed.push(searched.length);
    packed.push(figures.length);
    for (const { header, text } of [...searched, ...figures]) {
      packed.push(texts.id(header));
      packed.push(texts.id(text));
    }
    if (row.name) texts.asText.meet(texts.id(row.name), document);
    for (const { text } of searched) texts.asText.meet(texts.id(text), document);
    if (row.code) texts.asCode.meet(texts.id(row.code), document);
  }
  return { packed: packed.view().slice(), starts: starts.view().slice() };
}

export function kindAt({ packed }: StoredRows, start: number): number {
  return packed[start] ?? 0;
}

export function readRow({ packed }: StoredRows, start: number): StoredRow {
  const at = (offset: number): number => packed[start + offset] ?? 0;
  const [texts, amounts] = [at(6), at(7)];
  const first = start + 8;
  return {
    kind: at(0),
    address: at(1),
    name: at(2),
    section: at(3),
    code: at(4),
    amount: at(5),
    texts: packed.subarray(first, first + texts * 2),
    amounts: packed.subarray(first + texts * 2, first + (texts + amounts) * 2),
  };
}
