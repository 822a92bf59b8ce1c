import { Numbers } from './bytes.ts';
import { SHORTEST } from './format.ts';
import type { Texts } from './texts.ts';
import type { RowRecord, RowText } from './types.ts';

/** Rows of one document, packed. */
export interface StoredRows {
  readonly packed: Uint32Array;
  /** Where each row begins, in the order given. */
  readonly starts: Uint32Array;
}

/* About what a document has: room that need not grow. */
const USUAL_ROWS = 512;
const USUAL_NUMBERS = 8192;

/**
 * Takes the rows of one document in; figures that cannot be looked up as such are moved to the texts.
 * @param id of the document
 * @throws Error for a kind that was not announced
 */
export function storeRows(id: string, rows: Iterable<RowRecord>, texts: Texts, document: number, kindNumber: (kind: string) => number | undefined): StoredRows {
  const packed = new Numbers(USUAL_NUMBERS);
  const starts = new Numbers(USUAL_ROWS);
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
