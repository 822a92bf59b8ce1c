import { type ByteReader, ByteWriter } from './bytes.ts';
import type { Commons } from './commons.ts';
import type { StoredRow } from './row-store.ts';
import type { Texts } from './texts.ts';

/** A row as it is shown and searched once its document is known to match. */
export interface RecordRow {
  readonly address: string;
  readonly name: string;
  readonly section: string;
  readonly code: string;
  readonly amount: string;
  readonly texts: readonly { readonly header: string; readonly text: string }[];
  readonly amounts: readonly { readonly header: string; readonly text: string }[];
}

/** A row with its place. */
export interface PlacedRow extends RecordRow {
  readonly document: number;
  /** Number among the rows of its kind in its document. */
  readonly row: number;
}

/** Texts of the builder by number, as files of records refer to them. */
export interface RecordTexts {
  readonly size: number;
  readonly printed: (id: number) => string;
  /** Number of a text that the core holds, or -1. */
  readonly common: (id: number) => number;
}

export function recordTexts(texts: Texts, commons: Commons): RecordTexts {
  return { size: texts.size, printed: (id) => texts.printed(id), common: (id) => (commons.text(id) >= 0 ? commons.text(id) : commons.code(id)) };
}

/** Fills files of records, one after the other: rows of one kind, through the documents. */
export class RecordWriter {
  readonly #texts: RecordTexts;
  /** Number of each text in the file, and which file that was. */
  readonly #refs: Uint32Array;
  readonly #refFile: Uint32Array;
  #file = 1;
  #refCount = 0;
  #literals: string[] = [];
  readonly #table = new ByteWriter();
  readonly #columns = Array.from({ length: 8 }, () => new ByteWriter());
  readonly #pieces = new ByteWriter();
  #rows = 0;
  #size = 0;
  #document = 0;
  #first: readonly [document: number, row: number] = [0, 0];

  constructor(texts: RecordTexts) {
    this.#texts = texts;
    this.#refs = new Uint32Array(texts.size);
    this.#refFile = new Uint32Array(texts.size);
  }

  /** About how many bytes it holds. */
  get size(): number {
    return this.#size;
  }

  get rows(): number {
    return this.#rows;
  }

  get first(): readonly [document: number, row: number] {
    return this.#first;
  }

  add(row: StoredRow, document: number, number: number): void {
    if (this.#rows === 0) {
      this.#first = [document, number];
      this.#document = document;
    }
    this.#rows += 1;
    this.#columns[0]?.number(document - this.#document);
    this.#document = document;
    this.#columns[1]?.number(this.#ref(row.address));
    this.#columns[2]?.number(this.#ref(row.name));
    this.#columns[3]?.number(this.#ref(row.section));
    this.#columns[4]?.number(this.#ref(row.code));
    this.#columns[5]?.number(this.#ref(row.amount));
    this.#columns[6]?.number(row.texts);
    this.#columns[7]?.number(row.figures);
    const pieces = 2 * (row.texts + row.figures);
    for (let at = 0; at < pieces; at += 1) this.#pieces.number(this.#ref(row.piece(at)));
    this.#size += 8 + pieces;
  }

  /** Writes the file and begins the next. */
  finish(writer: ByteWriter): void {
    writer.number(this.#refCount);
    writer.bytes(this.#table.take());
    writer.texts(this.#literals);
    writer.number(this.#rows);
    writer.number(this.#first[0]);
    writer.number(this.#first[1]);
    for (const column of this.#columns) writer.bytes(column.take());
    writer.bytes(this.#pieces.take());
    this.#file += 1;
    this.#refCount = 0;
    this.#literals = [];
    for (const each of [this.#table, this.#pieces, ...this.#columns]) each.clear();
    this.#rows = 0;
    this.#size = 0;
  }

  #ref(id: number): number {
    if (this.#refFile[id] === this.#file) return this.#refs[id] ?? 0;
    const ref = this.#refCount;
    this.#refCount += 1;
    this.#refs[id] = ref;
    this.#refFile[id] = this.#file;
    const common = this.#texts.common(id);
    this.#table.number(common + 1);
    if (common < 0) {
      const text = this.#texts.printed(id);
      this.#literals.push(text);
      this.#size += 3 * text.length + 1;
    }
    return ref;
  }
}

/** @param common texts of the core by number */
export function readRecords(reader: ByteReader, common: readonly string[]): readonly PlacedRow[] {
  const refs = reader.numbers(reader.number());
  const literals = reader.texts();
  let literal = 0;
  const texts = Array.from(refs, (ref) => (ref === 0 ? (literals[literal++] ?? '') : (common[ref - 1] ?? '')));
  const length = reader.number();
  const [firstDocument, firstRow] = [reader.number(), reader.number()];
  const [docs, ...columns] = Array.from({ length: 8 }, () => reader.numbers(length));
  const text = (column: number, at: number): string => texts[columns[column]?.[at] ?? -1] ?? '';
  const pieces = (count: number): readonly { readonly header: string; readonly text: string }[] =>
    Array.from({ length: count }, () => ({ header: texts[reader.number()] ?? '', text: texts[reader.number()] ?? '' }));
  let [document, row] = [firstDocument, firstRow - 1];
  return Array.from({ length }, (_, at) => {
    const step = docs?.[at] ?? 0;
    document += step;
    row = step > 0 ? 0 : row + 1;
    return {
      document,
      row,
      address: text(0, at),
      name: text(1, at),
      section: text(2, at),
      code: text(3, at),
      amount: text(4, at),
      texts: pieces(columns[5]?.[at] ?? 0),
      amounts: pieces(columns[6]?.[at] ?? 0),
    };
  });
}
