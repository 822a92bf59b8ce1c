import type { MoneyUnit } from '../../../src/fiscal/money.ts';

/** One table of a disclosure: its entry in disclosure.json and its rows, as text. Rows may still be changed. */
export interface Sheet {
  /** File stem: kind, or kind-n. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: string[][];
  readonly state?: 'published-empty';
  readonly note?: string;
  readonly unit?: MoneyUnit;
  readonly form?: 'narrative';
  readonly carryover?: 'included' | 'excluded';
  /** Printed titles of columns, where they differ. */
  readonly titles?: Readonly<Record<string, unknown>>;
}

/** The n-th table of a kind. */
export function sheetName(kind: string, occurrence: number): string {
  return occurrence === 1 ? kind : `${kind}-${occurrence}`;
}

export function sheetCsv({ columns, rows }: Sheet): string {
  let text = `${columns.join(',')}\n`;
  for (const row of rows) text += `${row.map(csvCell).join(',')}\n`;
  return text;
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What disclosure.json says of a sheet. */
export function sheetEntry({ name, title, state, note, unit, form, carryover, titles }: Sheet): Readonly<Record<string, unknown>> {
  return { table: name, title, state, form, unit, note, carryover, columns: titles };
}
