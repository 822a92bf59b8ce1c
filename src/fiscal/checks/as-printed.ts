import type { PublishedTable, Row } from '../disclosure.ts';
import { columnHeader, place } from './cells.ts';
import { indexOf } from './index-of.ts';
import { checkAt } from './make-check.ts';
import { formsOf } from './performance/forms.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

/**
 * What the document prints although it breaks the form of its column: a dash in a score, a code printed
 * twice, a garbled word. The transcription keeps it; one print that stands in several cells of a table is said once.
 */
export const asPrinted: Rule = {
  name: 'as-printed',
  family: 'oddities as printed',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const [first, ...more] of oddities(table)) {
        if (!first) continue;
        const { row, column } = first;
        const cells = [first, ...more];
        yield checkAt('as-printed', disclosure, { table, row, column }, {
          key: `${row.address}/${column}`,
          outcome: 'finding',
          severity: 'warning',
          unit: '',
          places: more.map((each) => place(disclosure, table, each.row, each.column)),
          facts: { project: table.kind.group === 'performance' ? (formsOf(disclosure).find(({ head }) => head.occurrence === table.occurrence)?.name ?? '') : '', column: distinct(cells.map((each) => columnHeader(table, each.row, each.column))), cells: String(cells.length), rows: distinct(cells.map(({ row: { cells: own, label } }) => own.field?.printed ?? label)) },
        });
      }
    }
  },
};

interface Cell {
  readonly row: Row;
  readonly column: string;
}

/** Cells of a table by what they print. */
function oddities(table: PublishedTable): Iterable<readonly Cell[]> {
  const { odd } = indexOf(table);
  return odd.length === 0 ? [] : Map.groupBy(odd, ({ row, column }) => row.cells[column]?.printed ?? '').values();
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join('”“');
}
