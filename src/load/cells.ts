import { parseDecimal } from '../fiscal/decimal.ts';
import type { Cell } from '../fiscal/figure.ts';
import { numberProblem } from '../fiscal/malformed-number.ts';
import { isFinerThanFen, isMoneyUnit } from '../fiscal/money.ts';
import type { Column, ColumnType } from '../fiscal/tables/kind.ts';
import type { FaultDetail } from './fault.ts';

const BLANK: Cell = { form: 'blank', printed: '' };

/** No budget of any government has figures of more digits: they are two that ran together. */
const MOST_DIGITS = 20;

/** Signs that a column's own figures may carry in print. */
const SIGN: Partial<Record<ColumnType, RegExp>> = { percent: /\s*[%％]$/, score: /\s*分$/ };

export function isNumeric(type: ColumnType): boolean {
  return type === 'amount' || type === 'count' || type === 'percent' || type === 'score';
}

/**
 * Reads one cell as its column's type asks, without white space around it.
 * @param unit unit of money in this column, where it is known.
 * @returns the cell, or what is wrong with it.
 */
export function readCell(column: Column, printed: string, unit: string): Cell | FaultDetail {
  if (printed === '') return BLANK;
  if (!isNumeric(column.type)) return { form: 'text', printed };
  const sign = SIGN[column.type];
  const value = parseDecimal(sign ? printed.replace(sign, '') : printed);
  if (!value) return { code: 'number-malformed', printed, type: column.type, problem: numberProblem(printed) ?? 'other' };
  const digits = printed.replace(/\D/g, '').length;
  if (digits > MOST_DIGITS) return { code: 'number-too-long', printed, digits, limit: MOST_DIGITS };
  if (column.type === 'amount' && isMoneyUnit(unit) && isFinerThanFen(value, unit)) return { code: 'amount-finer-than-fen', printed, unit };
  return { form: 'number', printed, value };
}
