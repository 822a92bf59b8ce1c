import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareMoney, type Money, moneyAt } from './amounts.ts';
import { tablesOf } from './cells.ts';
import { indexOf } from './index-of.ts';
import { listShape } from './list-rows.ts';
import { checkAt, moneyCheck } from './make-check.ts';
import type { Assumption, Check, CheckContext, Rule } from './rule.ts';
import { kindest } from './sum-check.ts';

/** The totals that the list of projects must give, by its own column: 支出总表 and each funding's table. */
const TOTALS = [
  { kind: 'expenditure-by-function', list: 'total' },
  { kind: 'general-budget-by-function', list: 'general_budget' },
  { kind: 'government-funds', list: 'government_funds' },
  { kind: 'state-capital', list: 'state_capital' },
] as const;

/** Projects of the project tables add up to 项目支出 in 支出总表 and in the table of each funding. */
export const projectListTotal: Rule = {
  name: 'project-list-total',
  family: 'project list against project expenditure',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const lists = tablesOf(disclosure, 'project-expenditure');
    if (lists.every((list) => list.rows.length === 0)) return;
    for (const { kind, list } of TOTALS) {
      for (const table of tablesOf(disclosure, kind)) {
        const check = checkTotal(disclosure, table, lists, list);
        if (check) yield check;
      }
    }
  },
};

function checkTotal(disclosure: Disclosure, table: PublishedTable, lists: readonly PublishedTable[], column: string): Check | undefined {
  const row = table.rows.find((each) => each.total);
  if (!row || !indexOf(table).columns.has('project')) return undefined;
  const current = amounts(lists.filter((list) => !holdsCarryover(list)), column);
  const all = amounts(lists, column);
  const stated = moneyAt(table, row, 'project');
  if (!stated) {
    return all.length === 0 ? undefined : checkAt('project-list-total', disclosure, { table, row, column: 'project' }, { outcome: 'undecidable', reason: 'blank' });
  }
  const reading = (parts: readonly Money[], carryover: Assumption): Check =>
    moneyCheck('project-list-total', disclosure, stated, parts, {
      assumptions: ['all-projects', 'same-scope', ...(all.length > current.length ? [carryover] : [])],
      verdict: () => (hasLevels(stated, parts) ? { outcome: 'undecidable', reason: 'not-comparable' } : { outcome: 'finding', severity: 'error' }),
    });
  /* Where the table does not say whether it counts money carried over, both readings are fair. */
  const readings: Check[] = [];
  if (table.carryover !== 'included') readings.push(reading(current, 'carryover-excluded'));
  if (table.carryover !== 'excluded') readings.push(reading(all, 'carryover-included'));
  return kindest(readings);
}

/** A list that prints units or classes above their projects adds up to twice or three times the total. */
function hasLevels(stated: Money, parts: readonly Money[]): boolean {
  return [2n, 3n].some((levels) => compareMoney({ ...stated, wan: { ...stated.wan, units: stated.wan.units * levels } }, parts).outcome !== 'finding');
}

function amounts(lists: readonly PublishedTable[], column: string): readonly Money[] {
  return lists.flatMap((list) => listShape(list).groups.flatMap(({ items }) => items.flatMap((row) => moneyAt(list, row, column) ?? [])));
}

/** Whether a project table lists money carried over (上年结转), by its printed title. */
export function holdsCarryover({ title }: PublishedTable): boolean {
  return /结转/.test(title.replace(/不含[^）)]*结转[^）)]*/g, ''));
}
