import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { formTextAmounts } from './form-text.ts';

const head = makeTable('performance-projects', 'label|amount|text\n项目名称||维修\n预算数|507.00|\n其中：财政资金|507.00|\n其他资金||');
const terms = (...rows: readonly string[]) => makeTable('performance-terms', ['row|field|label|value|unit', ...rows.map((row, at) => `t${at + 1}|资金用途|${row}`)].join('\n'));
const found = (...rows: readonly string[]) => outcomes(checkTables(formTextAmounts, [head, terms(...rows)]));

describe('form-text-amounts', () => {
  it('passes amounts that repeat the cells, in any unit', () => {
    expect(found('预算数|507|万元', '财政资金|5070000|元')).toEqual({ 'performance-terms-t1/value': 'pass', 'performance-terms-t2/value': 'pass' });
  });

  it('finds another amount, and lets words round', () => {
    expect(checkTables(formTextAmounts, [head, terms('预算数|570|万元')])).toMatchObject([{ outcome: 'finding', severity: 'error', recomputed: '507', difference: '+63', terms: [{ printed: '507.00' }] }]);
    const fine = makeTable('performance-projects', 'label|amount|text\n项目名称||维修\n预算数|506.60|');
    expect(checkTables(formTextAmounts, [fine, terms('预算数|507|万元')])).toMatchObject([{ outcome: 'rounding' }]);
  });

  it('takes a stated zero and a blank cell for agreement, and cannot decide on another amount', () => {
    expect(checkTables(formTextAmounts, [head, terms('其他资金|0|万元')])).toMatchObject([{ outcome: 'pass', facts: { kind: 'zero-against-blank' } }]);
    expect(found('其他资金|3|万元')).toEqual({ 'performance-terms-t1/value': 'undecidable: blank' });
  });

  it('leaves other quantities alone', () => {
    expect(found('医疗救助人次|5000|人次', '人均补助|40|元')).toEqual({});
  });
});
