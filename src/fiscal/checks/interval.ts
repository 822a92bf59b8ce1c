import { type Decimal, formatDecimal, powerOfTen } from '../decimal.ts';

/** An exact quotient; `d` is always positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Every value that a printed or derived figure may stand for, both ends included. */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
  /** The value that the printed figures give when they are taken at their word. */
  readonly nominal: Fraction;
}

/**
 * How a printed derived figure (rate, share, change) compares with its recomputed interval.
 * `agrees`: some value of the interval rounds to what is printed. `truncation`: none does, but one
 * gives it when further digits are cut off. `contradicts`: neither.
 */
export type Agreement = 'agrees' | 'truncation' | 'contradicts';

export interface Comparison {
  readonly agreement: Agreement;
  /** Whether the nominal value itself rounds to what is printed. */
  readonly exact: boolean;
  /** The nominal value, rounded to the printed precision. */
  readonly recomputed: Decimal;
  /** stated - recomputed */
  readonly difference: Decimal;
}

/** A printed figure and ± half of its last place. Pass the table's precision where trailing zeros were dropped (131 for 131.00). */
export function printed(value: Decimal, precision: number = value.decimals): Interval {
  const decimals = Math.max(precision, value.decimals);
  const d = 2n * powerOfTen(decimals);
  const n = 2n * value.units * powerOfTen(decimals - value.decimals);
  return { low: { n: n - 1n, d }, high: { n: n + 1n, d }, nominal: { n, d } };
}

/** A figure without rounding: a count of people, a hundred. */
export function exactly(value: Decimal | bigint): Interval {
  const point = typeof value === 'bigint' ? { n: value, d: 1n } : { n: value.units, d: powerOfTen(value.decimals) };
  return { low: point, high: point, nominal: point };
}

export function addIntervals(...values: readonly Interval[]): Interval {
  return values.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high), nominal: add(a.nominal, b.nominal) }), exactly(0n));
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negate(b));
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  return { low: least(corners), high: greatest(corners), nominal: multiply(a.nominal, b.nominal) };
}

/** Quotient, or undefined where the divisor may be zero: there is no rate on a zero base. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low.n <= 0n && b.high.n >= 0n) return undefined;
  return multiplyIntervals(a, { low: invert(b.high), high: invert(b.low), nominal: invert(b.nominal) });
}

/** Size without sign, as a text states a decrease: 减少 2.00. */
export function magnitude(value: Interval): Interval {
  const nominal = size(value.nominal);
  if (value.low.n >= 0n) return value;
  if (value.high.n <= 0n) return negate(value);
  return { low: { n: 0n, d: 1n }, high: greatest([size(value.low), size(value.high)]), nominal };
}

/** part ÷ whole × 100, or undefined on a base that may be zero. */
export function percentage(part: Interval, whole: Interval): Interval | undefined {
  const quotient = divideIntervals(part, whole);
  return quotient && multiplyIntervals(quotient, exactly(100n));
}

/** (now - before) ÷ before × 100, or undefined on a base that may be zero. Both inputs are counted once. */
export function changeRate(now: Interval, before: Interval): Interval | undefined {
  const ratio = percentage(now, before);
  return ratio && subtractIntervals(ratio, exactly(100n));
}

/** Compares a printed figure, at its own precision, with every value that it may have been derived from. */
export function compareDerived(stated: Decimal, derived: Interval): Comparison {
  const d = powerOfTen(stated.decimals);
  const near = { low: { n: 2n * stated.units - 1n, d: 2n * d }, high: { n: 2n * stated.units + 1n, d: 2n * d } };
  const recomputed = roundFraction(derived.nominal, stated.decimals);
  return {
    agreement: overlaps(near, derived) ? 'agrees' : truncates(stated, d, derived) ? 'truncation' : 'contradicts',
    exact: recomputed.units === stated.units,
    recomputed,
    difference: { units: stated.units - recomputed.units, decimals: stated.decimals },
  };
}

/** The decimal nearest to a fraction, halves away from zero. */
export function roundFraction({ n, d }: Fraction, decimals: number): Decimal {
  const scaled = n * powerOfTen(decimals);
  const rounded = ((scaled < 0n ? -scaled : scaled) * 2n + d) / (2n * d);
  return { units: scaled < 0n ? -rounded : rounded, decimals };
}

/** Text of both ends, rounded to one decimal more than asked: `46.23–46.24`. */
export function formatInterval({ low, high }: Interval, decimals: number): string {
  return `${formatDecimal(roundFraction(low, decimals))}–${formatDecimal(roundFraction(high, decimals))}`;
}

/** Cutting digits off moves towards zero: 46.237 and -46.237 become ±46.23. */
function truncates({ units }: Decimal, d: bigint, derived: Interval): boolean {
  const up = overlapsOpen({ n: units, d }, { n: units + 1n, d }, derived);
  const down = overlapsOpen({ n: -units, d }, { n: -units + 1n, d }, negate(derived));
  return units > 0n ? up : units < 0n ? down : up || down;
}

/** Whether an interval has a value from `low` to just below `limit`. */
function overlapsOpen(low: Fraction, limit: Fraction, value: Interval): boolean {
  return compare(value.high, low) >= 0 && compare(value.low, limit) < 0;
}

function overlaps(a: { low: Fraction; high: Fraction }, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

function invert({ n, d }: Fraction): Fraction {
  return n < 0n ? { n: -d, d: -n } : { n: d, d: n };
}

function negate({ low, high, nominal }: Interval): Interval {
  return { low: { n: -high.n, d: high.d }, high: { n: -low.n, d: low.d }, nominal: { n: -nominal.n, d: nominal.d } };
}

function size({ n, d }: Fraction): Fraction {
  return { n: n < 0n ? -n : n, d };
}

function compare(a: Fraction, b: Fraction): number {
  const gap = a.n * b.d - b.n * a.d;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

function least(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
}

function greatest(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
}
