import { type ByteReader, ByteWriter } from './bytes.ts';

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

/** Fills one file of records: rows of one kind, one after the other through the documents. */
export class RecordWriter {
  readonly #common: (text: string) => number | undefined;
  readonly #refs = new Map<string, number>();
  readonly #literals: string[] = [];
  readonly #table = new ByteWriter();
  readonly #columns = Array.from({ length: 8 }, () => new ByteWriter());
  readonly #pieces = new ByteWriter();
  #rows = 0;
  #size = 0;
  #document = 0;
  #first: readonly [document: number, row: number] = [0, 0];

  /** @param common number of a text that the core holds */
  constructor(common: (text: string) => number | undefined) {
    this.#common = common;
  }

  /** About how many bytes it holds. */
  get size(): number {
    return this.#size;
  }

  get first(): readonly [document: number, row: number] {
    return this.#first;
  }

  add(row: PlacedRow): void {
    if (this.#rows === 0) {
      this.#first = [row.document, row.row];
      this.#document = row.document;
    }
    this.#rows += 1;
    const values = [row.document - this.#document, row.address, row.name, row.section, row.code, row.amount, row.texts.length, row.amounts.length];
    for (const [at, value] of values.entries()) this.#columns[at]?.number(typeof value === 'string' ? this.#ref(value) : value);
    this.#document = row.document;
    for (const { header, text } of [...row.texts, ...row.amounts]) {
      this.#pieces.number(this.#ref(header));
      this.#pieces.number(this.#ref(text));
    }
    this.#size += values.length + 2 * (row.texts.length + row.amounts.length);
  }

  /** Rows from `first` on; documents count from that of the file. */
  write(writer: ByteWriter): void {
    writer.number(this.#refs.size);
    writer.bytes(this.#table.take());
    writer.texts(this.#literals);
    writer.number(this.#rows);
    writer.number(this.#first[0]);
    writer.number(this.#first[1]);
    for (const column of this.#columns) writer.bytes(column.take());
    writer.bytes(this.#pieces.take());
  }

  #ref(text: string): number {
    const known = this.#refs.get(text);
    if (known !== undefined) return known;
    const ref = this.#refs.size;
    this.#refs.set(text, ref);
    const common = this.#common(text);
    this.#table.number(common === undefined ? 0 : common + 1);
    if (common === undefined) {
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
