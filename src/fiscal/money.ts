import { type Decimal, powerOfTen, rescale } from './decimal.ts';

/** Units in which published tables state money. */
export const MONEY_UNITS = ['元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many 分 one of each unit is, as a power of ten. */
const FEN_EXPONENT = { 元: 2, 万元: 6, 亿元: 10 } as const satisfies Record<MoneyUnit, number>;

/** Money as an integer number of 分. */
export type Fen = bigint;

export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(unit);
}

/** A printed amount in 分. Throws RangeError when the print is finer than one 分. */
export function toFen(printed: Decimal, unit: MoneyUnit): Fen {
  return rescale(printed, FEN_EXPONENT[unit]).units;
}

/** Whether a printed amount has digits below one 分; {@link toFen} cannot hold it. */
export function isFinerThanFen(printed: Decimal, unit: MoneyUnit): boolean {
  const beyond = printed.decimals - FEN_EXPONENT[unit];
  return beyond > 0 && printed.units % powerOfTen(beyond) !== 0n;
}

/** An amount of 分 in another unit, exact, with as many decimals as that unit has 分 (元 2, 万元 6, 亿元 10). */
export function fromFen(fen: Fen, unit: MoneyUnit): Decimal {
  return { units: fen, decimals: FEN_EXPONENT[unit] };
}
