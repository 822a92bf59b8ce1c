import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal, type Decimal } from './decimal.ts';
import { fromFen, isMoneyUnit, MONEY_UNITS, toFen } from './money.ts';

const read = (text: string): Decimal => parseDecimal(text) as Decimal;

describe('money', () => {
  it('is a whole number of 分 in every unit', () => {
    expect(toFen(read('4,092.38'), '万元')).toBe(4092380000n);
    expect(toFen(read('280.000000'), '万元')).toBe(280000000n);
    expect(toFen(read('0.01'), '元')).toBe(1n);
    expect(toFen(read('1.5'), '亿元')).toBe(15000000000n);
    expect(toFen(read('-3'), '元')).toBe(-300n);
  });

  it('refuses what is finer than one 分, but not zeros', () => {
    expect(() => toFen(read('0.001'), '元')).toThrow(RangeError);
    expect(() => toFen(read('1.0000001'), '万元')).toThrow(RangeError);
    expect(toFen(read('1.5000000000'), '万元')).toBe(1500000n);
  });

  it('converts between units without loss', () => {
    expect(formatDecimal(fromFen(toFen(read('9,000,000'), '元'), '万元'))).toBe('900.000000');
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom(...MONEY_UNITS), (fen, unit) => {
        expect(toFen(fromFen(fen, unit), unit)).toBe(fen);
      }),
    );
  });

  it('knows its units', () => {
    expect(MONEY_UNITS.every(isMoneyUnit)).toBe(true);
    expect(isMoneyUnit('千元')).toBe(false);
  });
});
