import type { Disclosure, PublishedTable } from '../../fiscal/disclosure.ts';
import { figuresOfRow } from './figures.ts';
import { markOf } from './row-marks.ts';
import { leadingCells, type Register, sourceHash } from './register.ts';

export const FACT_COLUMNS = [
  'disclosure',
  'agency',
  'region',
  'fiscal_year',
  'stage',
  'scope',
  'table',
  'title',
  'row',
  'code',
  'label',
  'measure',
  'value',
  'unit',
  'source',
  'page',
  'mark',
] as const;

/** Tables whose figures are facts: figures of the narrative are statements and have their own file. */
export function holdsFacts(table: PublishedTable): boolean {
  return table.kind.group !== 'narrative';
}

/** Rows of facts.csv for one disclosure: one row per printed figure. */
export function* factRows(disclosure: Disclosure, register: Register): Generator<readonly string[]> {
  const leading = leadingCells(disclosure, register);
  for (const table of disclosure.tables.filter(holdsFacts)) {
    const source = sourceHash(disclosure, table.source);
    for (const row of table.rows) {
      const page = String(row.sourcePage ?? table.page ?? '');
      for (const { column, value, unit } of figuresOfRow(table, row)) {
        yield [...leading, table.id, table.title, row.address, row.code, row.label, column.key, value, unit, source, page, markOf(row.cells[column.key])];
      }
    }
  }
}
