import type { Disclosure } from '../../fiscal/disclosure.ts';

export const MARK_EXPORT_COLUMNS = ['disclosure', 'table', 'row', 'measure', 'mark', 'printed', 'repeats'] as const;

/**
 * Rows of marks.csv for one disclosure: cells that the document itself prints oddly (`as-printed`),
 * cells whose figure is not certain (`uncertain`), and rows whose text stands elsewhere (`repeats`).
 */
export function* markRows(disclosure: Disclosure): Generator<readonly string[]> {
  for (const table of disclosure.tables) {
    for (const row of table.rows) {
      const place = [disclosure.id, table.id, row.address];
      for (const { column } of table.columns) {
        const cell = row.cells[column.key];
        if (cell?.form === 'as-printed') yield [...place, column.key, 'as-printed', cell.printed, ''];
        else if (cell && 'uncertain' in cell) yield [...place, column.key, 'uncertain', cell.printed, ''];
      }
      if (row.repeats) yield [...place, '', 'repeats', '', row.repeats];
    }
  }
}
