import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum } from './sum-check.ts';

/** In every row the total column equals the sum of its part columns (合计 = 基本支出 + 项目支出 …). */
export const rowSums: Rule = {
  name: 'row-sums',
  family: 'row sums',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      const printed = new Set(table.columns.map(({ column }) => column.key));
      for (const identity of table.kind.identities ?? []) {
        if (identity.type !== 'row-sum' || !printed.has(identity.total)) continue;
        const parts = identity.parts.filter((part) => printed.has(part));
        if (parts.length === 0) continue;
        for (const row of table.rows) {
          const spots = parts.map((column) => ({ row, column }));
          const check = checkSum('row-sums', disclosure, table, { row, column: identity.total }, spots);
          if (check) yield check;
        }
      }
    }
  },
};
