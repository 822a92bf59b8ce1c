import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../decimal.ts';
import { basicUnit, convertMoney, isMoney } from './units.ts';

const number = (text: string) => parseDecimal(text) ?? { units: 0n, decimals: 0 };
const shown = (value: ReturnType<typeof convertMoney>) => value && formatDecimal(value);

describe('units', () => {
  it('converts money exactly, in both directions', () => {
    expect(shown(convertMoney(number('150,846.9'), '元', '万元'))).toBe('15.08469');
    expect(shown(convertMoney(number('15.08'), '万元', '元'))).toBe('150800');
    expect(shown(convertMoney(number('1.5'), '亿元', '万元'))).toBe('15000');
    expect(convertMoney(number('3'), '人', '万元')).toBeUndefined();
  });

  it('takes the scale out of a unit', () => {
    const { value, unit } = basicUnit(number('60.5'), '万人');
    expect([formatDecimal(value), unit]).toEqual(['605000', '人']);
    expect(basicUnit(number('7'), '万元').unit).toBe('元');
    expect(basicUnit(number('60.5'), '万').unit).toBe('');
    expect(basicUnit(number('95'), '%').unit).toBe('%');
  });

  it('knows money from a bare scale', () => {
    expect([isMoney('万元'), isMoney('万'), isMoney('%')]).toEqual([true, false, false]);
  });
});
