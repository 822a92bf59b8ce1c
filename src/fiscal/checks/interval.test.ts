import { describe, expect, it } from 'vitest';
import { type Decimal, formatDecimal, parseDecimal } from '../decimal.ts';
import { addIntervals, changeRate, compareDerived, divideIntervals, exactly, formatInterval, magnitude, multiplyIntervals, percentage, printed, roundFraction, subtractIntervals } from './interval.ts';

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
};
const from = (text: string, precision?: number) => printed(decimal(text), precision);
const against = (text: string, value: ReturnType<typeof percentage>) => {
  if (!value) throw new Error('no interval');
  return compareDerived(decimal(text), value);
};

describe('intervals of printed figures', () => {
  it('reach half of the last place to both sides', () => {
    expect(formatInterval(from('14.70'), 3)).toBe('14.695–14.705');
    expect(formatInterval(from('131'), 1)).toBe('130.5–131.5');
    expect(formatInterval(from('131', 2), 3)).toBe('130.995–131.005');
    expect(formatInterval(exactly(decimal('9.3')), 2)).toBe('9.30–9.30');
  });

  it('add, subtract, multiply and divide exactly', () => {
    expect(formatInterval(addIntervals(from('1.0'), from('2.0')), 2)).toBe('2.90–3.10');
    expect(formatInterval(subtractIntervals(from('1.0'), from('2.0')), 2)).toBe('-1.10–-0.90');
    expect(formatInterval(multiplyIntervals(from('-2'), from('3')), 2)).toBe('-8.75–-3.75');
    expect(divideIntervals(from('1'), from('0.0'))).toBeUndefined();
    expect(formatInterval(magnitude(from('-2.0')), 2)).toBe('1.95–2.05');
    expect(formatInterval(magnitude(from('0.0')), 2)).toBe('0.00–0.05');
  });

  it('round half away from zero', () => {
    expect(formatDecimal(roundFraction({ n: 5n, d: 10n }, 0))).toBe('1');
    expect(formatDecimal(roundFraction({ n: -5n, d: 10n }, 0))).toBe('-1');
    expect(formatDecimal(roundFraction({ n: -1n, d: 3n }, 2))).toBe('-0.33');
  });
});

describe('compareDerived', () => {
  it('agrees when a value of the interval rounds to what is printed', () => {
    expect(against('33.33', percentage(from('1.00'), from('3.00')))).toMatchObject({ agreement: 'agrees', exact: true });
    /* 0.04 ÷ 0.45 = 8.89 %, but anything from 7.7 to 10.1 may have been meant. */
    expect(against('9.50', percentage(from('0.04'), from('0.45')))).toMatchObject({ agreement: 'agrees', exact: false });
  });

  it('calls it truncation when digits were only cut off', () => {
    expect(against('46.23', percentage(from('462379.00'), from('1000000.00')))).toMatchObject({ agreement: 'truncation', exact: false, difference: { units: -1n, decimals: 2 } });
    expect(against('-46.23', changeRate(from('537621.00'), from('1000000.00')))).toMatchObject({ agreement: 'truncation' });
    expect(against('0', changeRate(from('1009.000'), from('1000.000')))).toMatchObject({ agreement: 'truncation' });
    expect(against('0', changeRate(from('991.000'), from('1000.000')))).toMatchObject({ agreement: 'truncation' });
  });

  it('contradicts when no value does either', () => {
    const share = percentage(from('23055'), from('48936'));
    expect(against('45.28', share)).toMatchObject({ agreement: 'contradicts' });
    expect(formatDecimal(against('45.28', share).recomputed)).toBe('47.11');
    expect(against('46.25', percentage(from('462379.00'), from('1000000.00')))).toMatchObject({ agreement: 'contradicts' });
    expect(against('-46.25', changeRate(from('537621.00'), from('1000000.00')))).toMatchObject({ agreement: 'contradicts' });
  });

  it('counts both inputs of a change once', () => {
    /* (1.0 - 0.5) / 0.5: by dependency 0.95/0.55 to 1.05/0.45, never (1.05 - 0.45) / 0.45. */
    const change = changeRate(from('1.0'), from('0.5'));
    expect(change && formatInterval(change, 1)).toBe('72.7–133.3');
    expect(changeRate(from('1.0'), from('0.0'))).toBeUndefined();
  });
});
