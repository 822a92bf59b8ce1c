import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { statements } from '../../fiscal/tables/statements.ts';
import { csvText } from './csv.ts';
import { figureOfCell } from './figures.ts';
import { leadingCells, type Register, sourceHash } from './register.ts';

/** Columns of the kind under the names of the file: `table` there means the table the figure is about. */
const OWN = statements.columns
  .filter((column) => column.type !== 'row')
  .map((column) => ({ column, name: column.key === 'table' ? 'compared_table' : column.key }));

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
];

/** Lines of statements.csv for one disclosure: the figures that its narrative states in words. */
export function* statementLines(disclosure: Disclosure, register: Register): Generator<string> {
  const leading = leadingCells(disclosure, register);
  for (const table of disclosure.tables.filter((candidate) => candidate.kind.id === statements.id)) {
    const source = sourceHash(disclosure, table.source);
    yield csvText(
      table.rows.map((row) => [
        ...leading,
        table.id,
        table.title,
        row.address,
        ...OWN.map(({ column }) => ownCell(table, row, column)),
        source,
        String(row.sourcePage ?? table.page ?? ''),
      ]),
    );
  }
}

function ownCell(table: PublishedTable, row: Row, column: (typeof OWN)[number]['column']): string {
  if (column.type === 'label') return row.label;
  const cell = row.cells[column.key];
  if (!cell) return '';
  return figureOfCell(cell, column, table, row)?.value ?? cell.printed;
}
