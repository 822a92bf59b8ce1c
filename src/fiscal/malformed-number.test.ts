import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from './decimal.ts';
import { numberProblem } from './malformed-number.ts';

describe('numberProblem', () => {
  it.each([
    ['#REF!', 'spreadsheet-error'],
    ['#N/A', 'spreadsheet-error'],
    ['#DIV/0!', 'spreadsheet-error'],
    ['######', 'spreadsheet-error'],
    ['=SUM(A1:A9)', 'formula'],
    ['N/A', 'no-figure'],
    ['无', 'no-figure'],
    ['\u200b12', 'invisible-character'],
    ['１２３', 'full-width-digits'],
    ['12３.4', 'full-width-digits'],
    ['-', 'dash'],
    ['——', 'dash'],
    ['/', 'dash'],
    ['1.2.3', 'two-points'],
    ['1,234.5.6', 'two-points'],
    ['12,34', 'misplaced-separator'],
    ['1,2345.00', 'misplaced-separator'],
    [',123', 'misplaced-separator'],
    ['￥5', 'currency-sign'],
    ['5万元', 'unit'],
    ['12批次', 'unit'],
    ['5%', 'percent-sign'],
    ['(5.00)', 'parentheses'],
    ['+5', 'plus-sign'],
    ['1E+05', 'exponent'],
    ['1 234', 'white-space'],
    ['- 5', 'white-space'],
    ['1，234', 'full-width-punctuation'],
    ['1,2a', 'letters'],
    ['l00', 'letters'],
    ['五', 'words'],
    ['约5', 'words'],
    ['5.', 'point-at-end'],
    ['.5', 'point-at-end'],
    ['3*4', 'other'],
    ['?', 'other'],
  ])('says of %s: %s', (text, problem) => {
    expect(numberProblem(text)).toBe(problem);
  });

  it('has a reason for every text that is no number, and none for a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159,.-−+ %（）()１，元aE#￥'), minLength: 1, maxLength: 8 }), (text) => {
        expect(numberProblem(text) === undefined).toBe(parseDecimal(text) !== undefined);
      }),
    );
  });
});
