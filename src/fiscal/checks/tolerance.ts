import { addDecimals, type Decimal, formatDecimal, powerOfTen, rescale, subtractDecimals } from '../decimal.ts';
import type { Outcome } from './rule.ts';

export interface SumResult {
  readonly outcome: Extract<Outcome, 'pass' | 'rounding' | 'finding'>;
  readonly recomputed: Decimal;
  /** stated - recomputed */
  readonly difference: Decimal;
}

/**
 * Compares a printed total with the sum of its printed addends.
 * A figure printed to d decimals stands for ± half of its last place, so n addends and a total
 * may differ by (n + 1) halves. `precision` is the number of decimals that the table prints:
 * documents drop trailing zeros (131 for 131.00), so a figure's own decimals would be too lax;
 * a figure printed finer than its table has the tolerance of its own last place.
 */
export function compareSum(stated: Decimal, addends: readonly Decimal[], precision: number): SumResult {
  const recomputed = addDecimals(addends);
  const difference = subtractDecimals(stated, recomputed);
  const outcome = difference.units === 0n ? 'pass' : isWithinHalves(difference, [stated, ...addends], precision) ? 'rounding' : 'finding';
  return { outcome, recomputed: widen(recomputed, precision), difference: widen(difference, precision) };
}

/** Whether a difference is no larger than the half last places of all these figures together. */
function isWithinHalves(difference: Decimal, figures: readonly Decimal[], precision: number): boolean {
  const places = figures.reduce((most, { decimals }) => Math.max(most, decimals), precision);
  const { units } = rescale(difference, places);
  const halves = figures.reduce((sum, { decimals }) => sum + powerOfTen(places - Math.max(decimals, precision)), 0n);
  return (units < 0n ? -units : units) * 2n <= halves;
}

/** Shows a figure with at least `decimals` decimals. */
export function widen(value: Decimal, decimals: number): Decimal {
  return value.decimals >= decimals ? value : rescale(value, decimals);
}

/** Text of a difference with its sign: +0.01, -3.20. */
export function signed(value: Decimal): string {
  return value.units > 0n ? `+${formatDecimal(value)}` : formatDecimal(value);
}
