import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { addedColumns, listShape } from './list-rows.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum } from './sum-check.ts';

/** Kinds that list one purchase or project a row. Other lists state their totals as identities of their own. */
const LISTS: ReadonlySet<string> = new Set(['procurement', 'project-expenditure']);

/** In lists (procurement items, projects) every 小计 equals its items and 合计 equals the 小计, in every source column. */
export const listSubtotals: Rule = {
  name: 'list-subtotals',
  family: 'procurement and project lists: subtotals',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of disclosure.tables) {
      if (LISTS.has(table.kind.id)) yield* checkList(disclosure, table);
    }
  },
};

function* checkList(disclosure: Disclosure, table: PublishedTable): Iterable<Check> {
  const { grand, groups } = listShape(table);
  const under = groups.flatMap(({ subtotal, items }) => (subtotal ? [subtotal] : items));
  const sums = [...(grand ? [{ total: grand, parts: under }] : []), ...groups.flatMap(({ subtotal, items }) => (subtotal ? [{ total: subtotal, parts: items }] : []))];
  for (const { total, parts } of sums) {
    if (parts.length === 0) continue;
    for (const column of addedColumns(table)) {
      const check = checkSum('list-subtotals', disclosure, table, { row: total, column }, parts.map((row) => ({ row, column })));
      if (check) yield check;
    }
  }
}
