import { addDecimals, compareDecimals, type Decimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row, TableState } from '../disclosure.ts';
import type { Cell } from '../figure.ts';
import { type FigureKey, kindOfKey, parseFigureKey } from './keys.ts';
import { MEASURES, type MeasureKey, type Place } from './named.ts';

/** A measure as one disclosure states it, or why it states none. */
export type Measured =
  | { readonly form: 'figure'; readonly value: Decimal; readonly printed: string; readonly unit: string; readonly table: PublishedTable; readonly row: Row; readonly column: string; readonly uncertain?: true }
  /** The cell is printed blank: not a zero. */
  | { readonly form: 'blank'; readonly table: PublishedTable; readonly row: Row }
  /** `why` where the table is there and the figure still cannot be taken from it. */
  | { readonly form: 'absent'; readonly state: TableState; readonly why?: 'mixed-total' | 'no-number' | 'code-twice' | 'no-column'; readonly address?: string };

/** Looks a measure up in a disclosure's tables. Blank cells and absent tables are told apart from zeros. */
export function measured(disclosure: Disclosure, measure: FigureKey): Measured {
  const parsed = parseFigureKey(measure);
  const absent: Measured = { form: 'absent', state: disclosure.states[kindOfKey(measure)] ?? 'not-published' };
  if (!parsed) return absent;
  if (parsed.form !== 'named') return codeFigure(disclosure, kindOfKey(measure), parsed.code, parsed.form === 'function' ? parsed.column : 'total') ?? absent;
  return namedFigure(disclosure, parsed.key) ?? absent;
}

function namedFigure(disclosure: Disclosure, measure: MeasureKey): Measured | undefined {
  const places: readonly Place[] = MEASURES[measure];
  let instead: Measured | undefined;
  let unprinted: Measured | undefined;
  for (const place of places) {
    const table = disclosure.tables.find((candidate) => candidate.kind.id === place.kind);
    const row = table?.rows.find((candidate) => candidate.key === place.row);
    if (!table || !row) continue;
    /* The first of them that is printed is the one meant: where its cell is blank, no other column stands in for it. */
    const column = place.columns.find((each) => each in row.cells && (each !== 'budget' || disclosure.stage === 'budget'));
    const found = column === undefined ? undefined : read(table, row, column);
    if (found?.form === 'figure') {
      if (measure !== 'three-public' || place.row !== 'total' || isThreePublicAlone(table, found)) return found;
      return { form: 'absent', state: 'published', why: 'mixed-total', address: row.address };
    }
    instead ??= found;
    if (column === undefined) unprinted ??= { form: 'absent', state: 'published', why: 'no-column', address: row.address };
  }
  return instead ?? unprinted;
}

/** A code's row; where the table is printed without codes, the row whose name was found under it. */
function codeFigure(disclosure: Disclosure, kind: string, code: string, column: string): Measured | undefined {
  const table = disclosure.tables.find((candidate) => candidate.kind.id === kind);
  const rows = table ? (rowsByCode(table).get(code) ?? []) : [];
  const [first, second] = rows;
  if (!table || !first) return undefined;
  /* A code that is printed twice with two figures is one of them misprinted; which one nobody can say. */
  if (second && rows.some((row) => row.cells[column]?.printed !== first.cells[column]?.printed)) return { form: 'absent', state: 'published', why: 'code-twice', address: first.address };
  return read(table, first, column);
}

const BY_CODE = new WeakMap<PublishedTable, ReadonlyMap<string, readonly Row[]>>();

/** Rows of a table by their classification code, in printed order; made once for each table. */
export function rowsByCode(table: PublishedTable): ReadonlyMap<string, readonly Row[]> {
  let found = BY_CODE.get(table);
  if (!found) {
    const rows = new Map<string, Row[]>();
    for (const row of table.rows) {
      const code = row.total ? '' : codeOfRow(row);
      if (code !== '') rows.set(code, [...(rows.get(code) ?? []), row]);
    }
    BY_CODE.set(table, (found = rows));
  }
  return found;
}

/** Classification code of a row, printed or found by its label; empty where there is none. */
export function codeOfRow(row: Row): string {
  return row.code || (/(?:^|-)item-(\d+)$/.exec(row.key)?.[1] ?? '');
}

function read(table: PublishedTable, row: Row, column: string): Measured | undefined {
  const cell: Cell | undefined = row.cells[column];
  if (!cell) return undefined;
  /* A table printed without figures leaves no cell out: it says that there were none. */
  if (table.state === 'published-empty') return { form: 'absent', state: 'published-empty', address: row.address };
  if (cell.form === 'blank') return { form: 'blank', table, row };
  if (cell.form !== 'number') return { form: 'absent', state: 'published', why: 'no-number', address: row.address };
  return { form: 'figure', value: cell.value, printed: cell.printed, unit: table.unit, table, row, column, ...(cell.uncertain ? { uncertain: true } : {}) };
}

/** Some tables print meetings and training beside the three, and their 合计 is then not “三公”. */
function isThreePublicAlone(table: PublishedTable, total: Extract<Measured, { form: 'figure' }>): boolean {
  const values = (lines: readonly string[]): readonly Decimal[] =>
    table.rows.flatMap((row) => {
      const cell = lines.includes(row.line ?? row.key) ? row.cells[total.column] : undefined;
      return cell?.form === 'number' ? [cell.value] : [];
    });
  const beside = addDecimals(values(['conferences', 'training']));
  return beside.units === 0n || compareDecimals(addDecimals(values(['overseas', 'vehicles', 'receptions'])), total.value) === 0;
}
