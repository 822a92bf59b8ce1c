import { describe, expect, it } from 'vitest';
import { lineSums } from './line-sums.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const threePublic = (...rows: readonly string[]) => outcomes(checkTables(lineSums, [makeTable('three-public-expenses', ['label | total', ...rows].join('\n'))]));
const summary = (...rows: readonly string[]) => outcomes(checkTables(lineSums, [makeTable('revenue-expenditure-summary', ['side | label | amount', ...rows].join('\n'))]));

describe('line sums', () => {
  it('adds vehicle purchase and running, finds a fault and lets rounding be', () => {
    const vehicles = (total: string) => threePublic(`公务用车购置及运行费 | ${total}`, '公务用车购置费 | 2.00', '公务用车运行维护费 | 1.00')['three-public-expenses-vehicles/total'];
    expect([vehicles('3.00'), vehicles('3.01'), vehicles('3.02'), vehicles('')]).toEqual(['pass', 'rounding', 'finding', 'undecidable: blank']);
  });

  it('does not decide where one of two 其中 lines is not printed', () => {
    expect(threePublic('因公出国（境）费 | 3.00', '其中：教学科研人员因公出国（境）费 | 2.00')).toEqual({ 'three-public-expenses-overseas/total': 'undecidable: no-counterpart' });
    expect(threePublic('因公出国（境）费 | 2.00', '其中：教学科研人员因公出国（境）费 | 2.00')).toEqual({ 'three-public-expenses-overseas/total': 'pass' });
  });

  it('takes 合计 with or without meetings and training', () => {
    const total = (amount: string) => threePublic(`合计 | ${amount}`, '因公出国（境）费 | 1.00', '公务用车购置及运行费 | 2.00', '公务接待费 | 3.00', '会议费 | 4.00', '培训费 | 5.00')['three-public-expenses-total/total'];
    expect([total('6.00'), total('15.00'), total('10.00')]).toEqual(['pass', 'pass', 'finding']);
  });

  it('adds every line of a side to the current year, and the current year and what was carried over to the total', () => {
    const rows = (current: string, total: string) => summary('收入 | 一、一般公共预算拨款收入 | 8.00', '收入 | 二、其他收入 | 2.00', `收入 | 本年收入合计 | ${current}`, '收入 | 使用非财政拨款结余 | 1.00', '收入 | 上年结转 | 4.00', `收入 | 收入总计 | ${total}`);
    expect(rows('10.00', '15.00')).toEqual({ 'revenue-expenditure-summary-revenue-current-year/amount': 'pass', 'revenue-expenditure-summary-revenue-total/amount': 'pass' });
    expect(rows('10.02', '15.04')).toEqual({ 'revenue-expenditure-summary-revenue-current-year/amount': 'finding', 'revenue-expenditure-summary-revenue-total/amount': 'rounding' });
  });

  it('adds expenditure by purpose to its own total, or else to the one printed below both panels', () => {
    const shared = (reserve: string) => summary('支出 | 一、教育支出 | 10.00', '支出 | 当年支出小计 | 10.00', '支出用途 | 一、基本支出 | 6.00', '支出用途 | 二、项目支出 | 3.00', `支出用途 | 三、单位预留机动经费 | ${reserve}`);
    const key = 'revenue-expenditure-summary-expenditure-current-year/amount';
    expect(shared('1.00')).toEqual({ [key]: 'pass', [`${key}/by-purpose`]: 'pass' });
    expect(shared('2.00')).toEqual({ [key]: 'pass', [`${key}/by-purpose`]: 'finding' });
    const own = outcomes(checkTables(lineSums, [makeTable('fiscal-appropriation-summary', 'side | label | total\n收入 | 一、一般公共预算 | 9.00\n收入 | 二、政府性基金预算 | \n收入 | 收入合计 | 9.00\n支出用途 | 一、基本支出 | 6.00\n支出用途 | 二、项目支出 | 2.00\n支出用途 | 支出合计 | 9.00')]));
    expect(own).toEqual({ 'fiscal-appropriation-summary-purpose-total/total': 'finding', 'fiscal-appropriation-summary-revenue-total/total/by-fund': 'pass' });
  });

  it('adds a parent line once and holds it to its parts', () => {
    const rows = (parent: string, part: string, total: string) => summary(`收入 | 一、财政拨款 | ${parent}`, `收入 | 1. 一般公共预算 | ${part}`, '收入 | 2. 政府性基金预算 | 1.00', '收入 | 三、其他资金 | 2.00', `收入 | 当年收入小计 | ${total}`);
    const [year, parent] = ['revenue-expenditure-summary-revenue-current-year/amount', 'revenue-expenditure-summary-revenue-fiscal-appropriation/amount'];
    expect(rows('8.00', '7.00', '10.00')).toEqual({ [year]: 'pass', [parent]: 'pass' });
    expect(rows('8.00', '6.00', '10.00')).toEqual({ [year]: 'pass', [parent]: 'finding' });
    expect(rows('', '7.00', '10.00')).toEqual({ [year]: 'pass', [parent]: 'undecidable: blank' });
  });

  it('adds sources of revenue inside their groups, and the groups to the whole', () => {
    const table = makeTable('revenue-by-source', 'side | label | amount\n | 收入总计 | 20.00\n一般公共预算资金 | 小计 | 15.00\n一般公共预算资金 | 公共财政拨款（补助）资金 | 15.00\n政府性基金 | 小计 | \n财政专户管理资金 | 小计 | 5.00\n财政专户管理资金 | 专户管理教育收费 | \n财政专户管理资金 | 其他非税收入 | 4.00');
    expect(outcomes(checkTables(lineSums, [table]))).toEqual({ 'revenue-by-source-total/amount': 'pass', 'revenue-by-source-general-budget-subtotal/amount': 'pass', 'revenue-by-source-special-account-subtotal/amount': 'finding' });
  });

  it('holds final accounts to 总计 = 本年支出 + 结余分配 + 年末结转和结余', () => {
    const rows = (left: string) => summary('支出 | 教育支出 | 8.00', '支出 | 本年支出合计 | 8.00', '支出 | 结余分配 | 1.00', `支出 | 年末结转和结余 | ${left}`, '支出 | 总计 | 12.00')['revenue-expenditure-summary-expenditure-total/amount'];
    expect([rows('3.00'), rows('2.00')]).toEqual(['pass', 'finding']);
  });
});
