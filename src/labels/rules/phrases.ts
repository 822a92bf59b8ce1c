import type { Check } from '../../fiscal/checks/rule.ts';
import { UNDECIDABLE_REASONS } from '../findings.ts';
import { regroup } from '../numbers.ts';

/** `2,674.97 万元`, `13.52%`; a figure without unit stands alone. */
export function money(printed: string, unit: string): string {
  if (unit === '%') return `${regroup(printed)}%`;
  return unit ? `${regroup(printed)} ${unit}` : regroup(printed);
}

/** `“合计”的“基本支出”`; a column without title is left out. */
export function cellName(row = '', column = ''): string {
  const name = bare(row);
  return column && column !== name ? `“${name}”的“${column}”` : `“${name}”`;
}

/** `《支出总表》“合计”的“基本支出”`, the cell that a check is about. */
export function placeName({ facts = {} }: Check): string {
  return `《${facts.table ?? ''}》${cellName(facts.row, facts.column)}`;
}

/** How a comparison ended: `两者相等。` `相差 +0.01 万元，在舍入范围之内。` `相差 -3.20 万元。` */
export function verdict(check: Check): string {
  if (check.outcome === 'pass') return '两者相等。';
  const difference = `相差 ${differenceOf(check)}`;
  return check.outcome === 'rounding' ? `${difference}，在舍入范围之内。` : `${difference}。`;
}

/** `，无法核对：需要的格子原表没有填。` */
export function undecided(check: Check): string {
  return `无法核对：${check.reason ? UNDECIDABLE_REASONS[check.reason] : ''}。`;
}

/** `印为 2,674.97 万元`, or that nothing is printed. */
export function statedAs(check: Check): string {
  return check.stated === '' ? '是空格' : `印为 ${money(check.stated, check.unit)}`;
}

/** `-1,582.00 万元`: grouped like the figures that it lies between. */
export function differenceOf({ difference, unit }: Check): string {
  const sign = /^[+-]/.exec(difference)?.[0] ?? '';
  return `${sign}${money(difference.slice(sign.length), unit)}`;
}

/** Row label without the ordinal that its province prints before it. */
function bare(label: string): string {
  return label.replace(/^(?:其中[:：])?(?:[（(]?[一二三四五六七八九十]+[)）]?[、.．]|[\u2460-\u2473]|\d{1,2}[、.．])/, '');
}
