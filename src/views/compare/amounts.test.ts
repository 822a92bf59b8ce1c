import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../fiscal/decimal.ts';
import { inWan, shownAmount, shownRate } from './amounts.ts';

const amount = (printed: string, unit: string) => {
  const value = parseDecimal(printed);
  if (!value) throw new Error(printed);
  return { value, unit };
};

describe('amounts of a comparison', () => {
  it.each([['1,234.50', '万元', '1234.50'], ['25000', '元', '2.5000'], ['0.5', '元', '0.00005'], ['1.23', '亿元', '12300'], ['1.234567', '亿元', '12345.67']])('%s %s is %s 万元, exact', (printed, unit, wan) => {
    const value = inWan(amount(printed, unit));
    expect(value && formatDecimal(value)).toBe(wan);
  });

  it('are no money in another unit, and name the unit that is not 万元', () => {
    expect(inWan(amount('3', '台'))).toBeUndefined();
    expect([shownAmount(amount('1234.5', '万元')), shownAmount(amount('1234.5', '元'))]).toEqual(['1,234.5', '1,234.5 元']);
  });
});

describe('rates of a comparison', () => {
  it.each([
    [1n, 3n, '33.3%', '+33.3%'],
    [-1n, 8n, '−12.5%', '−12.5%'],
    [0n, 5n, '0.0%', '0.0%'],
    [18n, 100_000n, '0.018%', '+0.018%'],
    [42n, 10_000n, '0.42%', '+0.42%'],
    [1n, 10_000_000n, '不到 0.001%', '+不到 0.001%'],
    [25n, 1n, '2,500.0%', '+2,500.0%'],
  ])('%i ÷ %i', (n, d, share, change) => {
    expect(shownRate({ rate: { n, d }, how: 'share' })).toBe(share);
    expect(shownRate({ rate: { n, d }, how: 'change' })).toBe(change);
  });
});
