import { compareDecimals, type Decimal, formatDecimal, parseDecimal } from '../fiscal/decimal.ts';

const ZERO: Decimal = { units: 0n, decimals: 0 };

/** Thousands separators, precision as held: `4,092.38`. */
export function formatAmount(value: Decimal): string {
  const text = formatDecimal(value);
  const point = value.decimals > 0 ? text.length - value.decimals - 1 : text.length;
  const first = text.startsWith('-') ? 1 : 0;
  let grouped = text.slice(Math.max(first, point - 3));
  for (let end = point - 3; end > first; end -= 3) grouped = `${text.slice(Math.max(first, end - 3), end)},${grouped}`;
  return first === 0 ? grouped : `-${grouped}`;
}

/** `part / whole` in tenths of a percent (or finer), rounded half up by exact arithmetic; undefined where there is no whole. */
export function percentUnits(part: Decimal, whole: Decimal, decimals: number): bigint | undefined {
  if (compareDecimals(whole, ZERO) === 0) return undefined;
  const scale = Math.max(part.decimals, whole.decimals);
  const numerator = part.units * 10n ** BigInt(scale - part.decimals) * 10n ** BigInt(decimals + 2);
  const denominator = whole.units * 10n ** BigInt(scale - whole.decimals);
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** `73.8%`; a part that rounds to nothing is `不到 0.1%`, never 0; `—` where there is no whole. */
export function formatPercent(part: Decimal, whole: Decimal, decimals = 1): string {
  const units = percentUnits(part, whole, decimals);
  if (units === undefined) return '—';
  if (units === 0n && compareDecimals(part, ZERO) !== 0) return `不到 ${formatDecimal({ units: 1n, decimals })}%`;
  return `${formatDecimal({ units, decimals })}%`;
}

/** Amount in 元 spelled as a plain reader says it: `4,092 万 3,800 元`; undefined where 万元 would show nothing new. */
export function spelledYuan(yuan: Decimal): string | undefined {
  const text = formatDecimal(yuan);
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  if (/[1-9]/.test(fraction)) return undefined;
  const total = BigInt(whole);
  const [yi, wan, rest] = [total / 100_000_000n, (total / 10_000n) % 10_000n, total % 10_000n];
  const group = (value: bigint): string => formatAmount({ units: value, decimals: 0 });
  const parts = [yi > 0n ? `${group(yi)} 亿` : '', wan > 0n ? `${group(wan)} 万` : '', rest > 0n ? group(rest) : ''].filter(Boolean);
  return parts.length === 0 ? undefined : `${text.startsWith('-') ? '负 ' : ''}${parts.join(' ')} 元`;
}

/** A printed number with separators where it is a number; other print unchanged. */
export function regroup(printed: string): string {
  const value = parseDecimal(printed);
  return value ? formatAmount(value) : printed;
}
