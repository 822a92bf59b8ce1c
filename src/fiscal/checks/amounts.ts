import { addDecimals, type Decimal, formatDecimal, powerOfTen, rescale, subtractDecimals } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { figure, isUncertain, place, tablePrecision } from './cells.ts';
import type { Outcome, Place, Term } from './rule.ts';
import { signed, widen } from './tolerance.ts';

/** A cell of any table of the disclosure. */
export interface TableSpot {
  readonly table: PublishedTable;
  readonly row: Row;
  readonly column: string;
}

/** A printed amount of money with its place, in 万元 so that tables in 元 and 万元 can meet. */
export interface Money extends TableSpot {
  readonly wan: Decimal;
  /** Decimals of 万元 to which it is printed: its table's precision, so 30,208,000 元 stands for 3020.8000 万元. */
  readonly precision: number;
  readonly uncertain: boolean;
  /** Unit as printed; its table's unit, or the row's own in the narrative. */
  readonly unit: string;
}

/** Powers of ten between one unit and 万元. */
const SHIFT: Readonly<Record<string, number>> = { 元: 4, 万元: 0, 万: 0, 亿元: -4, 亿: -4 };

/** An amount in 万元, exact; undefined where the unit is no unit of money. */
export function toWan(value: Decimal, unit: string): Decimal | undefined {
  const shift = SHIFT[unit];
  if (shift === undefined) return undefined;
  if (shift === 0) return value;
  return shift >= 0 ? { units: value.units, decimals: value.decimals + shift } : { units: value.units * powerOfTen(-shift), decimals: value.decimals };
}

/** Text of an amount of 万元 in the unit of a table, with no more decimals than the value needs beyond `decimals`. */
export function wanIn(unit: string, wan: Decimal, decimals = 0): string {
  const shift = SHIFT[unit] ?? 0;
  const value = shift > 0 ? moveRight(wan, shift) : shift < 0 ? { units: wan.units, decimals: wan.decimals - shift } : wan;
  return formatDecimal(trim(value, decimals));
}

/** The same with a sign in front of an excess. */
export function signedWanIn(unit: string, wan: Decimal, decimals = 0): string {
  const text = wanIn(unit, wan, decimals);
  return wan.units > 0n ? `+${text}` : text;
}

/** The amount in a cell, or undefined when it is blank, no number, or in no unit of money. */
export function moneyAt(table: PublishedTable, row: Row | undefined, column: string): Money | undefined {
  const value = figure(row, column);
  if (!row || !value) return undefined;
  const wan = toWan(value, table.unit);
  if (!wan) return undefined;
  const precision = Math.max(tablePrecision(table), value.decimals) + (wan.decimals - value.decimals);
  return { table, row, column, wan, precision, uncertain: isUncertain(row, column), unit: table.unit };
}

/** An amount that the narrative states, in the unit that its row names; it stands for no more than its own last place. */
export function statedMoney(table: PublishedTable, row: Row | undefined): Money | undefined {
  const value = figure(row, 'value');
  const unit = row?.units.value ?? '';
  const wan = value && toWan(value, unit);
  return row && wan && { table, row, column: 'value', wan, precision: wan.decimals, uncertain: isUncertain(row, 'value'), unit };
}

/** A comparison in 万元. */
export interface MoneyResult {
  readonly outcome: Extract<Outcome, 'pass' | 'rounding' | 'finding'>;
  readonly recomputed: Decimal;
  /** stated - recomputed */
  readonly difference: Decimal;
}

/**
 * Compares an amount with the sum of others, each standing for ± half of its own last place.
 * One part that has the same precision is the same figure printed twice: it must be equal.
 */
export function compareMoney(stated: Pick<Money, 'wan' | 'precision'>, parts: readonly Pick<Money, 'wan' | 'precision'>[]): MoneyResult {
  const recomputed = addDecimals(parts.map((part) => part.wan));
  const difference = subtractDecimals(stated.wan, recomputed);
  if (difference.units === 0n) return { outcome: 'pass', recomputed, difference };
  const [only, ...others] = parts;
  const twice = only !== undefined && others.length === 0 && only.precision === stated.precision;
  return { outcome: !twice && withinRounding(difference, [stated, ...parts]) ? 'rounding' : 'finding', recomputed, difference };
}

/** Whether a difference is no larger than the half last places of these figures together. */
export function withinRounding(difference: Decimal, figures: readonly { readonly precision: number }[]): boolean {
  const decimals = Math.max(difference.decimals, ...figures.map((each) => each.precision)) + 1;
  const size = rescale(difference, decimals).units;
  const slack = figures.reduce((sum, each) => sum + 5n * powerOfTen(decimals - each.precision - 1), 0n);
  return (size < 0n ? -size : size) <= slack;
}

export function spotPlace(disclosure: Disclosure, { table, row, column }: TableSpot): Place {
  return place(disclosure, table, row, column);
}

/** A figure as one term of the arithmetic of a check. */
export function spotTerm(disclosure: Disclosure, spot: TableSpot, sign: Term['sign'] = '+', label = spot.row.label): Term {
  return { sign, printed: spot.row.cells[spot.column]?.printed ?? '', label, place: spotPlace(disclosure, spot) };
}

/** Stated and recomputed amount and their difference, as texts in the unit of the stated figure. */
export function moneyTexts(stated: Money, result: MoneyResult): { recomputed: string; difference: string } {
  return { recomputed: recomputedText(stated, result), difference: differenceText(stated, result) };
}

/** The recomputed amount alone, see {@link moneyTexts}. */
export function recomputedText(stated: Pick<Money, 'unit' | 'wan'>, { recomputed }: Pick<MoneyResult, 'recomputed'>): string {
  return wanIn(stated.unit, recomputed, decimalsOf(stated));
}

/** The difference alone, with its sign, see {@link moneyTexts}. */
export function differenceText(stated: Pick<Money, 'unit' | 'wan'>, { difference }: Pick<MoneyResult, 'difference'>): string {
  return signedWanIn(stated.unit, difference, decimalsOf(stated));
}

/** Decimals of an amount in its own unit. */
function decimalsOf({ unit, wan }: Pick<Money, 'unit' | 'wan'>): number {
  return Math.max(0, wan.decimals - Math.max(0, SHIFT[unit] ?? 0));
}

/** Text of a plain difference with its sign and at least `decimals` decimals. */
export function signedText(value: Decimal, decimals: number): string {
  return signed(widen(value, decimals));
}

function moveRight(value: Decimal, places: number): Decimal {
  return value.decimals >= places ? { units: value.units, decimals: value.decimals - places } : { units: value.units * powerOfTen(places - value.decimals), decimals: 0 };
}

/** Drops trailing zeros, keeping at least `decimals` decimals. */
function trim(value: Decimal, decimals: number): Decimal {
  let { units, decimals: places } = value;
  while (places > decimals && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return places < decimals ? rescale({ units, decimals: places }, decimals) : { units, decimals: places };
}
