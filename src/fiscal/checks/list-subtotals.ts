import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { addedColumns, listShape } from './list-rows.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkSum, kindest } from './sum-check.ts';

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
  const items = groups.flatMap((group) => group.items);
  const under = groups.flatMap(({ subtotal, items: own }) => (subtotal ? [subtotal] : own));
  const sums = [
    /* Subtotals of subtotals: the whole may be checked with its subtotals or with all items. */
    ...(grand ? [{ total: grand, readings: [under, items] }] : []),
    ...groups.flatMap(({ subtotal, items: own }) => (subtotal ? [{ total: subtotal, readings: [own] }] : [])),
  ];
  for (const { total, readings } of sums) {
    for (const column of addedColumns(table)) {
      const check = kindest(readings.filter((parts) => parts.length > 0).map((parts) => checkSum('list-subtotals', disclosure, table, { row: total, column }, parts.map((row) => ({ row, column })))));
      if (check) yield check;
    }
  }
}
