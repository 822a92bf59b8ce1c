import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareAcross, notComparable, spotAt, type TableSpot } from './across.ts';
import { figure } from './cells.ts';
import { carryoverAlike, firstTable, fundingOf, isNone, rowOf } from './funding.ts';
import { indexOf } from './index-of.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

const RULE = 'appropriation-against-tables';

/** The three kinds of appropriation: line of the revenue side, column of the expenditure side, table of their own. */
export const FUNDS = [
  { line: 'general-budget', column: 'general_budget', kind: 'general-budget-by-function' },
  { line: 'government-funds', column: 'government_funds', kind: 'government-funds' },
  { line: 'state-capital', column: 'state_capital', kind: 'state-capital' },
] as const;

/** 财政拨款收支总表 repeats figures of 收支总表, 收入总表 and the tables of each kind of appropriation. */
export const appropriationTables: Rule = {
  name: RULE,
  family: 'cross-table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const appropriation = firstTable(disclosure, 'fiscal-appropriation-summary', 'total');
    if (!appropriation) return;
    yield* revenueChecks(disclosure, appropriation);
    yield* fundTableChecks(disclosure, appropriation);
    yield* summaryChecks(disclosure, appropriation);
  },
};

/** Appropriations of the year and carried in, against the summary of all money and the table of revenue. */
function* revenueChecks(disclosure: Disclosure, appropriation: PublishedTable): Iterable<Check> {
  const summary = firstTable(disclosure, 'revenue-expenditure-summary', 'amount');
  const revenue = disclosure.tables.find((table) => table.kind.id === 'revenue-by-function');
  const line = (key: string): TableSpot | undefined => spotAt(appropriation, rowOf(appropriation, `revenue-${key}`), 'total');
  const compare = function* (left: TableSpot | undefined, right: TableSpot | undefined, relation: 'equal' | 'at-most' = 'equal'): Iterable<Check> {
    const check = left && right && compareAcross(RULE, disclosure, left, [right], { relation });
    if (check) yield check;
  };
  for (const fund of FUNDS) yield* compare(line(fund.line), spotAt(summary, rowOf(summary, `revenue-${fund.line}`), 'amount'));
  yield* compare(line('current-year'), spotAt(revenue, rowOf(revenue, 'total'), 'fiscal_appropriation'));
  for (const fund of FUNDS) yield* compare(line(fund.line), spotAt(revenue, rowOf(revenue, 'total'), fund.column));
  /* Money carried in may hold more than appropriation, never less. */
  yield* compare(line('carryover-in'), spotAt(summary, rowOf(summary, 'revenue-carryover-in'), 'amount'), 'at-most');
}

/** Each class and the year's total by kind of appropriation, against that kind's own table. */
function* fundTableChecks(disclosure: Disclosure, appropriation: PublishedTable): Iterable<Check> {
  for (const fund of FUNDS) {
    const table = firstTable(disclosure, fund.kind, 'total');
    if (!table || table.rows.length === 0 || !indexOf(appropriation).columns.has(fund.column)) continue;
    const assumptions = carryoverAlike(disclosure, appropriation, table);
    if (!assumptions) {
      const left = spotAt(appropriation, yearRow(appropriation), fund.column);
      if (left && !isNone(figure(left.row, fund.column))) yield notComparable(RULE, disclosure, left, table);
      continue;
    }
    for (const [row, right] of pairs(appropriation, table, '')) {
      const left = spotAt(appropriation, row, fund.column);
      const check = left && right && compareAcross(RULE, disclosure, left, [{ table, row: right, column: 'total' }], { assumptions });
      if (check) yield check;
    }
  }
}

/** Each class and the totals, against the summary of all money: equal where all money is appropriation, otherwise not more. */
function* summaryChecks(disclosure: Disclosure, appropriation: PublishedTable): Iterable<Check> {
  const summary = firstTable(disclosure, 'revenue-expenditure-summary', 'amount');
  if (!summary) return;
  const assumptions = carryoverAlike(disclosure, appropriation, summary);
  if (!assumptions) {
    const left = spotAt(appropriation, yearRow(appropriation), 'total');
    if (left) yield notComparable(RULE, disclosure, left, summary);
    return;
  }
  const relation = fundingOf(disclosure).onlyAppropriation ? 'equal' : 'at-most';
  for (const [row, right] of pairs(appropriation, summary, 'expenditure-')) {
    const left = spotAt(appropriation, row, 'total');
    const check = left && right && compareAcross(RULE, disclosure, left, [{ table: summary, row: right, column: 'amount' }], { assumptions, relation });
    if (check) yield check;
  }
  const year = yearRow(appropriation);
  for (const key of ['revenue-total', 'expenditure-total']) {
    const row = rowOf(appropriation, key);
    /* A total that stands for the year's expenditure has been compared above. */
    if (row === year) continue;
    const left = spotAt(appropriation, row, 'total');
    const right = spotAt(summary, rowOf(summary, key), 'amount');
    const check = left && right && compareAcross(RULE, disclosure, left, [right], { assumptions, relation });
    if (check) yield check;
  }
}

/** The line of the year's expenditure; older layouts print the total alone. */
function yearRow(appropriation: PublishedTable): Row | undefined {
  return rowOf(appropriation, 'expenditure-current-year') ?? rowOf(appropriation, 'expenditure-total');
}

/** Rows of classes and of the year's total beside their rows in another table, which names them by code or by the same line. */
function* pairs(appropriation: PublishedTable, other: PublishedTable, prefix: string): Iterable<readonly [Row, Row | undefined]> {
  const total = yearRow(appropriation);
  if (total) yield [total, prefix ? rowOf(other, total.key) : rowOf(other, 'total')];
  for (const row of appropriation.rows) {
    const code = /^expenditure-class-(\d{3})$/.exec(row.key)?.[1];
    if (code) yield [row, rowOf(other, prefix ? row.key : code)];
  }
}

/** Whether the document holds appropriation of this kind whose table by code is not held: then sums over the kinds are not complete. */
export function isFundMissing(disclosure: Disclosure, fund: (typeof FUNDS)[number]): boolean {
  const table = firstTable(disclosure, fund.kind, 'total');
  if (!isNone(figure(rowOf(table, 'total'), 'total')) || table?.rows.some((row) => row.code && !isNone(figure(row, 'total')))) return false;
  const appropriation = firstTable(disclosure, 'fiscal-appropriation-summary', 'total');
  const summary = firstTable(disclosure, 'revenue-expenditure-summary', 'amount');
  const revenue = disclosure.tables.find((each) => each.kind.id === 'revenue-by-function');
  const signs = [
    figure(rowOf(appropriation, `revenue-${fund.line}`), 'total'),
    figure(rowOf(appropriation, `revenue-carryover-${fund.line}`), 'total'),
    figure(appropriation && yearRow(appropriation), fund.column),
    figure(rowOf(summary, `revenue-${fund.line}`), 'amount'),
    figure(rowOf(revenue, 'total'), fund.column),
  ];
  return signs.some((value) => !isNone(value));
}
