import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { addedColumns, listShape } from './list-rows.ts';
import { changed } from './lazy-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { checkRows } from './sum-check.ts';

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
  const { grand, groups, levels, unread } = listShape(table);
  const sum = (total: Row, parts: readonly Row[], column: string): Check | undefined =>
    parts.length === 0 ? undefined : checkRows('list-subtotals', disclosure, table, total, parts, column);
  if (levels) {
    for (const column of addedColumns(table)) {
      const checks = [grand && sum(grand, levels.tops, column), ...levels.heads.map(({ parts, row }) => sum(row, parts, column))];
      yield* checks.filter((check) => check !== undefined);
    }
    return;
  }
  if (unread) {
    const rows = table.rows.filter((row) => row !== grand);
    for (const column of addedColumns(table)) {
      const check = grand && sum(grand, rows, column);
      if (check) yield check.outcome === 'finding' ? changed(check, { outcome: 'undecidable', severity: undefined, reason: 'no-counterpart', recomputed: '', difference: '' }) : check;
    }
    return;
  }
  const items = groups.flatMap((group) => group.items);
  const under = groups.flatMap(({ subtotal, items: own }) => (subtotal ? [subtotal] : own));
  for (const column of addedColumns(table)) {
    const whole = grand && sum(grand, under, column);
    /* A subtotal that is itself wrong, or subtotals inside subtotals: the items may still make the whole. */
    const byItems = grand && whole?.outcome === 'finding' ? sum(grand, items, column) : undefined;
    const total = byItems?.outcome === 'pass' ? byItems : whole;
    if (total) yield total;
    for (const { subtotal, items: own } of groups) {
      const check = subtotal && sum(subtotal, own, column);
      if (check) yield check;
    }
  }
}
