import { describe, expect, it } from 'vitest';
import { parseDecimal, type Decimal } from '../fiscal/decimal.ts';
import { formatAmount, formatPercent, regroup, spelledYuan } from './numbers.ts';

const d = (text: string): Decimal => parseDecimal(text) ?? { units: 0n, decimals: 0 };

describe('numbers', () => {
  it('groups digits and keeps the printed precision', () => {
    expect(formatAmount(d('4092.38'))).toBe('4,092.38');
    expect(formatAmount(d('-1234567'))).toBe('-1,234,567');
    expect(formatAmount(d('280.000000'))).toBe('280.000000');
    expect(formatAmount(d('131'))).toBe('131');
  });

  it('rounds percentages half up, exactly', () => {
    expect(formatPercent(d('3020.80'), d('4092.38'))).toBe('73.8%');
    expect(formatPercent(d('0.25'), d('1000'))).toBe('不到 0.1%');
    expect(formatPercent(d('1'), d('8'))).toBe('12.5%');
    expect(formatPercent(d('0.125'), d('1'), 0)).toBe('13%');
    expect(formatPercent(d('-1'), d('8'))).toBe('-12.5%');
  });

  it('calls nothing a share of nothing', () => {
    expect(formatPercent(d('1'), d('0.00'))).toBe('—');
    expect(formatPercent(d('0.00'), d('5'))).toBe('0.0%');
  });

  it('spells yuan as people say them', () => {
    expect(spelledYuan(d('40923800.00'))).toBe('4,092 万 3,800 元');
    expect(spelledYuan(d('120000000'))).toBe('1 亿 2,000 万 元');
    expect(spelledYuan(d('0'))).toBeUndefined();
    expect(spelledYuan(d('1.50'))).toBeUndefined();
  });

  it('regroups numbers only', () => {
    expect(regroup('1712100')).toBe('1,712,100');
    expect(regroup('-')).toBe('-');
  });
});
