import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { formPrecision, formSides } from './form-amounts.ts';

const sides = (period: string, total: string, year: string) =>
  makeTable('performance-projects', `side|label|amount|text\n|项目名称||维修\n|项目期||${period}\n实施期|实施期资金总额:|${total}|\n年度|年度资金总额:|${year}|`, { unit: '元' });

describe('form-sides', () => {
  it('wants both sides equal for a project of one year, by value', () => {
    expect(checkTables(formSides, [sides('1年', '300,000', '300,000.00')])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(formSides, [sides('1年', '300,010', '300,000')])).toMatchObject([{ outcome: 'finding', severity: 'error', difference: '+10', facts: { kind: 'one-year' } }]);
  });

  it('lets a longer project plan more than the year, never less, and doubts a period of one year’s money', () => {
    expect(checkTables(formSides, [sides('3年', '900,000', '300,000')])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(formSides, [sides('3年', '200,000', '300,000')])).toMatchObject([{ outcome: 'finding', severity: 'error', facts: { kind: 'year-larger' } }]);
    expect(checkTables(formSides, [sides('3年', '300,000', '300,000')])).toMatchObject([{ outcome: 'finding', severity: 'warning', facts: { kind: 'one-year-of-many' } }]);
  });

  it('does not take a calendar year for a length', () => {
    expect(checkTables(formSides, [sides('2023年', '900,000', '300,000')])).toMatchObject([{ outcome: 'undecidable', reason: 'no-base' }]);
  });

  it('cannot decide with one side blank', () => {
    expect(checkTables(formSides, [sides('1年', '300,000', '')])).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
  });
});

describe('form-precision', () => {
  const twice = (first: string, second: string) => makeTable('performance-projects', `label|amount|text\n项目名称||维修\n预算数|${first}|\n其中：财政资金|${second}|`);
  it('warns of one amount printed with far more decimals, and not of two usual ways', () => {
    expect(checkTables(formPrecision, [twice('280', '280.000000')])).toMatchObject([{ outcome: 'finding', severity: 'warning', stated: '280.000000', recomputed: '280' }]);
    expect(checkTables(formPrecision, [twice('280.000000', '280.000000')])).toMatchObject([{ outcome: 'pass' }]);
    expect(checkTables(formPrecision, [twice('280', '280.00')])).toEqual([]);
    expect(checkTables(formPrecision, [twice('280', '279.000000')])).toEqual([]);
  });
});
