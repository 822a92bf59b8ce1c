import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareAcross, notComparable, printsDepthOf, spotAt, unmatched } from './across.ts';
import { FUNDS } from './appropriation-tables.ts';
import { figure } from './cells.ts';
import { carryoverOf, firstTable, fundingOf, isNone, rowOf } from './funding.ts';
import { indexOf } from './index-of.ts';
import type { Assumption, Check, CheckContext, Rule } from './rule.ts';

const RULE = 'revenue-against-expenditure';

/**
 * 收入总表 says where the money of each functional code comes from, 支出总表 and the tables of each appropriation
 * what is spent on it: where nothing is left over, both are equal code by code. Final accounts with money carried
 * in or out are left aside: there a code may spend what another year brought in.
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
    const base = sharesCodes(revenue, expenditure) ? comparable(disclosure, revenue, expenditure) : undefined;
    if (!base) {
      const total = spotAt(revenue, rowOf(revenue, 'total'), indexOf(revenue).columns.has('total') ? 'total' : 'current_year');
      if (total) yield notComparable(RULE, disclosure, total, expenditure);
      return;
    }
    yield* compareCodes(disclosure, revenue, expenditure, base);
    for (const { column, kind } of FUNDS) {
      const table = firstTable(disclosure, kind, 'total');
      const alike = isNone(fundingOf(disclosure).carryoverIn) || (table && carryoverOf(disclosure, table) === 'excluded');
      if (table && alike && indexOf(revenue).columns.has(column) && sharesCodes(table, expenditure)) yield* compareCodes(disclosure, revenue, table, { columns: [column], assumptions: [] });
    }
  },
};

/** Which columns of the revenue table make up what a code spends, and what that rests on. */
interface Base {
  readonly columns: readonly string[];
  readonly assumptions: readonly Assumption[];
}

function* compareCodes(disclosure: Disclosure, revenue: PublishedTable, spending: PublishedTable, { columns, assumptions }: Base): Iterable<Check> {
  for (const row of revenue.rows) {
    const right = spotAt(spending, rowOf(spending, row.key), 'total');
    const lefts = columns.flatMap((column) => spotAt(revenue, row, column) ?? []);
    const left = lefts[0];
    if (!left || lefts.every((each) => isNone(figure(each.row, each.column)))) continue;
    if (!right) {
      if (printsDepthOf(row, spending)) yield unmatched(RULE, disclosure, left, spending, assumptions);
      continue;
    }
    const check = lefts.length === 1 ? compareAcross(RULE, disclosure, left, [right], { assumptions }) : compareAcross(RULE, disclosure, right, lefts, { assumptions });
    if (check) yield check;
  }
}

/** Revenue may be listed by codes of revenue; then the two tables have next to none in common. */
function sharesCodes(revenue: PublishedTable, expenditure: PublishedTable): boolean {
  const coded = revenue.rows.filter((row) => row.code !== '');
  const shared = coded.filter((row) => rowOf(expenditure, row.key));
  return shared.length * 2 >= coded.length;
}

function comparable(disclosure: Disclosure, revenue: PublishedTable, expenditure: PublishedTable): Base | undefined {
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
