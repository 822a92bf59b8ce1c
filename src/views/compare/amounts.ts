import type { Decimal } from '../../fiscal/decimal.ts';
import { type DerivedFigure, type Exact, roundExact, type StatedFigure, type Value } from '../../fiscal/measures.ts';
import { isMoneyUnit, MONEY_UNITS } from '../../fiscal/money.ts';
import { formatAmount } from '../../labels/numbers.ts';

/** The unit of comparisons; a figure printed in another says so. */
export const UNIT = '万元';

/** An amount in 万元, exact; undefined where it is not money. */
export function inWan(figure: Pick<StatedFigure, 'value' | 'unit'>): Decimal | undefined {
  if (!isMoneyUnit(figure.unit)) return undefined;
  const power = (MONEY_UNITS.indexOf(figure.unit) - 1) * 4;
  const { units, decimals } = figure.value;
  return power > 0 ? { units: units * 10n ** BigInt(Math.max(0, power - decimals)), decimals: Math.max(0, decimals - power) } : { units, decimals: decimals - power };
}

/** The figure as printed, with separators, and with its unit where that is not 万元. */
export function shownAmount(figure: Pick<StatedFigure, 'value' | 'unit'>): string {
  return figure.unit === UNIT ? formatAmount(figure.value) : `${formatAmount(figure.value)} ${figure.unit}`;
}

/** `23.5%`, `+3.2%`, `−12.0%`, `0.018%`: a small rate keeps two figures; what is less than that is `不到 0.001%`, never 0. */
export function shownRate({ rate, how }: Pick<DerivedFigure, 'rate' | 'how'>): string {
  const small = (part: bigint): boolean => (rate.n < 0n ? -rate.n : rate.n) * part < rate.d;
  const decimals = rate.n === 0n ? 1 : small(1000n) ? 3 : small(100n) ? 2 : 1;
  const rounded = percentOf(rate, decimals);
  const sign = rate.n < 0n ? '−' : how === 'change' && rate.n > 0n ? '+' : '';
  const size = formatAmount({ units: rounded.units < 0n ? -rounded.units : rounded.units, decimals });
  return rounded.units === 0n && rate.n !== 0n ? `${sign}不到 0.001%` : `${sign}${size}%`;
}

/** A rate in percent, rounded half away from zero. */
export function percentOf(rate: Exact, decimals: number): Decimal {
  return roundExact({ n: rate.n * 100n, d: rate.d }, decimals);
}

/** A value as text: the printed amount, or the rate. */
export function shownValue(value: Value): string {
  return value.form === 'derived' ? shownRate(value) : shownAmount(value);
}

/** A number to draw: 万元 for money, percent for rates. */
export function drawnValue(value: Value): Decimal {
  return value.form === 'derived' ? percentOf(value.rate, 4) : (inWan(value) ?? value.value);
}
