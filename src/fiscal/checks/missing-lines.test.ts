import { describe, expect, it } from 'vitest';
import { missingLines } from './missing-lines.ts';
import { checkTables, makeTable } from './testing.ts';

const found = (kind: string, ...rows: readonly string[]) =>
  checkTables(missingLines, [makeTable(kind, rows.join('\n'))]).map(({ facts = {}, outcome, place, severity }) => (outcome === 'pass' ? 'pass' : `${severity} ${facts.kind} ${facts.missing} at ${place.row}`));

const CODES = 'code | label | total | basic | project';
const TREE = [' | 合计 | 5.00 | 5.00 |', '205 | 教育支出 | 3.00 | 3.00 |', '20501 | 教育管理事务 | 3.00 | 3.00 |', '2050101 | 行政运行 | 3.00 | 3.00 |', '221 | 住房保障支出 | 2.00 | 2.00 |', '22102 | 住房改革支出 | 2.00 | 2.00 |', '2210201 | 住房公积金 | 2.00 | 2.00 |'];
const without = (...left: readonly string[]) => found('expenditure-by-function', CODES, ...TREE.filter((row) => !left.some((code) => row.startsWith(`${code} |`))));

describe('lines that a table lacks', () => {
  it('are none in a whole one, nor where a level is left out everywhere', () => {
    expect(without()).toEqual(['pass']);
    expect(without('20501', '22102')).toEqual(['pass']);
    expect(without('2050101', '2210201')).toEqual(['pass']);
  });

  it('are its 合计, unless no figure is printed', () => {
    expect(without('')).toEqual(['warning line 合计 at expenditure-by-function-205']);
    expect(found('government-funds', CODES, '205 | 教育支出 | | |')).toEqual([]);
    expect(found('government-funds', CODES, '205 | 教育支出 | 0.00 | |')).toEqual([]);
  });

  it('are codes above and below others, told by what the rest of the table does', () => {
    expect(without('205')).toEqual(['warning parent 205 at expenditure-by-function-20501']);
    expect(without('2050101')).toEqual(['warning children 20501 at expenditure-by-function-20501']);
    expect(without('20501', '2050101')).toEqual(['warning children 205 at expenditure-by-function-205']);
  });

  it('are the three kinds of 三公 expense, blank or not, and one of two kinds of vehicle cost', () => {
    const expenses = ['label | total', '合计 | 1.00', '因公出国（境）费 | ', '公务用车购置及运行维护费 | 1.00', '公务用车购置费 | ', '公务用车运行维护费 | 1.00', '公务接待费 | '];
    const left = (name: string) => found('three-public-expenses', ...expenses.filter((row) => !row.startsWith(name)));
    expect(left('没有')).toEqual(['pass']);
    expect(left('公务接待费')).toEqual(['warning line 公务接待费 at three-public-expenses-total']);
    expect(left('因公出国')).toEqual(['warning line 因公出国（境）费 at three-public-expenses-total']);
    expect(left('公务用车购置费')).toEqual(['warning pair 公务用车购置费 at three-public-expenses-vehicle-running']);
    expect(left('公务用车')).toEqual(['warning line 公务用车购置及运维费 at three-public-expenses-total']);
    expect(left('合计')).toEqual(['warning line 合计 at three-public-expenses-overseas']);
  });

  it('are totals of either side of a summary, and numbers that are passed over', () => {
    const summary = ['side | label | amount', '收入 | 一、一般公共预算拨款收入 | 2.00', '收入 | 二、政府性基金预算拨款收入 | ', '收入 | 三、国有资本经营预算拨款收入 | ', '收入 | 本年收入合计 | 2.00', '收入 | 上年结转结余 | ', '收入 | 收入总计 | 2.00', '支出 | 一、一般公共服务支出 | ', '支出 | 二、外交支出 | ', '支出 | 三、国防支出 | ', '支出 | 四、公共安全支出 | 2.00', '支出 | 本年支出合计 | 2.00', '支出 | 年终结转结余 | ', '支出 | 支出总计 | 2.00'];
    const left = (name: string) => found('revenue-expenditure-summary', ...summary.filter((row) => !row.includes(name)));
    expect(left('没有')).toEqual(['pass']);
    expect(left('收入总计')).toEqual(['warning line 收入总计 at revenue-expenditure-summary-revenue-general-budget']);
    expect(left('支出总计')).toEqual(['warning line 支出总计 at revenue-expenditure-summary-revenue-general-budget']);
    expect(left('本年支出合计')).toEqual(['warning pair 本年支出合计 at revenue-expenditure-summary-revenue-current-year']);
    expect(left('年终结转')).toEqual(['warning pair 年终结转结余 at revenue-expenditure-summary-revenue-carryover-in']);
    expect(left('国防支出')).toEqual(['warning number 三 at revenue-expenditure-summary-expenditure-class-204']);
    expect(left('政府性基金')).toEqual(['warning number 二 at revenue-expenditure-summary-revenue-state-capital']);
  });

  it('are not looked for in words, nor in lists without a form of their own', () => {
    expect(checkTables(missingLines, [makeTable('three-public-expenses', 'label | total\n公务接待费 | 1.00', { form: 'narrative' })])).toEqual([]);
    expect(found('project-expenditure', 'row | label | total', 'r1 | 甲项目 | 1.00', 'r2 | 乙项目 | 1.00')).toEqual([]);
  });
});
