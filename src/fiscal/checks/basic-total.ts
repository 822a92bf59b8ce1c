import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareAcross, notComparable, spotAt, type TableSpot } from './across.ts';
import { FUNDS } from './appropriation-tables.ts';
import { figure, moneyColumns, tablesOf } from './cells.ts';
import { carryoverAlike, firstTable, rowOf } from './funding.ts';
import { indexOf, rowCode } from './index-of.ts';
import { changed } from './lazy-check.ts';
import type { Assumption, Check, CheckContext, Rule } from './rule.ts';
import { checkRows } from './sum-check.ts';

/** Basic expenditure by economic item is the basic expenditure of the table by function. */
export const basicTotal: Rule = {
  name: 'basic-total',
  family: 'cross-table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'basic-by-economic')) {
      const total = spotAt(table, rowOf(table, 'total'), 'total');
      const check = total && against('basic-total', disclosure, table, [total]);
      if (check) yield check;
    }
  },
};

/** 人员经费 + 公用经费 = 基本支出: in the economic table's own totals, and against the table by function. */
export const personnelOperating: Rule = {
  name: 'personnel-operating',
  family: 'personnel + operating = basic',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'basic-by-economic')) {
      const parts = panelTotals(table);
      if (parts.length === 2) {
        const total = spotAt(table, rowOf(table, 'total'), 'total');
        const inside = total && parts.every((part) => part.row !== total.row) ? compareAcross('personnel-operating', disclosure, total, parts, { whole: true }) : undefined;
        if (inside) yield inside;
        const check = against('personnel-operating', disclosure, table, parts);
        if (check) yield check;
      }
      yield* groupChecks(disclosure, table);
    }
  },
};

/** The totals of personnel and operating costs: two columns of 合计, or two lines. */
function panelTotals(table: PublishedTable): readonly TableSpot[] {
  const total = rowOf(table, 'total');
  if (total && indexOf(table).columns.has('personnel') && indexOf(table).columns.has('operating')) {
    return ['personnel', 'operating'].flatMap((column) => spotAt(table, total, column) ?? []);
  }
  return ['personnel-total', 'operating-total'].flatMap((key) => spotAt(table, rowOf(table, key), 'total') ?? []);
}

/** The basic expenditure by function that an economic table breaks down: its title says of which money. */
function against(rule: string, disclosure: Disclosure, table: PublishedTable, parts: readonly TableSpot[]): Check | undefined {
  const general = firstTable(disclosure, 'general-budget-by-function', 'basic');
  if (!general) return undefined;
  const assumptions = carryoverAlike(disclosure, general, table);
  const left = spotAt(general, rowOf(general, 'total'), 'basic');
  if (!left) return undefined;
  if (!assumptions) return notComparable(rule, disclosure, left, table);
  const base: readonly Assumption[] = isOfGeneralBudget(table) || !otherBasic(disclosure) ? assumptions : [...assumptions, 'same-funding-base'];
  const check = compareAcross(rule, disclosure, left, parts, { assumptions: base, whole: true });
  /* A table of all appropriation may hold basic expenditure of other funds as well. */
  if (check?.outcome !== 'finding' || !base.includes('same-funding-base')) return check;
  return changed(check, { outcome: 'undecidable', severity: undefined, reason: 'not-comparable', recomputed: '', difference: '' });
}

export function isOfGeneralBudget({ title }: PublishedTable): boolean {
  return title.includes('一般公共预算');
}

/** Whether funds other than the general budget pay for basic expenditure. */
export function otherBasic(disclosure: Disclosure): boolean {
  return FUNDS.filter(({ line }) => line !== 'general-budget').some(({ kind }) => {
    const value = figure(rowOf(firstTable(disclosure, kind, 'basic'), 'total'), 'basic');
    return value !== undefined && value.units !== 0n;
  });
}

/** Classes of economic items that make up each panel's total where the table has no panels to add up by. */
const PERSONNEL_CLASSES = ['301', '303'];

function* groupChecks(disclosure: Disclosure, table: PublishedTable): Iterable<Check> {
  if (indexOf(table).columns.has('personnel') || table.rows.some((row) => row.side !== '')) return;
  const classes = table.rows.filter((row) => rowCode(row).length === 3);
  if (classes.length === 0) return;
  for (const key of ['personnel-total', 'operating-total']) {
    const total = rowOf(table, key);
    if (!total) continue;
    const parts = classes.filter((row) => PERSONNEL_CLASSES.includes(rowCode(row)) === (key === 'personnel-total'));
    for (const column of moneyColumns(table)) {
      const check = checkRows('personnel-operating', disclosure, table, total, parts, column);
      if (check) yield check;
    }
  }
}
