import type { Disclosure } from '../../fiscal/disclosure.ts';
import { csvText } from './csv.ts';

export const MARK_EXPORT_COLUMNS = ['disclosure', 'table', 'row', 'measure', 'mark', 'printed', 'repeats'] as const;

/**
 * Lines of marks.csv for one disclosure: cells that the document itself prints oddly (`as-printed`),
 * cells whose figure is not certain (`uncertain`), and rows whose text stands elsewhere (`repeats`).
 */
export function* markLines(disclosure: Disclosure): Generator<string> {
  for (const table of disclosure.tables) {
    yield csvText(
      table.rows.flatMap((row) => {
        const place = [disclosure.id, table.id, row.address];
        const cells = table.columns.flatMap(({ column }) => {
          const cell = row.cells[column.key];
          if (cell?.form === 'as-printed') return [[...place, column.key, 'as-printed', cell.printed, '']];
          if (cell && 'uncertain' in cell) return [[...place, column.key, 'uncertain', cell.printed, '']];
          return [];
        });
        return row.repeats ? [...cells, [...place, '', 'repeats', '', row.repeats]] : cells;
      }),
    );
  }
}
