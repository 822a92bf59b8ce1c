import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { statements } from '../../fiscal/tables/statements.ts';
import { figureOfCell } from './figures.ts';
import { leadingCells, type Register, sourceHash } from './register.ts';
import { markOf } from './row-marks.ts';

/**
 * Columns of the kind under the names of the file: `table` there means the table the figure is about, and
 * `year`, which is also the name of the folders by fiscal year, the year that the figure is of.
 */
const RENAMED: Readonly<Record<string, string>> = { table: 'compared_table', year: 'figure_year' };
const OWN = statements.columns.filter((column) => column.type !== 'row').map((column) => ({ column, name: RENAMED[column.key] ?? column.key }));

export const STATEMENT_COLUMNS: readonly string[] = [
  'disclosure',
  'agency',
  'region',
  'fiscal_year',
  'stage',
  'scope',
  'table',
  'title',
  'row',
  ...OWN.map(({ name }) => name),
  'source',
  'page',
  'mark',
];

/** Rows of statements.csv for one disclosure: the figures that its narrative states in words. */
export function* statementRows(disclosure: Disclosure, register: Register): Generator<readonly string[]> {
  const leading = leadingCells(disclosure, register);
  for (const table of disclosure.tables.filter((candidate) => candidate.kind.id === statements.id)) {
    const source = sourceHash(disclosure, table.source);
    for (const row of table.rows) {
      const page = String(row.sourcePage ?? table.page ?? '');
      yield [...leading, table.id, table.title, row.address, ...OWN.map(({ column }) => ownCell(table, row, column)), source, page, markOf(row.cells['value'])];
    }
  }
}

/** `value` holds numbers only: where the document prints none, marks.csv has what it prints. */
function ownCell(table: PublishedTable, row: Row, column: (typeof OWN)[number]['column']): string {
  if (column.type === 'label') return row.label;
  const cell = row.cells[column.key];
  if (!cell) return '';
  const value = figureOfCell(cell, column, table, row)?.value;
  return value ?? (column.key === 'value' ? '' : cell.printed);
}
