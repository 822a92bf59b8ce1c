import { type ByteReader, ByteWriter } from './bytes.ts';
import type { Commons } from './commons.ts';
import type { StoredRow } from './row-store.ts';
import type { Texts } from './texts.ts';
import type { RowText } from './types.ts';

/** A row as it is shown and searched once its document is known to match. */
export interface RecordRow {
  readonly address: string;
  readonly name: string;
  readonly section: string;
  readonly code: string;
  readonly amount: string;
  readonly texts: readonly RowText[];
  readonly amounts: readonly RowText[];
}

/** A row with its document. */
export interface PlacedRow extends RecordRow {
  readonly document: number;
  /** Number among the rows of its kind in its document. */
  readonly row: number;
}

/** A row with the place of its document among the records of its kind: see `RecordPlaces`. */
export interface FiledRow extends RecordRow {
  readonly place: number;
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

/** Fills files of records, one after the other: rows of one kind, by the places of their documents. */
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
  #place = 0;
  #first: readonly [place: number, row: number] = [0, 0];

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

  get first(): readonly [place: number, row: number] {
    return this.#first;
  }

  add(row: StoredRow, place: number, number: number): void {
    if (this.#rows === 0) {
      this.#first = [place, number];
      this.#place = place;
    }
    this.#rows += 1;
    this.#columns[0]?.number(place - this.#place);
    this.#place = place;
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

/** Rows of one file. A file holds hundreds, of which a question shows one or two: only those asked for are made. */
export class RecordFile {
  readonly #text: (ref: number) => string;
  readonly #places: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #columns: readonly Uint32Array[];
  readonly #pieces: Uint32Array;
  /** Where the pieces of each row begin. */
  readonly #pieceStarts: Uint32Array;

  /**
   * @param common texts of the core by number
   * @throws RangeError when the file is damaged
   */
  constructor(reader: ByteReader, common: readonly string[]) {
    const refs = reader.numbers(reader.number());
    const literals = reader.texts();
    /* A text of the core is its number and one, one of the file 0: those become numbers below 0. */
    const texts = new Int32Array(refs.length);
    let literal = 0;
    for (let at = 0; at < refs.length; at += 1) texts[at] = refs[at] === 0 ? -++literal : (refs[at] ?? 0);
    this.#text = (ref) => {
      const text = texts[ref] ?? 0;
      return (text < 0 ? literals[-text - 1] : common[text - 1]) ?? '';
    };
    const length = reader.number();
    const [firstPlace, firstRow] = [reader.number(), reader.number()];
    const [places = new Uint32Array(), ...columns] = Array.from({ length: 8 }, () => reader.numbers(length));
    const [textCounts, figureCounts] = [columns[5], columns[6]];
    const rows = new Uint32Array(length);
    const pieceStarts = new Uint32Array(length + 1);
    let [place, row] = [firstPlace, firstRow - 1];
    for (let at = 0; at < length; at += 1) {
      const step = places[at] ?? 0;
      place += step;
      row = step > 0 ? 0 : row + 1;
      places[at] = place;
      rows[at] = row;
      pieceStarts[at + 1] = (pieceStarts[at] ?? 0) + 2 * ((textCounts?.[at] ?? 0) + (figureCounts?.[at] ?? 0));
    }
    this.#places = places;
    this.#rows = rows;
    this.#columns = columns;
    this.#pieceStarts = pieceStarts;
    this.#pieces = reader.numbers(pieceStarts[length] ?? 0);
  }

  /**
   * Rows of the document at a place, as printed.
   * @param only the number of the one that is wanted
   */
  rowsOf(place: number, only?: number): readonly FiledRow[] {
    const rows: FiledRow[] = [];
    for (let at = 0; at < this.#places.length; at += 1) if (this.#places[at] === place && (only === undefined || this.#rows[at] === only)) rows.push(this.#row(at));
    return rows;
  }

  all(): readonly FiledRow[] {
    return Array.from(this.#places, (_, at) => this.#row(at));
  }

  #row(at: number): FiledRow {
    const [address = 0, name = 0, section = 0, code = 0, amount = 0, texts = 0, figures = 0] = this.#columns.map((column) => column[at] ?? 0);
    const start = this.#pieceStarts[at] ?? 0;
    const piece = (place: number): RowText => ({ header: this.#text(this.#pieces[place] ?? 0), text: this.#text(this.#pieces[place + 1] ?? 0) });
    const pieces = (from: number, count: number): readonly RowText[] => Array.from({ length: count }, (_, each) => piece(from + 2 * each));
    return {
      place: this.#places[at] ?? 0,
      row: this.#rows[at] ?? 0,
      address: this.#text(address),
      name: this.#text(name),
      section: this.#text(section),
      code: this.#text(code),
      amount: this.#text(amount),
      texts: pieces(start, texts),
      amounts: pieces(start + 2 * texts, figures),
    };
  }
}
