import type { Disclosure, PublishedTable } from '../disclosure.ts';
import { compareAcross, notComparable, spotAt, unmatched } from './across.ts';
import { figure } from './cells.ts';
import { carryoverAlike, firstTable, isNone, rowOf } from './funding.ts';
import { indexOf } from './index-of.ts';
import type { Check, CheckContext, Rule } from './rule.ts';
import { kindest } from './sum-check.ts';

const RULE = 'summary-against-tables';

/** Lines of the summary and the columns of the table of revenue by function whose total they repeat. */
const REVENUE_LINES: readonly (readonly [line: string, column: string])[] = [
  ['general-budget', 'general_budget'],
  ['government-funds', 'government_funds'],
  ['state-capital', 'state_capital'],
  ['special-account', 'special_account'],
  ['unit-funds', 'unit_funds'],
  ['business', 'business'],
  ['operating', 'operating'],
  ['superior-grant', 'superior_grant'],
  ['affiliate', 'affiliate'],
  ['other', 'other'],
  ['current-year', 'current_year'],
  ['carryover-in', 'carryover'],
];
const APPROPRIATIONS = ['general-budget', 'government-funds', 'state-capital'];

/** 收支总表 repeats the totals of 收入总表 and 支出总表 and their first-level classes. */
export const summaryTables: Rule = {
  name: RULE,
  family: 'cross-table',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const summary = firstTable(disclosure, 'revenue-expenditure-summary', 'amount');
    if (!summary) return;
    const revenue = disclosure.tables.find((table) => table.kind.id === 'revenue-by-function');
    const expenditure = firstTable(disclosure, 'expenditure-by-function', 'total');
    if (revenue) yield* revenueChecks(disclosure, summary, revenue);
    const sources = firstTable(disclosure, 'revenue-by-source', 'amount');
    if (sources) yield* sourceChecks(disclosure, summary, sources);
    if (expenditure) yield* expenditureChecks(disclosure, summary, expenditure);
  },
};

function* revenueChecks(disclosure: Disclosure, summary: PublishedTable, revenue: PublishedTable): Iterable<Check> {
  const total = rowOf(revenue, 'total');
  const compare = (line: string, columns: readonly string[], kinds: string[] = [line]): Check | undefined => {
    const others = columns.flatMap((column) => spotAt(revenue, total, column) ?? []);
    const left = kinds.flatMap((each) => spotAt(summary, rowOf(summary, `revenue-${each}`), 'amount') ?? [])[0];
    return left && others.length > 0 ? compareAcross(RULE, disclosure, left, others) : undefined;
  };
  for (const [line, column] of REVENUE_LINES) {
    const check = compare(line, [column]);
    if (check) yield check;
  }
  yield* appropriationCheck(disclosure, summary, revenue);
  /* A 合计 without a column for money carried in may be this year's revenue alone. */
  const { columns } = indexOf(revenue);
  const whole = columns.has('current_year') || columns.has('carryover') ? ['total'] : ['total', 'current-year'];
  const check = kindest(whole.map((line) => compare(line, ['total'])));
  if (check) yield check;
}

/** Rows of the list of sources and the lines of the summary that repeat them. */
const SOURCE_LINES: readonly (readonly [row: string, line: string])[] = [
  ['total', 'total'],
  ['general-budget-subtotal', 'general-budget'],
  ['government-funds-subtotal', 'government-funds'],
  ['special-account-subtotal', 'special-account'],
  ['other-funds-subtotal', 'other-funds'],
  ['carryover-subtotal', 'carryover-in'],
];

/** 收入总表 as a list of sources repeats the revenue side line by line. */
function* sourceChecks(disclosure: Disclosure, summary: PublishedTable, sources: PublishedTable): Iterable<Check> {
  for (const [row, line] of SOURCE_LINES) {
    const left = spotAt(summary, rowOf(summary, `revenue-${line}`), 'amount');
    const right = spotAt(sources, rowOf(sources, row), 'amount');
    const check = left && right && compareAcross(RULE, disclosure, left, [right]);
    if (check) yield check;
  }
}

/** 财政拨款收入 is the sum of the three appropriations of the summary. */
function* appropriationCheck(disclosure: Disclosure, summary: PublishedTable, revenue: PublishedTable): Iterable<Check> {
  const left = spotAt(revenue, rowOf(revenue, 'total'), 'fiscal_appropriation');
  const parts = APPROPRIATIONS.flatMap((line) => spotAt(summary, rowOf(summary, `revenue-${line}`), 'amount') ?? []);
  const check = left && parts.length > 0 ? compareAcross(RULE, disclosure, left, parts) : undefined;
  if (check) yield check;
}

function* expenditureChecks(disclosure: Disclosure, summary: PublishedTable, expenditure: PublishedTable): Iterable<Check> {
  const alike = carryoverAlike(disclosure, summary, expenditure);
  /* A summary that sets this year's money apart can be compared with a table that leaves the rest out. */
  const apart = indexOf(summary).columns.has('current_year') ? 'current_year' : undefined;
  const column = alike ? 'amount' : apart;
  const total = spotAt(summary, rowOf(summary, 'expenditure-current-year') ?? rowOf(summary, 'expenditure-total'), column ?? 'amount');
  if (!column) {
    if (total) yield notComparable(RULE, disclosure, total, expenditure);
    return;
  }
  const options = { assumptions: alike ?? ['carryover-excluded' as const] };
  const other = spotAt(expenditure, rowOf(expenditure, 'total'), 'total');
  const check = total && other && compareAcross(RULE, disclosure, total, [other], options);
  if (check) yield check;
  for (const row of summary.rows) {
    const code = /^expenditure-class-(\d{3})$/.exec(row.key)?.[1];
    if (!code) continue;
    const left = spotAt(summary, row, column);
    const right = spotAt(expenditure, rowOf(expenditure, code), 'total');
    if (!left) continue;
    if (right) {
      const found = compareAcross(RULE, disclosure, left, [right], options);
      if (found) yield found;
    } else if (!isNone(figure(row, column)) && indexOf(expenditure).depths.has(1)) {
      yield unmatched(RULE, disclosure, left, expenditure, options.assumptions);
    }
  }
}
