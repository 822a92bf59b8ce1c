import { changed } from '../../fiscal/checks/lazy-check.ts';
import type { Check } from '../../fiscal/checks/rule.ts';
import { money, verdict } from './phrases.ts';

export const MEASURE_NAMES: Readonly<Record<string, string>> = {
  amount: '',
  change: '的变动',
  'change-rate': '的增减比例',
  share: '的比重',
  'completion-rate': '的完成比例',
  'prior-amount': '的上年数',
  count: '的数量',
  score: '的得分',
  standard: '的标准',
  target: '的目标',
  rate: '的比例',
};

export const UP_DOWN: Readonly<Record<string, string>> = { up: '增加', down: '减少' };

export function directionWord(direction: string): string {
  return UP_DOWN[direction] ?? '变动';
}

export function fact(check: Check, name: string): string {
  return check.facts?.[name] ?? '';
}

/** A subject in quotation marks, unless it has its own (“三公”经费). */
export function named(label: string): string {
  return label.includes('“') ? label : `“${label}”`;
}

/** `文中写“支出预算” 2,674.97 万元` */
export function stated(check: Check): string {
  return `文中写${named(fact(check, 'subject'))} ${money(check.stated, check.unit)}`;
}

/** The recomputed figure with its unit. */
export function figureText(check: Check): string {
  return money(check.recomputed, check.unit);
}

/** How a recomputed percentage compares: apart by percentage points, or cut short. */
export function points(check: Check): string {
  return fact(check, 'kind') === 'truncation' ? '原文直接舍去了后面的位数，算作舍入。' : verdict(changed(check, { unit: '个百分点' }));
}
