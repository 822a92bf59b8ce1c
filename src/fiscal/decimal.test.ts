import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, type Decimal, formatDecimal, parseDecimal, rescale, subtractDecimals, toNumber } from './decimal.ts';

const decimal: fc.Arbitrary<Decimal> = fc.record({ units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), decimals: fc.nat({ max: 8 }) });

describe('parseDecimal', () => {
  it.each([
    ['4,092.38', 409238n, 2],
    ['14.70', 1470n, 2],
    ['14.7', 147n, 1],
    ['0.00', 0n, 2],
    ['280.000000', 280000000n, 6],
    ['-3.2', -32n, 1],
    ['−3.2', -32n, 1],
    [' 30 ', 30n, 0],
    ['1,234,567', 1234567n, 0],
    ['007', 7n, 0],
  ] as const)('reads %s', (text, units, decimals) => {
    expect(parseDecimal(text)).toEqual({ units, decimals });
  });

  it.each(['', ' ', '-', '1,2a', '１２３', '#REF!', '1.2.3', '12,34.5', '1,234,5', ',123', '1234,567', '.5', '5.', '+5', '1e5', '1 234', '5%', '(5)', '1，234', '0x10', '五'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it('reads back whatever is formatted, with its precision', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  it('reads thousands separators as if they were not there', () => {
    fc.assert(
      fc.property(fc.nat(), (whole) => {
        expect(parseDecimal(`${whole.toLocaleString('en-US')}.50`)).toEqual(parseDecimal(`${whole}.50`));
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds exactly what floating point does not', () => {
    const values = ['0.1', '0.2', '30.72', '4,038.61'].map((text) => parseDecimal(text) as Decimal);
    expect(formatDecimal(addDecimals(values))).toBe('4069.63');
    expect(formatDecimal(addDecimals([]))).toBe('0');
  });

  it('subtracts what was added', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(subtractDecimals(addDecimals([a, b]), b), a)).toBe(0);
      }),
    );
  });

  it('compares values and not precision', () => {
    expect(compareDecimals({ units: 147n, decimals: 1 }, { units: 1470n, decimals: 2 })).toBe(0);
    expect(compareDecimals({ units: -1n, decimals: 0 }, { units: 0n, decimals: 3 })).toBe(-1);
    expect(compareDecimals({ units: 2n, decimals: 0 }, { units: 19n, decimals: 1 })).toBe(1);
  });

  it('widens exactly and refuses to lose digits', () => {
    expect(rescale({ units: 147n, decimals: 1 }, 3)).toEqual({ units: 14700n, decimals: 3 });
    expect(rescale({ units: 14700n, decimals: 3 }, 1)).toEqual({ units: 147n, decimals: 1 });
    expect(() => rescale({ units: 1471n, decimals: 2 }, 1)).toThrow(new RangeError('14.71 has more than 1 decimals'));
  });

  it('formats small and negative values with their zeros', () => {
    expect(formatDecimal({ units: -5n, decimals: 3 })).toBe('-0.005');
    expect(formatDecimal({ units: 0n, decimals: 2 })).toBe('0.00');
    expect(toNumber({ units: -5n, decimals: 3 })).toBe(-0.005);
  });
});
