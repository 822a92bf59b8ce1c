import { describe, expect, it } from 'vitest';
import { appropriationTables } from './appropriation-tables.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const appropriation = (general: string, education = '10.00') =>
  makeTable(
    'fiscal-appropriation-summary',
    `side | label | total | general_budget | government_funds
收入 | 一般公共预算拨款 | ${general} | |
收入 | 政府性基金预算拨款 | 1.00 | |
收入 | 本年收入合计 | 10.00 | |
收入 | 收入总计 | 10.00 | |
支出 | 教育支出 | ${education} | 9.00 | 1.00
支出 | 本年支出合计 | 10.00 | 9.00 | 1.00
支出 | 支出总计 | 10.00 | 9.00 | 1.00`,
  );
const summary = (other: string, total: string) =>
  makeTable('revenue-expenditure-summary', `side | label | amount\n收入 | 一般公共预算拨款收入 | 9.00\n收入 | 政府性基金预算拨款收入 | 1.00\n收入 | 其他收入 | ${other}\n收入 | 收入总计 | ${total}\n支出 | 教育支出 | ${total}\n支出 | 本年支出合计 | ${total}\n支出 | 支出总计 | ${total}`);
const general = (amount: string, options = {}) => makeTable('general-budget-by-function', `code | label | total | basic | project\n | 合计 | 9.00 | 9.00 |\n205 | 教育支出 | ${amount} | ${amount} |`, options);
const funds = makeTable('government-funds', 'code | label | total | basic | project\n | 合计 | 1.00 | | 1.00\n205 | 教育支出 | 1.00 | | 1.00');

describe('appropriation against tables', () => {
  it('agrees with every table that repeats its figures', () => {
    expect(checkTables(appropriationTables, [appropriation('9.00'), summary('', '10.00'), general('9.00'), funds]).map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
      'fiscal-appropriation-summary-revenue-general-budget/total=revenue-expenditure-summary pass',
      'fiscal-appropriation-summary-revenue-government-funds/total=revenue-expenditure-summary pass',
      'fiscal-appropriation-summary-expenditure-current-year/general_budget=general-budget-by-function pass',
      'fiscal-appropriation-summary-expenditure-class-205/general_budget=general-budget-by-function pass',
      'fiscal-appropriation-summary-expenditure-current-year/government_funds=government-funds pass',
      'fiscal-appropriation-summary-expenditure-class-205/government_funds=government-funds pass',
      'fiscal-appropriation-summary-expenditure-current-year/total=revenue-expenditure-summary pass',
      'fiscal-appropriation-summary-expenditure-class-205/total=revenue-expenditure-summary pass',
      'fiscal-appropriation-summary-revenue-total/total=revenue-expenditure-summary pass',
      'fiscal-appropriation-summary-expenditure-total/total=revenue-expenditure-summary pass',
    ]);
  });

  it('finds an appropriation that differs by a last place', () => {
    const found = checkTables(appropriationTables, [appropriation('9.01'), summary('', '10.00')]).filter((check) => check.outcome === 'finding');
    expect(found).toMatchObject([{ key: 'fiscal-appropriation-summary-revenue-general-budget/total=revenue-expenditure-summary', severity: 'error', difference: '+0.01' }]);
    expect(checkTables(appropriationTables, [appropriation('9.00'), general('8.99')]).filter((check) => check.outcome === 'finding')).toMatchObject([{ stated: '9.00', recomputed: '8.99' }]);
  });

  it('may be less than all money where there is other income, never more', () => {
    const classes = (education: string) => outcomes(checkTables(appropriationTables, [appropriation('9.00', education), summary('2.00', '12.00')]))['fiscal-appropriation-summary-expenditure-class-205/total=revenue-expenditure-summary'];
    expect([classes('10.00'), classes('12.00'), classes('12.01')]).toEqual(['pass', 'pass', 'finding']);
    const alone = outcomes(checkTables(appropriationTables, [appropriation('9.00', '10.00'), summary('', '12.00')]));
    expect(alone['fiscal-appropriation-summary-expenditure-class-205/total=revenue-expenditure-summary']).toBe('finding');
  });

  it('does not compare with a table that leaves out money carried in', () => {
    const carried = makeTable('revenue-expenditure-summary', 'side | label | amount\n收入 | 上年结转 | 1.00');
    const within = makeTable('fiscal-appropriation-summary', 'side | label | total | general_budget\n收入 | 年初财政拨款结转和结余 | 1.00 |\n支出 | 教育支出 | 9.00 | 9.00\n支出 | 本年支出合计 | 9.00 | 9.00');
    expect(outcomes(checkTables(appropriationTables, [within, carried, general('8.00', { carryover: 'excluded' })]))).toEqual({
      'fiscal-appropriation-summary-revenue-carryover-in/total=revenue-expenditure-summary': 'pass',
      'fiscal-appropriation-summary-expenditure-current-year/general_budget=general-budget-by-function': 'undecidable: not-comparable',
    });
  });

  it('cannot decide against a blank', () => {
    expect(outcomes(checkTables(appropriationTables, [appropriation(''), summary('', '10.00')]))).toMatchObject({ 'fiscal-appropriation-summary-revenue-general-budget/total=revenue-expenditure-summary': 'undecidable: blank' });
  });
});
