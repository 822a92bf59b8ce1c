import { type Decimal, parseDecimal } from './decimal.ts';
import { remembered } from './remembered.ts';

/**
 * One cell of a published table. Blank, a printed 0.00, and text where a number belongs are
 * three different facts and stay three different forms.
 */
export type Cell =
  | { readonly form: 'blank'; readonly printed: '' }
  | { readonly form: 'number'; readonly printed: string; readonly value: Decimal; readonly uncertain?: true }
  | { readonly form: 'text'; readonly printed: string; readonly uncertain?: true }
  /** The document prints something that breaks the column's form (a dash in a score). Kept verbatim. */
  | { readonly form: 'as-printed'; readonly printed: string };

/** A number inside an indicator's cell: `≥2000人` is `{ operator: '≥', value: 2000, unit: '人' }`. */
export interface Quantity {
  readonly operator: string;
  readonly value: Decimal;
  readonly unit: string;
}

const OPERATORS = '≥|≤|>=|<=|≧|≦|＞|＜|＝|>|<|=|约|不低于|不少于|不超过|不高于|不超|不晚于|大于等于|小于等于|大于|小于|等于|达到';
const WHOLE = new RegExp(`^(${OPERATORS})?\\s*(-?[\\d,]+(?:\\.\\d+)?)\\s*([^\\d\\s][^\\d]*)?$`);
const EMBEDDED_MONEY = /(-?[\d,]+(?:\.\d+)?)\s*((?:万|亿)?元[^\d]*|万)$/;
/** By when something is done: 年底前完成, 月底, 年内, 5个工作日内. */
const DEADLINE = /[年月日号天周时](?:底|末|初)?(?:之?前|以前|之内|以?内)|[年月](?:底|末|初|中旬|上旬|下旬)/;

/**
 * Reads the quantity of an indicator cell (指标值, 实际完成值).
 * A cell that is a number with its operator and unit is read whole; a cell of words that ends
 * in one amount of money (`每人每年3000元`) yields that amount. Times (`12月底前`) and free
 * words yield undefined: they are no figures.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const found = known(text);
  return found === 'none' ? undefined : found;
}

/* ≥95% and 100元 stand in every document. */
const known = remembered((text): Quantity | 'none' => readQuantity(text) ?? 'none');

function readQuantity(text: string): Quantity | undefined {
  const compact = text.replace(/\s+/g, '');
  const whole = WHOLE.exec(compact);
  if (whole) {
    const [, operator = '', number = '', unit = ''] = whole;
    const value = parseDecimal(number);
    if (!value || isPointInTime(operator, number, unit)) return undefined;
    return { operator, value, unit: unit === '％' ? '%' : unit };
  }
  const numbers = compact.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const money = numbers.length === 1 ? EMBEDDED_MONEY.exec(compact) : null;
  const value = money?.[1] ? parseDecimal(money[1]) : undefined;
  if (!money || !value) return undefined;
  const operator = new RegExp(`(${OPERATORS})`).exec(compact)?.[1] ?? '';
  return { operator, value, unit: money[2] ?? '' };
}

/**
 * Whether a number with its unit names a day, a month or a year (31日, 12月, 2023年, 12月底前)
 * and not how long something takes (≤30日, 3个工作日, 6个月, 1年).
 */
function isPointInTime(operator: string, number: string, unit: string): boolean {
  if (DEADLINE.test(unit)) return true;
  if (unit === '月' || unit === '号') return true;
  if (unit === '日') return operator === '' || operator === '不晚于';
  return /^年度?$/.test(unit) && /^(?:19|20)\d\d$/.test(number);
}
