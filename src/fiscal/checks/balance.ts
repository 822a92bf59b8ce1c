import { formatDecimal } from '../decimal.ts';
import { figure, place, tablePrecision, term } from './cells.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { compareSum, signed } from './tolerance.ts';

/** Two lines of one table that must be equal: 收入总计 = 支出总计. The same figure printed twice must agree exactly. */
export const balance: Rule = {
  name: 'balance',
  family: 'balance',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        if (identity.type !== 'lines-equal') continue;
        const left = table.rows.find((row) => row.key === identity.left);
        const right = table.rows.find((row) => row.key === identity.right);
        if (!left || !right) continue;
        const base = {
          rule: 'balance',
          key: `${left.address}/${identity.column}`,
          place: place(disclosure, table, left, identity.column),
          unit: table.unit,
          stated: left.cells[identity.column]?.printed ?? '',
          terms: [term(disclosure, table, right, identity.column)],
          places: [place(disclosure, table, right, identity.column)],
        };
        const a = figure(left, identity.column);
        const b = figure(right, identity.column);
        if (!a && !b) continue;
        if (!a || !b) {
          yield { ...base, outcome: 'undecidable', reason: 'blank', recomputed: '', difference: '' };
          continue;
        }
        const { outcome, recomputed, difference } = compareSum(a, [b], tablePrecision(table));
        const equal = outcome === 'pass';
        yield { ...base, outcome: equal ? 'pass' : 'finding', severity: equal ? undefined : 'error', recomputed: formatDecimal(recomputed), difference: signed(difference) };
      }
    }
  },
};
