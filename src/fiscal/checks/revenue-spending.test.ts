import { describe, expect, it } from 'vitest';
import { revenueSpending } from './revenue-spending.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const summary = (...rows: readonly string[]) => makeTable('revenue-expenditure-summary', ['side | label | amount', '收入 | 其他收入 | 1.00', ...rows].join('\n'));
const revenue = (...rows: readonly string[]) => makeTable('revenue-by-function', ['code | label | total | current_year | carryover', ...rows].join('\n'));
const spent = (amount: string, options = {}) => makeTable('expenditure-by-function', `code | label | total | basic | project\n205 | 教育支出 | ${amount} | |`, options);
const run = (tables: Parameters<typeof checkTables>[1], stage: 'budget' | 'final' = 'budget') => outcomes(checkTables(revenueSpending, tables, { stage }));

describe('revenue against expenditure', () => {
  it('wants each code to spend what it receives, carryover included on both sides', () => {
    const carried = summary('收入 | 上年结转 | 2.00');
    expect(run([carried, revenue('205 | 教育支出 | 12.00 | 10.00 | 2.00'), spent('12.00', { carryover: 'included' })])).toEqual({ 'revenue-by-function-205/total=expenditure-by-function': 'pass' });
    expect(run([carried, revenue('205 | 教育支出 | 12.01 | 10.00 | 2.01'), spent('12.00', { carryover: 'included' })])).toEqual({ 'revenue-by-function-205/total=expenditure-by-function': 'finding' });
    expect(run([carried, revenue('205 | 教育支出 | 12.00 | 10.00 | 2.00'), spent('10.00', { carryover: 'excluded' })])).toEqual({ 'revenue-by-function-205/current_year=expenditure-by-function': 'pass' });
  });

  it('adds this year and carryover where no total is printed', () => {
    const open = makeTable('revenue-by-function', 'code | label | current_year | carryover\n205 | 教育支出 | 10.00 | 2.00');
    expect(run([summary('收入 | 上年结转 | 2.00'), open, spent('12.01', { carryover: 'included' })])).toEqual({ 'expenditure-by-function-205/total=revenue-by-function': 'rounding' });
  });

  it('compares final accounts only where nothing was carried in or out', () => {
    const tables = (more: string) => [summary(more), revenue('205 | 教育支出 | | 10.00 |'), spent('9.00')];
    expect(run(tables('收入 | 年初结转和结余 | 0.00'), 'final')).toEqual({ 'revenue-by-function-205/current_year=expenditure-by-function': 'finding' });
    expect(run(tables('支出 | 年末结转和结余 | 1.00'), 'final')).toEqual({});
    expect(run([summary('支出 | 年终结转 | 1.00'), revenue(' | 合计 | 10.00 | 10.00 |'), spent('9.00')])).toEqual({ 'revenue-by-function-total/total=expenditure-by-function': 'undecidable: not-comparable' });
  });

  it('notes a code without expenditure, and does not mistake codes of revenue for it', () => {
    const stray = (code: string) => run([summary(), revenue(`205 | 教育支出 | 9.00 | 9.00 |`, `${code} | 科目 | 1.00 | 1.00 |`), spent('9.00')]);
    expect(stray('206')).toEqual({ 'revenue-by-function-205/current_year=expenditure-by-function': 'pass', 'revenue-by-function-206/current_year=expenditure-by-function': 'finding' });
    expect(stray('20601')).toEqual({ 'revenue-by-function-205/current_year=expenditure-by-function': 'pass' });
    expect(run([summary(), revenue(' | 合计 | 9.00 | 9.00 |', '101 | 税收收入 | 9.00 | 9.00 |'), spent('9.00')])).toEqual({ 'revenue-by-function-total/total=expenditure-by-function': 'undecidable: not-comparable' });
  });

  it("compares each appropriation with its own table, this year's money with this year's", () => {
    const byFund = makeTable('revenue-by-function', 'code | label | current_year | general_budget | business\n205 | 教育支出 | 10.00 | 8.00 | 2.00');
    const general = (amount: string, options = {}) => makeTable('general-budget-by-function', `code | label | total\n205 | 教育支出 | ${amount}`, options);
    expect(run([summary(), byFund, spent('10.00'), general('8.01')])).toMatchObject({ 'revenue-by-function-205/general_budget=general-budget-by-function': 'finding' });
    const carried = summary('收入 | 上年结转 | 2.00');
    expect(Object.keys(run([carried, byFund, spent('10.00', { carryover: 'excluded' }), general('9.00', { carryover: 'included' })]))).toEqual(['revenue-by-function-205/current_year=expenditure-by-function']);
    expect(run([carried, byFund, spent('10.00', { carryover: 'excluded' }), general('8.00', { carryover: 'excluded' })])).toMatchObject({ 'revenue-by-function-205/general_budget=general-budget-by-function': 'pass' });
  });
});
