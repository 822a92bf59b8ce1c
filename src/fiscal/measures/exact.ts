import { type Decimal, toNumber } from '../decimal.ts';
import { isMoneyUnit, MONEY_UNITS } from '../money.ts';

/** An exact number: n ÷ d, with d above zero. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** Powers of ten by which 元, 万元 and 亿元 are more than 元. */
const YUAN = [0n, 4n, 8n] as const;

/** A printed amount in 元, or the plain number where the unit is not money. */
export function exactOf(value: Decimal, unit: string): Exact {
  const power = isMoneyUnit(unit) ? (YUAN[MONEY_UNITS.indexOf(unit)] ?? 0n) : 0n;
  return { n: value.units * 10n ** power, d: 10n ** BigInt(value.decimals) };
}

/** -1, 0 or 1. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

/** `a ÷ b`, or undefined where b is zero. */
export function divideExact(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined;
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
}

/** Rounded half away from zero to a number of decimals. */
export function roundExact({ n, d }: Exact, decimals: number): Decimal {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const units = (2n * scaled + d) / (2n * d);
  return { units: n < 0n ? -units : units, decimals };
}

/** A floating-point copy for lengths of bars. */
export function exactToNumber(value: Exact): number {
  return toNumber(roundExact(value, 6));
}
