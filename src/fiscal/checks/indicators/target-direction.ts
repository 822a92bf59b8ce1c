import { compareDecimals } from '../../decimal.ts';
import type { Quantity } from '../../figure.ts';
import type { Check, CheckContext, Rule, Severity } from '../rule.ts';
import { asksForCeiling, boundOf, isAdverse, isBenefit, isEntitlement, isMeantLow, isMoney, isPartOfWhole, isPercent, isSpan } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, namedIndicators } from './indicator.ts';

const HUNDRED = { units: 100n, decimals: 0 } as const;

/** Which way the goal looks, and what says so. */
interface Wanted {
  readonly way: 'down' | 'up';
  readonly kind: 'ceiling' | 'adverse' | 'cost' | 'reach' | 'rate';
  readonly severity: Severity;
}

/** A floor stands where more is better, a ceiling where less is: costs and complaints have ceilings, people reached have floors. */
export const targetDirection: Rule = {
  name: 'target-direction',
  family: 'indicator form',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of namedIndicators(disclosure)) {
      const { quantity } = indicator;
      if (!quantity) continue;
      const wanted = wantedBy(indicator, quantity);
      if (!wanted) continue;
      const bound = boundOf(quantity.operator);
      const wrong = (wanted.way === 'down' && bound === 'lower') || (wanted.way === 'up' && bound === 'upper');
      yield indicatorCheck('target-direction', indicator, 'target', { key: `${indicator.row.address}/target/direction`, ...(wrong ? { outcome: 'finding', severity: wanted.severity } : { outcome: 'pass' }), facts: { kind: wanted.kind } });
    }
  },
};

function wantedBy(indicator: Indicator, { unit, value }: Quantity): Wanted | undefined {
  const { label, description, category, target } = indicator;
  const words = `${label} ${description}`;
  if (asksForCeiling(words)) return { way: 'down', kind: 'ceiling', severity: 'error' };
  if (isAdverse(label) || isAdverse(description)) return { way: 'down', kind: 'adverse', severity: 'error' };
  if (category === 'cost' && (isMoney(unit) || /^[万亿]$/.test(unit)) && !isEntitlement(words + target) && !/节约|节省|压减|降低|减少/.test(words)) return { way: 'down', kind: 'cost', severity: 'warning' };
  if (category === 'quantity' && !isMoney(unit) && !isPercent(unit) && !isSpan(unit) && !isMeantLow(words)) return { way: 'up', kind: 'reach', severity: 'warning' };
  /* 自付费用占总费用的比例: what people pay themselves should be small, whatever the name of the rate. */
  if (/自付|自费|自负/.test(words)) return undefined;
  const rate = (category === 'quality' || isBenefit(category) || category === 'satisfaction') && isPercent(unit) && isPartOfWhole(label) === true;
  return rate && compareDecimals(value, HUNDRED) < 0 ? { way: 'up', kind: 'rate', severity: 'warning' } : undefined;
}
