import { describe, expect, it } from 'vitest';
import { balance } from '../../fiscal/checks/balance.ts';
import { codeNames } from '../../fiscal/checks/code-names.ts';
import { costCategory } from '../../fiscal/checks/cost-category.ts';
import type { Rule } from '../../fiscal/checks/rule.ts';
import { rowSums } from '../../fiscal/checks/row-sums.ts';
import { summaryTables } from '../../fiscal/checks/summary-tables.ts';
import { checkTables, makeTable } from '../../fiscal/checks/testing.ts';
import { threePublicEconomic } from '../../fiscal/checks/three-public-economic.ts';
import { ruleLabel } from './index.ts';

const messages = (rule: Rule, tables: Parameters<typeof checkTables>[1]) => checkTables(rule, tables).map((check) => ruleLabel(rule.name).message(check));
const row = (total: string, more = '5.00') => makeTable('expenditure-by-function', `code | label | total | basic | project\n205 | 教育支出 | ${total} | 1,000.00 | ${more}`);

describe('messages of sums', () => {
  it('say what is printed, what was recomputed and the difference with its unit', () => {
    expect(messages(rowSums, [row('1005.00')])).toEqual(['《支出总表》“教育支出”的“合计”印为 1,005.00 万元，各栏相加为 1,005.00 万元，两者相等。']);
    expect(messages(rowSums, [row('1005.01')])).toEqual(['《支出总表》“教育支出”的“合计”印为 1,005.01 万元，各栏相加为 1,005.00 万元，相差 +0.01 万元，在舍入范围之内。']);
    expect(messages(rowSums, [row('4005.00')])).toEqual(['《支出总表》“教育支出”的“合计”印为 4,005.00 万元，各栏相加为 1,005.00 万元，相差 +3,000.00 万元。']);
    expect(messages(rowSums, [row('')])).toEqual([]);
    expect(messages(rowSums, [makeTable('expenditure-by-function', 'code | label | total | basic | project\n | 合计 | 1.00 | 1.00 |\n205 | 教育支出 | | 1.00 |')])[1]).toBe('《支出总表》“教育支出”的“合计”是空格，无法核对：需要的格子原表没有填。');
  });

  it('leave the printed ordinal out and name the other side of a balance', () => {
    const table = makeTable('revenue-expenditure-summary', 'side | label | amount\n收入 | 三、收入总计 | 5.00\n支出 | 支出总计 | 4.00');
    expect(messages(balance, [table])).toEqual(['《收支总表》“收入总计”的“预算数”印为 5.00 万元，“支出总计”印为 4.00 万元，相差 +1.00 万元。']);
  });
});

describe('messages across tables', () => {
  it('name both places', () => {
    const summary = makeTable('revenue-expenditure-summary', 'side | label | amount\n支出 | 五、教育支出 | 1006.00\n支出 | 本年支出合计 |');
    expect(messages(summaryTables, [summary, row('1005.00')])).toContain('《收支总表》“教育支出”的“预算数”印为 1,006.00 万元，《支出总表》“教育支出”的“合计”印为 1,005.00 万元，相差 +1.00 万元。');
  });

  it('say what may not be larger', () => {
    const tables = (line: string) => [makeTable('basic-by-economic', 'code | label | total\n30217 | 公务接待费 | 2.00', { title: '一般公共预算基本支出表' }), makeTable('three-public-expenses', `label | total\n公务接待费 | ${line}`)];
    expect(messages(threePublicEconomic, tables('3.00'))[0]).toMatch(/印为 3\.00 万元，前者不大于后者。$/);
    expect(messages(threePublicEconomic, tables('2.00'))[0]).toMatch(/两者相等。$/);
    expect(messages(threePublicEconomic, tables('1.50'))[0]).toMatch(/印为 1\.50 万元，前者应不大于后者，相差 \+0\.50 万元。$/);
  });

  it('state form without judging it', () => {
    const item = makeTable('basic-by-economic', 'code | label | total | personnel | operating\n30199 | 其他工资福利支出 | 5.00 | | 5.00', { title: '基本支出表' });
    expect(messages(costCategory, [item])).toEqual(['《基本支出表》“其他工资福利支出”（30199）的 5.00 万元全部列在公用经费，而 301 类通常属于人员经费。']);
    expect(messages(codeNames, [row('1'), makeTable('general-budget-by-function', 'code | label | total\n205 | 教育 | 1.00')])).toEqual(['科目 205 在《一般公共预算支出表》中印作“教育”，在《支出总表》中印作“教育支出”。']);
  });
});
