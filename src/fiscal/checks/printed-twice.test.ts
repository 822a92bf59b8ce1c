import { describe, expect, it } from 'vitest';
import { codeNames } from './code-names.ts';
import { printedTwice } from './printed-twice.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const table = (occurrence: number, amounts: readonly string[], options = {}) =>
  makeTable('general-budget-by-function', ['code | label | total', ` | 合计 | ${amounts[0]}`, `205 | 教育支出 | ${amounts[1]}`, `206 | 科学技术支出 | ${amounts[2]}`].join('\n'), { occurrence, ...options });

describe('a table printed twice', () => {
  it('holds the same figures both times', () => {
    expect(outcomes(checkTables(printedTwice, [table(1, ['5.00', '3.00', '2.00']), table(2, ['5.00', '3.00', '2.01'])]))).toEqual({
      'general-budget-by-function-2-total/total=general-budget-by-function': 'pass',
      'general-budget-by-function-2-205/total=general-budget-by-function': 'pass',
      'general-budget-by-function-2-206/total=general-budget-by-function': 'finding',
    });
    expect(outcomes(checkTables(printedTwice, [table(1, ['5.00', '3.00', '2.00']), table(2, ['5.00', '3.00', ''])]))).toMatchObject({ 'general-budget-by-function-2-206/total=general-budget-by-function': 'undecidable: blank' });
  });

  it('is not recognised by lines that are blank in both', () => {
    const summary = (occurrence: number, amount: string) => makeTable('revenue-expenditure-summary', `side | label | amount\n支出 | 外交支出 |\n支出 | 国防支出 |\n支出 | 公共安全支出 |\n支出 | 教育支出 | ${amount}\n支出 | 支出总计 | ${amount}`, { occurrence });
    expect(checkTables(printedTwice, [summary(1, '9.00'), summary(2, '3.00')])).toEqual([]);
  });

  it('is not taken for another unit or another part of the budget', () => {
    expect(checkTables(printedTwice, [table(1, ['5.00', '3.00', '2.00']), table(2, ['7.00', '4.00', '3.00'])])).toEqual([]);
    expect(checkTables(printedTwice, [table(1, ['5.00', '3.00', '2.00']), table(2, ['5.00', '3.00', '2.01'], { title: '某单位一般公共预算支出表' })])).toEqual([]);
  });
});

describe('names of codes', () => {
  it('are the same in every table, but for brackets and white space', () => {
    const first = makeTable('general-budget-by-function', 'code | label | total\n205 | 教育支出 | 1.00\n206 | 科学技术支出 | 1.00\n20601 | 管理(事务) | 1.00');
    const second = makeTable('expenditure-by-function', 'code | label | total\n205 | 教育支出 | 1.00\n206 | 科学支出 | 1.00\n20601 | 管理（事务） | 1.00\n207 | 文化支出 | 1.00');
    const checks = checkTables(codeNames, [first, second]);
    expect(outcomes(checks)).toEqual({ 'functional-205': 'pass', 'functional-206': 'finding', 'functional-20601': 'pass' });
    expect(checks[1]).toMatchObject({ severity: 'warning', stated: '科学支出', recomputed: '科学技术支出' });
  });
});
