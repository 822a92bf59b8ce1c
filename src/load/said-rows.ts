import type { Row } from '../fiscal/disclosure.ts';
import { isNumeric } from './cells.ts';
import type { CsvRecord } from './csv.ts';
import type { Header } from './header.ts';

/** Rows of a kind of which each says something of its own, by everything that they say. */
export class SaidRows {
  readonly #header: Header;
  readonly #keyAt: number;
  readonly #said = new Map<string, number>();

  /** @param keyAt place of the column with the row's own key, which tells nothing */
  constructor(header: Header, keyAt: number) {
    this.#header = header;
    this.#keyAt = keyAt;
  }

  /**
   * The earlier row that says the same as a record, with its place among the rows read so far. A text may name nothing
   * several times over (0 车、0 辆、0 车), so a zero counts only right below its like.
   */
  before({ cells }: CsvRecord, rows: readonly Row[]): { readonly row: Row; readonly at: number } | undefined {
    const words = cells.filter((_, at) => at !== this.#keyAt).map((cell) => cell.trim()).join('\u0001');
    const at = this.#said.get(words);
    this.#said.set(words, rows.length);
    const row = at === undefined ? undefined : rows[at];
    if (!row || at === undefined) return undefined;
    return this.#isNothing(row) && at !== rows.length - 1 ? undefined : { row, at };
  }

  #isNothing({ cells }: Row): boolean {
    return this.#header.columns.every(({ column }) => {
      const cell = cells[column.key];
      return !isNumeric(column.type) || cell?.form !== 'number' || cell.value.units === 0n;
    });
  }
}
