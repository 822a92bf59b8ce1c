import { codeDepth } from '../classification.ts';
import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareAcross, notComparable, spotAt, unmatched } from './across.ts';
import { figure } from './cells.ts';
import { carryoverOf, firstTable, fundingOf, isNone, rowOf } from './funding.ts';
import { indexOf } from './index-of.ts';
import type { Assumption, Check, CheckContext, Rule } from './rule.ts';

const RULE = 'revenue-against-expenditure';

/**
 * 收入总表 says where the money of each functional code comes from, 支出总表 what is spent on it: where
 * nothing is left over, both are equal code by code. Final accounts with money carried in or out are left aside:
 * there a code may spend what another year brought in.
 */
export const revenueSpending: Rule = {
  name: RULE,
  family: 'cross-table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const expenditure = firstTable(disclosure, 'expenditure-by-function', 'total');
    const revenue = disclosure.tables.find((table) => table.kind.id === 'revenue-by-function');
    if (!expenditure || !revenue) return;
    const base = comparable(disclosure, revenue, expenditure);
    if (!base) {
      const total = spotAt(revenue, rowOf(revenue, 'total'), indexOf(revenue).columns.has('total') ? 'total' : 'current_year');
      if (total) yield notComparable(RULE, disclosure, total, expenditure);
      return;
    }
    const deep = new Set(expenditure.rows.map((row) => codeDepth(row.code)));
    for (const row of revenue.rows) {
      const right = spotAt(expenditure, rowOf(expenditure, row.key), 'total');
      const lefts = base.columns.flatMap((column) => spotAt(revenue, row, column) ?? []);
      if (lefts.every((left) => isNone(figure(left.row, left.column)))) continue;
      const left = lefts[0];
      if (!left) continue;
      if (!right) {
        if (deep.has(codeDepth(row.code))) yield unmatched(RULE, disclosure, left, expenditure);
        continue;
      }
      const check = lefts.length === 1 ? compareAcross(RULE, disclosure, left, [right], base) : compareAcross(RULE, disclosure, right, lefts, base);
      if (check) yield check;
    }
  },
};

/** Which columns of the revenue table make up what is spent, or undefined where the two cannot be compared. */
function comparable(disclosure: Disclosure, revenue: PublishedTable, expenditure: PublishedTable): { readonly columns: readonly string[]; readonly assumptions: readonly Assumption[] } | undefined {
  const { columns } = indexOf(revenue);
  const { carryoverIn, carriesOut, usesSurplus } = fundingOf(disclosure);
  const carried = !isNone(carryoverIn);
  /* Only the summary tells whether money is left over. */
  if (!firstTable(disclosure, 'revenue-expenditure-summary', 'amount') || carriesOut || usesSurplus) return undefined;
  if (disclosure.stage === 'final' && carried) return undefined;
  const year = columns.has('current_year') ? 'current_year' : undefined;
  if (!carried) return { columns: [year ?? 'total'].filter((column) => columns.has(column)), assumptions: [] };
  const spent = carryoverOf(disclosure, expenditure);
  if (spent === 'excluded') return year ? { columns: [year], assumptions: [] } : undefined;
  const whole = columns.has('total') && (columns.has('carryover') || carryoverOf(disclosure, revenue) === 'included') ? ['total'] : year && columns.has('carryover') ? [year, 'carryover'] : undefined;
  return whole && { columns: whole, assumptions: spent ? [] : ['carryover-included'] };
}
