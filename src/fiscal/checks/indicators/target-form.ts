import { compareDecimals } from '../../decimal.ts';
import type { Quantity } from '../../figure.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { answers, boundOf, isPercent, isSpan } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, namedIndicators } from './indicator.ts';

/**
 * A target that is a number says whether it is a floor, a ceiling or exactly that, and in what unit.
 * Sums and dates that stand inside words (每人每年3000元) are no bare numbers and are left aside.
 */
export const targetForm: Rule = {
  name: 'target-form',
  family: 'indicator form',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const indicators = namedIndicators(disclosure);
    const signed = signedRates(indicators);
    for (const indicator of indicators) {
      const { quantity, target, row } = indicator;
      if ((!quantity && !SHORT_YEAR.test(target)) || BARE_DATE.test(target)) continue;
      const model = quantity && isWhole(quantity) ? signed.get(quantity.value.units === 0n) : undefined;
      const faults = quantity ? [operatorFault(indicator, quantity, model), unitFault(indicator, quantity.unit)].filter((fault) => fault !== undefined) : ['short-year'];
      const given = { key: `${row.address}/target/form`, unit: quantity?.unit ?? '', facts: { kind: faults.join(' '), asked: indicator.asked ?? '', model: model ?? '' } };
      yield indicatorCheck('target-form', indicator, 'target', faults.length > 0 ? { ...given, outcome: 'finding', severity: 'warning' } : { ...given, outcome: 'pass' });
    }
  },
};

const HUNDRED = { units: 100n, decimals: 0 } as const;
/** Dates without words: 2023, 2023.12, 20231231. */
const BARE_DATE = /^20\d{2}(?:[.]?(?:0?[1-9]|1[0-2])(?:[.]?\d{2})?)?$/;
/** A year of two digits (22年12月31号前) among years of four. */
const SHORT_YEAR = /^\d{2}年\d{1,2}月/;

/** How the document prints 100 % and 0 % where it prints a sign: = before any other. */
function signedRates(indicators: readonly Indicator[]): ReadonlyMap<boolean, string> {
  const found = new Map<boolean, string>();
  for (const { target, quantity } of indicators) {
    if (!quantity || !isWhole(quantity)) continue;
    const [bound, none] = [boundOf(quantity.operator), quantity.value.units === 0n];
    if (bound === 'exact' || (bound !== 'none' && !found.has(none))) found.set(none, target);
  }
  return found;
}

/** A span of time that says how long something runs (项目服务期限 1年) is a date in other words, except where things are counted. */
function isTerm({ category }: Indicator, { unit }: Quantity): boolean {
  return isSpan(unit) && category !== 'quantity';
}

/** A bare number: no sign and no word says whether it is a floor, a ceiling or exactly that. */
function operatorFault(indicator: Indicator, quantity: Quantity, model: string | undefined): 'operator' | undefined {
  if (isTerm(indicator, quantity) || boundOf(quantity.operator) !== 'none' || !/^[-\d]/.test(indicator.target)) return undefined;
  return isWhole(quantity) && model === undefined ? undefined : 'operator';
}

/**
 * A rate of all or of nothing can hardly mean another thing than `=`: its missing sign is doubtful only
 * where the same document prints one (=100%) elsewhere.
 */
function isWhole({ value, unit }: Quantity): boolean {
  return isPercent(unit) && (value.units === 0n || compareDecimals(value, HUNDRED) === 0);
}

/** What is wrong with a unit: none, 万 without 元, words instead of a unit, or another unit than the name asks for. */
function unitFault({ label, measured, description, category, asked }: Indicator, unit: string): string | undefined {
  if (unit === '') return 'no-unit';
  if (/^[万亿]$/.test(unit)) return category === 'cost' || asked === 'money' || /元|金额|损失/.test(label + description) ? 'no-yuan' : 'no-unit';
  if (/[及和、与]/.test(unit)) return 'words';
  /* 资金 and 费用 may well be measured by how far they were paid out; a standard is a sum. */
  if (asked === 'money' && !/(?:标准|单价)$/.test(measured)) return undefined;
  return asked && !answers(asked, unit) ? 'other-unit' : undefined;
}
