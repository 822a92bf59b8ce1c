import type { PublishedTable, Row } from '../disclosure.ts';
import { comparableLabel } from '../label.ts';
import { place } from './cells.ts';
import { checkAt } from './make-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

interface Named {
  readonly table: PublishedTable;
  readonly row: Row;
}

/** One code carries one name in every table of a document. */
export const codeNames: Rule = {
  name: 'code-names',
  family: 'cross-table',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const named = new Map<string, Named[]>();
    for (const table of disclosure.tables) {
      if (table.kind.identity !== 'code' || !table.kind.classification) continue;
      for (const row of table.rows) {
        if (row.code === '' || row.label === '') continue;
        const key = `${table.kind.classification}-${row.code}`;
        const list = named.get(key);
        if (list) list.push({ table, row });
        else named.set(key, [{ table, row }]);
      }
    }
    for (const [key, [first, ...rest]] of named) {
      if (!first || rest.length === 0) continue;
      const other = rest.find(({ row }) => comparableLabel(row.label) !== comparableLabel(first.row.label));
      const shown = other ?? rest[0];
      if (!shown) continue;
      yield checkAt('code-names', disclosure, { ...shown, column: 'label' }, {
        key,
        stated: shown.row.label,
        recomputed: first.row.label,
        unit: '',
        outcome: other ? 'finding' : 'pass',
        severity: other ? 'warning' : undefined,
        places: [place(disclosure, first.table, first.row, 'label')],
        facts: { code: shown.row.code, other: first.table.title },
      });
    }
  },
};
