import { type Decimal, powerOfTen } from '../../decimal.ts';

/** Powers of ten of the units in which texts and tables state money. */
const MONEY: Readonly<Record<string, number>> = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 万: 4, 百万元: 6, 千万元: 7, 亿元: 8, 亿: 8 };
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

/** A quantity in its basic unit: 60.5 万人 is 605000 人. */
export interface Scaled {
  readonly value: Decimal;
  readonly unit: string;
}

/** Whether a unit counts money. */
export function isMoney(unit: string): boolean {
  return MONEY[unit] !== undefined && unit !== '万' && unit !== '亿';
}

/** The same money in another unit, exact; undefined when one of them is no unit of money. */
export function convertMoney(value: Decimal, from: string, to: string): Decimal | undefined {
  const a = MONEY[from];
  const b = MONEY[to];
  return a === undefined || b === undefined ? undefined : shift(value, a - b);
}

/** Takes 百, 千, 万, 亿 out of a unit: 60.5 万人 = 605000 人, 150.8 万元 = 1508000 元. */
export function basicUnit(value: Decimal, unit: string): Scaled {
  const [, scale = '', rest = ''] = /^((?:百|千)?万|亿|千|百|十)?(.*)$/.exec(unit.trim()) ?? [];
  return { value: shift(value, SCALES[scale] ?? 0), unit: rest === '％' ? '%' : rest };
}

/** value × 10^places, exact. */
function shift({ units, decimals }: Decimal, places: number): Decimal {
  const left = decimals - places;
  return left >= 0 ? { units, decimals: left } : { units: units * powerOfTen(-left), decimals: 0 };
}
