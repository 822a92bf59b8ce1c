import { type Decimal, parseDecimal } from '../../decimal.ts';
import type { Quantity } from '../../figure.ts';

/** A number in the smallest unit of its kind: 60.5万人 is 605000 人, 1.32万元 is 13200 元. */
export interface Counted {
  readonly value: Decimal;
  readonly unit: string;
  /** Decimals of the small unit to which it is printed; below zero where its last place is tens or more (60.5万: -3). */
  readonly precision: number;
}

const POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 亿: 8 };
const SAME: Readonly<Record<string, string>> = { '％': '%', 名: '人', 位: '人', 个月: '月' };

/**
 * Brings a quantity to its smallest unit.
 * @param money whether a bare 万 is short for 万元.
 */
export function counted({ value, unit }: Pick<Quantity, 'value' | 'unit'>, money = false): Counted {
  const match = /^(百万|千|万|亿)?(.*)$/.exec(unit);
  const power = POWERS[match?.[1] ?? ''] ?? 0;
  const rest = match?.[2] ?? '';
  const small = rest === '' && power > 0 && money ? '元' : rest;
  return { value: { units: value.units * 10n ** BigInt(power), decimals: value.decimals }, unit: SAME[small] ?? small, precision: value.decimals - power };
}

/** A number in running text, with the words before it and the unit after it. */
export interface Mention {
  readonly before: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly printed: string;
}

const NUMBER = /(\d[\d,]*(?:\.\d+)?)(万|亿|千)?(元|人次|人|名|次|家|个|条|份|场|期|套|台|件|例|箱|包|户|所|项|分钟|小时|%|％)?/g;

/** Every number of a text that has a unit, in order. Years and document numbers have none and are left out. */
export function mentions(text: string): readonly Mention[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [printed, number = '', large = '', unit = ''] = match;
    const value = parseDecimal(number);
    return value && large + unit !== '' ? [{ before: text.slice(0, match.index), value, unit: large + unit, printed }] : [];
  });
}
