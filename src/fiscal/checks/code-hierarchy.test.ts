import { describe, expect, it } from 'vitest';
import { codeHierarchy, columnTotals } from './code-hierarchy.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const HEAD = 'code | label | total | basic | project';
const table = (...rows: readonly string[]) => makeTable('expenditure-by-function', [HEAD, ...rows].join('\n'));
const hierarchy = (...rows: readonly string[]) => outcomes(checkTables(codeHierarchy, [table(...rows)]));

describe('code hierarchy', () => {
  it('adds 项 up to 款 and 款 up to 类', () => {
    expect(hierarchy('205 | 教育支出 | 5.00 | 5.00 |', '20501 | 教育管理事务 | 3.00 | 3.00 |', '20502 | 普通教育 | 2.00 | 2.00 |', '2050101 | 行政运行 | 3.00 | 3.00 |')).toEqual({
      'expenditure-by-function-205/total': 'pass',
      'expenditure-by-function-205/basic': 'pass',
      'expenditure-by-function-20501/total': 'pass',
      'expenditure-by-function-20501/basic': 'pass',
    });
  });

  it('finds a planted fault, lets rounding be, and needs both sides', () => {
    const of = (total: string, part: string) => hierarchy(`205 | 教育支出 | ${total} | 1.00 |`, `20501 | 教育管理事务 | ${part} | 0.50 |`, '20502 | 普通教育 | 2.00 | 0.50 |')['expenditure-by-function-205/total'];
    expect([of('5.00', '3.00'), of('5.01', '3.00'), of('5.02', '3.00')]).toEqual(['pass', 'rounding', 'finding']);
    expect(of('', '3.00')).toBe('undecidable: blank');
  });

  it('adds 项 straight up to 类 where the table prints no 款', () => {
    expect(hierarchy('205 | 教育支出 | 5.00 | |', '2050101 | 行政运行 | 3.00 | |', '2050201 | 学前教育 | 2.00 | |')).toEqual({ 'expenditure-by-function-205/total': 'pass' });
  });

  it('gives the rows below a code printed twice to the one above them', () => {
    const checks = hierarchy('20501 | 教育管理事务 | 1.00 | |', '2050101 | 行政运行 | 1.00 | |', '20501 | 教育管理事务 | 2.00 | |', '2050102 | 一般行政管理事务 | 2.00 | |');
    expect(checks).toEqual({ 'expenditure-by-function-20501/total': 'pass', 'expenditure-by-function-20501-2/total': 'pass' });
  });

  it('reads codes that are looked up by name', () => {
    const named = makeTable('basic-by-economic', 'key | label | total\nitem-301 | 工资福利支出 | 5.00\nitem-30101 | 基本工资 | 4.00');
    expect(checkTables(codeHierarchy, [named])).toMatchObject([{ outcome: 'finding', difference: '+1.00' }]);
  });
});

describe('column totals', () => {
  it('compares 合计 with the first-level codes in every column', () => {
    const checks = checkTables(columnTotals, [table(' | 合计 | 7.00 | 4.00 | 3.02', '205 | 教育支出 | 5.00 | 4.00 | 1.00', '20501 | 教育管理事务 | 5.00 | 4.00 | 1.00', '206 | 科学技术支出 | 2.00 | | 2.00')]);
    expect(outcomes(checks)).toEqual({
      'expenditure-by-function-total/total': 'pass',
      'expenditure-by-function-total/basic': 'pass',
      'expenditure-by-function-total/project': 'finding',
    });
  });

  it('starts from the highest codes that are printed', () => {
    expect(outcomes(checkTables(columnTotals, [table(' | 合计 | 7.00 | |', '20501 | 教育管理事务 | 5.00 | |', '2050101 | 行政运行 | 5.00 | |', '2060101 | 行政运行 | 2.00 | |')]))).toEqual({ 'expenditure-by-function-total/total': 'pass' });
  });

  it('adds each panel to its own total, and 合计 in the last panel to either', () => {
    const panels = (total: string) =>
      makeTable('basic-by-economic', `side | code | label | total\n人员经费 | 301 | 工资福利支出 | 5.00\n人员经费 | | 人员经费合计 | 5.00\n公用经费 | 302 | 商品和服务支出 | 2.00\n公用经费 | | 公用经费合计 | 2.03\n公用经费 | | 合计 | ${total}`);
    expect(outcomes(checkTables(columnTotals, [panels('7.00')]))).toEqual({
      'basic-by-economic-personnel-total/total': 'pass',
      'basic-by-economic-operating-total/total': 'finding',
      'basic-by-economic-total/total': 'pass',
    });
    expect(outcomes(checkTables(columnTotals, [panels('7.50')]))).toMatchObject({ 'basic-by-economic-total/total': 'finding' });
  });

  it('does not take a subtotal outside its panel for the whole', () => {
    const open = makeTable('basic-by-economic', 'code | label | total\n301 | 工资福利支出 | 5.00\n302 | 商品和服务支出 | 2.00\n | 人员经费合计 | 5.00\n | 合计 | 7.00');
    expect(outcomes(checkTables(columnTotals, [open]))).toEqual({ 'basic-by-economic-total/total': 'pass' });
  });
});
