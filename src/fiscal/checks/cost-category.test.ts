import { describe, expect, it } from 'vitest';
import { costCategory } from './cost-category.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const item = (code: string, personnel: string, operating: string, uncertain = '') =>
  checkTables(costCategory, [makeTable('basic-by-economic', `code | label | total | personnel | operating | uncertain\n${code} | 科目 | | ${personnel} | ${operating} | ${uncertain}`)]);

describe('cost category', () => {
  it('passes an item in the column of its class and warns of one wholly in the other', () => {
    expect(item('30101', '5.00', '')).toMatchObject([{ outcome: 'pass', facts: { belongs: 'personnel' } }]);
    expect(item('30199', '', '5.00')).toMatchObject([{ outcome: 'finding', severity: 'warning', key: 'basic-by-economic-30199/operating', facts: { belongs: 'personnel', stands: 'operating' } }]);
    expect(item('30201', '5.00', '0.00')).toMatchObject([{ outcome: 'finding', facts: { belongs: 'operating', stands: 'personnel' } }]);
    expect(item('31002', '', '5.00')).toMatchObject([{ outcome: 'pass' }]);
  });

  it('says nothing of an item in both columns, of one without money, or of a class it does not know', () => {
    expect(item('30199', '3.00', '2.00')).toEqual([]);
    expect(item('30199', '', '')).toEqual([]);
    expect(item('30801', '1.00', '')).toEqual([]);
  });

  it('cannot decide where the column is in doubt', () => {
    expect(item('30199', '', '5.00', 'operating')).toMatchObject([{ outcome: 'undecidable', reason: 'uncertain' }]);
  });

  it('reads panels, names without codes, and classes where no item is printed', () => {
    const panels = makeTable('basic-by-economic', 'side | code | label | total\n人员经费 | 301 | 工资福利支出 | 5.00\n人员经费 | 30201 | 办公费 | 5.00\n公用经费 | 30202 | 印刷费 | 0.00');
    expect(outcomes(checkTables(costCategory, [panels]))).toEqual({ 'basic-by-economic-30201/total': 'finding' });
    const named = makeTable('basic-by-economic', 'key | label | total | personnel | operating\nitem-301 | 工资福利支出 | 5.00 | | 5.00\nitem-30199 | 其他工资福利支出 | 5.00 | | 5.00');
    expect(checkTables(costCategory, [named])).toMatchObject([{ outcome: 'finding', places: [{ row: 'basic-by-economic-item-301' }] }]);
    expect(item('302', '5.00', '')).toMatchObject([{ outcome: 'finding' }]);
  });
});
