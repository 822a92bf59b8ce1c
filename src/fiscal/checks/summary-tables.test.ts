import { describe, expect, it } from 'vitest';
import { summaryTables } from './summary-tables.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const summary = (rows: string, options = {}) => makeTable('revenue-expenditure-summary', `side | label | amount\n${rows}`, options);
const SUMMARY = summary('收入 | 一般公共预算拨款收入 | 9.00\n收入 | 其他收入 | 1.00\n收入 | 本年收入合计 | 10.00\n收入 | 上年结转 | 2.00\n收入 | 收入总计 | 12.00\n支出 | 教育支出 | 12.00\n支出 | 本年支出合计 | 12.00\n支出 | 支出总计 | 12.00');
const revenue = (total: string, current = '10.00') =>
  makeTable('revenue-by-function', `code | label | total | current_year | general_budget | other | carryover\n | 合计 | ${total} | ${current} | 9.00 | 1.00 | 2.00`);
const expenditure = (amount: string, options = {}) => makeTable('expenditure-by-function', `code | label | total | basic | project\n | 合计 | ${amount} | ${amount} |\n205 | 教育支出 | ${amount} | ${amount} |`, options);

describe('summary against tables', () => {
  it('finds each total and class again in the tables', () => {
    expect(outcomes(checkTables(summaryTables, [SUMMARY, revenue('12.00'), expenditure('12.00')]))).toEqual({
      'revenue-expenditure-summary-revenue-general-budget/amount=revenue-by-function': 'pass',
      'revenue-expenditure-summary-revenue-other/amount=revenue-by-function': 'pass',
      'revenue-expenditure-summary-revenue-current-year/amount=revenue-by-function': 'pass',
      'revenue-expenditure-summary-revenue-carryover-in/amount=revenue-by-function': 'pass',
      'revenue-expenditure-summary-revenue-total/amount=revenue-by-function': 'pass',
      'revenue-expenditure-summary-expenditure-current-year/amount=expenditure-by-function': 'pass',
      'revenue-expenditure-summary-expenditure-class-205/amount=expenditure-by-function': 'pass',
    });
  });

  it('lets no last place pass for the same figure printed twice', () => {
    const checks = checkTables(summaryTables, [SUMMARY, revenue('12.01'), expenditure('12.00')]);
    expect(checks.filter((check) => check.outcome === 'finding')).toMatchObject([{ severity: 'error', stated: '12.00', recomputed: '12.01', difference: '-0.01', facts: { other: '收入总表' } }]);
  });

  it('allows rounding where a subtotal gathers several lines', () => {
    const gathered = (amount: string) =>
      checkTables(summaryTables, [summary('收入 | 一般公共预算拨款收入 | 9.00\n收入 | 政府性基金预算拨款收入 | 1.00'), makeTable('revenue-by-function', `code | label | fiscal_appropriation\n | 合计 | ${amount}`)]).map((check) => check.outcome);
    expect([gathered('10.00'), gathered('10.01'), gathered('10.02')]).toEqual([['pass'], ['rounding'], ['finding']]);
  });

  it('takes 合计 of final accounts for the current year where nothing carried in is printed', () => {
    const final = makeTable('revenue-by-function', 'code | label | total | other\n | 合计 | 10.00 | 1.00');
    const checks = checkTables(summaryTables, [SUMMARY, final]);
    expect(checks.find((check) => check.place.column === 'amount' && check.place.row.endsWith('current-year'))).toMatchObject({ outcome: 'pass' });
  });

  it('does not compare tables of which one leaves out money carried in', () => {
    const not = { 'revenue-expenditure-summary-expenditure-current-year/amount=expenditure-by-function': 'undecidable: not-comparable' };
    expect(outcomes(checkTables(summaryTables, [SUMMARY, expenditure('11.00', { carryover: 'excluded' })]))).toEqual(not);
    expect(outcomes(checkTables(summaryTables, [SUMMARY, expenditure('11.00', { title: '支出总表（不含上年结转）' })]))).toEqual(not);
    /* 12.00 less the 2.00 carried in: the table does not say so, but its total does. */
    expect(outcomes(checkTables(summaryTables, [SUMMARY, expenditure('10.00')]))).toEqual(not);
  });

  it('compares the money of the year where the summary sets it apart', () => {
    const apart = makeTable('revenue-expenditure-summary', 'side | label | amount | current_year | carryover\n收入 | 上年结转 | 2.00 | |\n支出 | 教育支出 | 12.00 | 10.00 | 2.00\n支出 | 本年支出合计 | 12.00 | 10.00 | 2.00');
    expect(checkTables(summaryTables, [apart, expenditure('10.00', { carryover: 'excluded' })]).map((check) => check.outcome)).toEqual(['pass', 'pass']);
  });

  it('says what a finding takes for granted where a table does not tell', () => {
    const checks = checkTables(summaryTables, [summary('收入 | 上年结转 | 2.00\n支出 | 教育支出 | 12.00\n支出 | 本年支出合计 | 12.00'), expenditure('11.00')]);
    expect(checks[0]).toMatchObject({ outcome: 'finding', assumptions: ['carryover-included'], difference: '+1.00' });
  });

  it('cannot decide against a blank, or a class that the table does not print', () => {
    const checks = checkTables(summaryTables, [summary('支出 | 教育支出 | \n支出 | 科学技术支出 | 3.00\n支出 | 本年支出合计 | 12.00'), expenditure('12.00')]);
    expect(outcomes(checks)).toEqual({
      'revenue-expenditure-summary-expenditure-current-year/amount=expenditure-by-function': 'pass',
      'revenue-expenditure-summary-expenditure-class-205/amount=expenditure-by-function': 'undecidable: blank',
      'revenue-expenditure-summary-expenditure-class-206/amount=expenditure-by-function': 'finding',
    });
  });
});
