import { type Quantity, parseQuantity } from '../../figure.ts';
import type { PublishedTable, Row } from '../../disclosure.ts';
import { type Money, toWan } from '../amounts.ts';

/** A cost-type indicator whose target limits an amount of money. */
export interface CostLimit extends Money {
  readonly quantity: Quantity;
}

const RATE_WORDS = /[人户次例生床亩]均|平均|此均|单价|单位成本|单[台件个次人套辆户床]|标准|定额|每(?:人|名|包|件|台|套|户|个|年|月|次|天|亩|平方米|公里)/;
const LOWER_BOUND = /^(?:≥|>|>=|≧|＞|不低于|不少于|大于|大于等于)$/;
const MONEY_UNIT = /^(?:元|万元|万|亿元|亿)$/;

const text = (row: Row, column: string): string => (row.cells[column]?.printed ?? '').replace(/\s+/g, '');

/** Whether an indicator is of the (economic) cost type, whichever level the document prints that at. */
export function isCostIndicator({ cells }: Row): boolean {
  const level2 = cells.level2?.printed ?? '';
  return level2.includes('成本') ? !/社会成本|生态(?:环境)?成本/.test(level2) : (cells.level1?.printed.includes('成本') ?? false) && !/社会|生态/.test(level2);
}

/**
 * The amount that a cost indicator limits. Prices and rates per head limit no total and yield
 * undefined, and so do lower bounds, percentages and words.
 */
export function costLimit(table: PublishedTable, row: Row): CostLimit | undefined {
  if (!isCostIndicator(row)) return undefined;
  const target = text(row, 'target');
  const quantity = parseQuantity(target);
  if (!quantity || !MONEY_UNIT.test(quantity.unit) || LOWER_BOUND.test(quantity.operator)) return undefined;
  const wan = toWan(quantity.value, quantity.unit);
  if (!wan || RATE_WORDS.test(`${text(row, 'label')} ${target}`) || (quantity.unit === '元' && RATE_WORDS.test(text(row, 'description')))) return undefined;
  return { table, row, column: 'target', wan, precision: wan.decimals, uncertain: false, unit: quantity.unit === '万' ? '万元' : quantity.unit === '亿' ? '亿元' : quantity.unit, quantity };
}

/** The cost limits of a form's indicators, of the year where the form has two sides. */
export function costLimits(table: PublishedTable | undefined): readonly CostLimit[] {
  if (!table) return [];
  const limits = table.rows.flatMap((row) => costLimit(table, row) ?? []);
  const year = limits.filter(({ row }) => row.side === '年度');
  return year.length > 0 ? year : limits;
}

/** Whether the indicator says that it holds the whole cost inside the budget (成本预算控制数, 控制在预算额度内). */
export function isBudgetControl({ row }: CostLimit): boolean {
  return /预算控制|预算金额|预算额度|预算批复|总成本|总支出/.test(`${text(row, 'label')} ${text(row, 'description')} ${text(row, 'target')}`);
}
