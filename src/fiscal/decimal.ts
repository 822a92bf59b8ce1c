/**
 * A printed decimal number, held exactly: `units` × 10^-`decimals`.
 * `decimals` is the printed precision, so 14.7 and 14.70 stay apart.
 */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

const POWERS: readonly bigint[] = Array.from({ length: 33 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10^`exponent`; throws RangeError below zero. Raising ten again and again is what exact arithmetic would spend most of its time on. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

const PRINTED = /^([-−]?)((?:\d{1,3}(?:,\d{3})+)|\d+)(?:\.(\d+))?$/;

/**
 * Reads a number as printed in a Chinese disclosure: ASCII digits, optional thousands
 * separators, optional decimals, optional leading minus.
 * @returns undefined when the text is anything else (full-width digits, `-`, `1,2a`, two points).
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PRINTED.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole.replaceAll(',', '') + fraction);
  return { units: sign ? -units : units, decimals: fraction.length };
}

/** The same number with another number of decimals. Widening is exact; narrowing throws RangeError when digits would be lost. */
export function rescale(value: Decimal, decimals: number): Decimal {
  if (decimals === value.decimals) return value;
  if (decimals > value.decimals) {
    return { units: value.units * powerOfTen(decimals - value.decimals), decimals };
  }
  const divisor = powerOfTen(value.decimals - decimals);
  if (value.units % divisor !== 0n) throw new RangeError(`${formatDecimal(value)} has more than ${decimals} decimals`);
  return { units: value.units / divisor, decimals };
}

/** Plain decimal text with the printed precision and no separators: `4092.38`. */
export function formatDecimal({ units, decimals }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const whole = digitsOf(units);
  if (decimals === 0) return sign + whole;
  const digits = whole.length > decimals ? whole : whole.padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Digits without sign. A safe integer is the same number exactly and much faster to write out than a bigint. */
function digitsOf(units: bigint): string {
  const exact = Number(units);
  return Number.isSafeInteger(exact) ? String(Math.abs(exact)) : (units < 0n ? -units : units).toString();
}

/** Exact sum, with the greatest precision of its addends. The sum of nothing is 0 with no decimals. */
export function addDecimals(values: readonly Decimal[]): Decimal {
  const [only] = values;
  if (only && values.length === 1) return only;
  let decimals = 0;
  for (const value of values) if (value.decimals > decimals) decimals = value.decimals;
  let units = 0n;
  for (const value of values) units += rescale(value, decimals).units;
  return { units, decimals };
}

/** Exact difference `a - b`. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.decimals === b.decimals) return { units: a.units - b.units, decimals: a.decimals };
  const decimals = Math.max(a.decimals, b.decimals);
  return { units: rescale(a, decimals).units - rescale(b, decimals).units, decimals };
}

/** -1, 0 or 1, comparing values and not precision: 14.7 equals 14.70. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const decimals = Math.max(a.decimals, b.decimals);
  const left = rescale(a, decimals).units;
  const right = rescale(b, decimals).units;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A floating-point copy for drawing (bar widths, axes). Never for sums or checks. */
export function toNumber(value: Decimal): number {
  return Number(formatDecimal(value));
}
