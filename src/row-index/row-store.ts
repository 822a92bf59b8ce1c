import { ManyNumbers, Numbers } from './bytes.ts';
import { AMOUNT, SHORTEST } from './format.ts';
import { normalise } from './normalise.ts';
import type { RowRecord, RowText } from './types.ts';

const LATELY = 12;

/** Distinct texts by number, and in how many documents each stands, as a text and as a code. 0 is the empty text. */
export class Texts {
  readonly #ids = new Map<string, number>();
  readonly #printed: string[] = [];
  readonly #plain: (string | undefined)[] = [];
  readonly #figures: (boolean | undefined)[] = [];
  /** Texts met lately: headings and titles stand in row after row, and comparing is quicker than looking up. */
  readonly #lately: { readonly text: string; readonly id: number }[] = [];
  #slot = 0;
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
    /* Half a character cannot be written in UTF-8: what is stored is what is counted and compared. */
    if (!text.isWellFormed()) return this.id(text.toWellFormed());
    this.#ids.set(text, this.#printed.length);
    return this.#printed.push(text) - 1;
  }

  /** The same for a text that is likely to have been met just before. */
  repeatedId(text: string): number {
    for (const known of this.#lately) if (known.text === text) return known.id;
    const id = this.id(text);
    this.#lately[this.#slot] = { text, id };
    this.#slot = (this.#slot + 1) % LATELY;
    return id;
  }

  /** Whether a text is a figure that is looked up as a whole. */
  isFigure(id: number): boolean {
    return (this.#figures[id] ??= AMOUNT.test(this.plain(id)));
  }

  printed(id: number): string {
    return this.#printed[id] ?? '';
  }

  plain(id: number): string {
    const known = this.#plain[id];
    if (known !== undefined) return known;
    const printed = this.printed(id);
    const plain = normalise(printed);
    /* Mostly they are the same, and one text in memory is enough. */
    return (this.#plain[id] = plain === printed ? printed : plain);
  }
}

/** In how many documents each number was met; documents come one after another. */
class Spread {
  readonly #counts = new ManyNumbers();
  readonly #last = new ManyNumbers();

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

/** Rows of one document, packed. */
export interface StoredRows {
  readonly packed: Uint32Array;
  /** Where each row begins, in the order given. */
  readonly starts: Uint32Array;
}

/**
 * Takes the rows of one document in; figures that cannot be looked up as such are moved to the texts.
 * @param id of the document
 * @throws Error for a kind that was not announced
 */
export function storeRows(id: string, rows: Iterable<RowRecord>, texts: Texts, document: number, kindNumber: (kind: string) => number | undefined): StoredRows {
  const packed = new Numbers();
  const starts = new Numbers();
  const figures: number[] = [];
  for (const row of rows) {
    const start = packed.length;
    starts.push(start);
    const kind = kindNumber(row.kind);
    if (kind === undefined) throw new Error(`${id}: no kind of row is called ${row.kind}`);
    packed.push(kind);
    const name = texts.id(row.name);
    const code = texts.id(row.code);
    packed.push(texts.id(row.address));
    packed.push(name);
    packed.push(texts.repeatedId(row.section));
    packed.push(code);
    packed.push(texts.id(row.amount));
    packed.push(0);
    packed.push(0);
    if (name !== 0) texts.asText.meet(name, document);
    if (code !== 0) texts.asCode.meet(code, document);
    let searched = 0;
    const add = ({ header }: RowText, text: number): void => {
      packed.push(texts.repeatedId(header));
      packed.push(text);
      texts.asText.meet(text, document);
      searched += 1;
    };
    for (const text of row.texts) if (text.text !== '') add(text, texts.id(text.text));
    figures.length = 0;
    for (const each of row.amounts) {
      if (each.text === '') continue;
      const figure = texts.id(each.text);
      if (!texts.isFigure(figure)) add(each, figure);
      else if (texts.plain(figure).length >= SHORTEST) figures.push(texts.repeatedId(each.header), figure);
    }
    for (const number of figures) packed.push(number);
    packed.set(start + 6, searched);
    packed.set(start + 7, figures.length / 2);
  }
  return { packed: packed.view().slice(), starts: starts.view().slice() };
}

export function kindAt({ packed }: StoredRows, start: number): number {
  return packed[start] ?? 0;
}

/** Numbers before the texts of a packed row: kind, address, name, section, code, amount, texts, figures. */
const HEAD = 8;

/** A packed row as numbers of texts. One view is moved over millions of rows, so keep none. */
export class StoredRow {
  #packed: Uint32Array = new Uint32Array();
  #start = 0;

  move({ packed }: StoredRows, start: number): void {
    this.#packed = packed;
    this.#start = start;
  }

  get kind(): number {
    return this.#at(0);
  }
  get address(): number {
    return this.#at(1);
  }
  get name(): number {
    return this.#at(2);
  }
  get section(): number {
    return this.#at(3);
  }
  get code(): number {
    return this.#at(4);
  }
  get amount(): number {
    return this.#at(5);
  }
  /** How many texts there are, name and code aside. */
  get texts(): number {
    return this.#at(6);
  }
  get figures(): number {
    return this.#at(7);
  }
  text(index: number): number {
    return this.#at(HEAD + 2 * index + 1);
  }
  figure(index: number): number {
    return this.text(this.texts + index);
  }
  /** Headers and texts, then headers and figures, one after the other: `2 * (texts + figures)` in all. */
  piece(index: number): number {
    return this.#at(HEAD + index);
  }

  #at(offset: number): number {
    return this.#packed[this.#start + offset] ?? 0;
  }
}

/** Whether two packed rows with texts of the same numbering are the same. */
export function samePackedRow(a: StoredRows, startA: number, b: StoredRows, startB: number): boolean {
  const length = packedLength(a, startA);
  if (length !== packedLength(b, startB)) return false;
  for (let at = 0; at < length; at += 1) if (a.packed[startA + at] !== b.packed[startB + at]) return false;
  return true;
}

function packedLength({ packed }: StoredRows, start: number): number {
  return HEAD + 2 * ((packed[start + 6] ?? 0) + (packed[start + 7] ?? 0));
}

/** Where the rows of one kind begin. */
export function startsOfKind(stored: StoredRows, kind: number): Uint32Array {
  return stored.starts.filter((start) => kindAt(stored, start) === kind);
}
