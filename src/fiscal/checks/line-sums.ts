import type { PublishedTable, Row } from '../disclosure.ts';
import type { Identity } from '../tables/kind.ts';
import { moneyColumns } from './cells.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum } from './sum-check.ts';

/** Named lines that are the sum of other named lines (收入总计 = 本年收入 + 上年结转, 车辆 = 购置 + 运行). */
export const lineSums: Rule = {
  name: 'line-sums',
  family: 'line sums',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      for (const identity of table.kind.identities ?? []) {
        const sum = resolve(table, identity);
        if (!sum || sum.parts.length === 0) continue;
        for (const column of moneyColumns(table)) {
          const check = checkSum('line-sums', disclosure, table, { row: sum.total, column }, sum.parts.map((row) => ({ row, column })));
          if (check) yield check;
        }
      }
    }
  },
};

/** The rows that an identity of named lines speaks of, where this table prints them. */
function resolve(table: PublishedTable, identity: Identity): { total: Row; parts: readonly Row[] } | undefined {
  const byKey = (key: string): Row | undefined => table.rows.find((row) => row.key === key);
  if (identity.type === 'line-sum') {
    const total = byKey(identity.total);
    return total && { total, parts: identity.parts.flatMap((key) => byKey(key) ?? []) };
  }
  if (identity.type === 'side-sum') {
    const total = byKey(identity.total);
    if (!total) return undefined;
    const before = table.rows.slice(0, table.rows.indexOf(total));
    return { total, parts: before.filter((row) => row.side === identity.side && !row.total && row.level > 0) };
  }
  return undefined;
}
