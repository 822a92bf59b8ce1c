import { describe, expect, it } from 'vitest';
import { fundsByCode } from './funds-by-code.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const HEAD = 'code | label | total | basic | project';
const all = (...rows: readonly string[]) => makeTable('expenditure-by-function', [HEAD, ...rows].join('\n'));
const general = (...rows: readonly string[]) => makeTable('general-budget-by-function', [HEAD, ...rows].join('\n'));
const summary = (other: string, more = '') => makeTable('revenue-expenditure-summary', `side | label | amount\n收入 | 一般公共预算拨款收入 | 9.00\n收入 | 其他收入 | ${other}${more}`);

describe('funds by code', () => {
  it('wants the same total, basic and project expenditure for each code where all money is appropriation', () => {
    const checks = checkTables(fundsByCode, [summary(''), all('205 | 教育支出 | 9.00 | 5.00 | 4.00'), general('205 | 教育支出 | 9.00 | 5.01 | 3.99')]);
    expect(outcomes(checks)).toEqual({
      'expenditure-by-function-205/total=general-budget-by-function': 'pass',
      'expenditure-by-function-205/basic=general-budget-by-function': 'finding',
      'expenditure-by-function-205/project=general-budget-by-function': 'finding',
    });
    expect(checks[1]).toMatchObject({ severity: 'error', stated: '5.00', recomputed: '5.01', difference: '-0.01' });
  });

  it('adds up the kinds of appropriation, with rounding', () => {
    const funds = makeTable('government-funds', `${HEAD}\n205 | 教育支出 | 1.00 | | 1.00`);
    const total = (amount: string) => checkTables(fundsByCode, [summary(''), all(`205 | 教育支出 | ${amount} | |`), general('205 | 教育支出 | 9.00 | 9.00 |'), funds])[0];
    expect(total('10.00')).toMatchObject({ outcome: 'pass', key: 'expenditure-by-function-205/total=general-budget-by-function+government-funds' });
    expect(total('10.01')).toMatchObject({ outcome: 'rounding' });
    expect(total('10.02')).toMatchObject({ outcome: 'finding' });
  });

  it('takes the appropriation for a part where there is other income or a table is not held', () => {
    const part = (tables: readonly ReturnType<typeof makeTable>[]) => checkTables(fundsByCode, [all('205 | 教育支出 | 9.00 | |'), ...tables])[0]?.outcome;
    expect(part([summary('1.00'), general('205 | 教育支出 | 8.00 | |')])).toBe('pass');
    expect(part([summary('1.00'), general('205 | 教育支出 | 9.50 | |')])).toBe('finding');
    expect(part([summary(''), general('205 | 教育支出 | 8.00 | |')])).toBe('finding');
    expect(part([summary('', '\n收入 | 政府性基金预算拨款收入 | 1.00'), general('205 | 教育支出 | 8.00 | |')])).toBe('pass');
  });

  it('notes a code that one of the tables does not print, if it prints codes as deep', () => {
    const checks = checkTables(fundsByCode, [summary(''), all('205 | 教育支出 | 9.00 | |', '206 | 科学技术支出 | 1.00 | |', '20601 | 科学技术管理事务 | 1.00 | |'), general('205 | 教育支出 | 9.00 | |', '208 | 社会保障和就业支出 | 1.00 | |')]);
    expect(outcomes(checks)).toEqual({
      'expenditure-by-function-205/total=general-budget-by-function': 'pass',
      'expenditure-by-function-206/total=general-budget-by-function': 'finding',
      'general-budget-by-function-208/total=expenditure-by-function': 'finding',
    });
  });

  it('does not compare tables of which one leaves out money carried in', () => {
    const carried = summary('', '\n收入 | 上年结转 | 1.00');
    const tables = [carried, all(' | 合计 | 10.00 | |', '205 | 教育支出 | 10.00 | |'), makeTable('general-budget-by-function', `${HEAD}\n | 合计 | 9.00 | |\n205 | 教育支出 | 9.00 | |`, { carryover: 'excluded' })];
    expect(outcomes(checkTables(fundsByCode, [{ ...tables[1]!, carryover: 'included' }, tables[0]!, tables[2]!]))).toEqual({ 'expenditure-by-function-total/total=general-budget-by-function': 'undecidable: not-comparable' });
  });
});
