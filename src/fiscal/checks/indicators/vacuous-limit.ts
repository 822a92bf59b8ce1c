import { compareDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import type { Quantity } from '../../figure.ts';
import { checkAt } from '../make-check.ts';
import { narrativeOf } from '../narrative/statement.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { askedBy, boundOf, isAdverse, isChange, isPartOfWhole, isPercent, isStrict, saysNothing } from '../vocabulary.ts';
import { type Indicator, indicatorCheck, namedIndicators } from './indicator.ts';

const HUNDRED = { units: 100n, decimals: 0 } as const;
const ZERO = { units: 0n, decimals: 0 } as const;
/** A floor of 1 % under a part of a whole lets almost everything through. */
const NEARLY_NOTHING = { units: 1n, decimals: 0 } as const;

/** A limit that could be missed: not ≤100 % or ≥0, and no floor above which a part of a whole cannot go; in indicator tables and in the text's own targets. */
export const vacuousLimit: Rule = {
  name: 'vacuous-limit',
  family: 'one-sided or vacuous limits',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const indicator of namedIndicators(disclosure)) {
      const { quantity, target, row } = indicator;
      const key = `${row.address}/target/limit`;
      if (quantity) {
        const bound = boundOf(quantity.operator);
        if (bound !== 'lower' && bound !== 'upper') continue;
        const kind = vacuity(indicator, quantity, bound);
        yield indicatorCheck('vacuous-limit', indicator, 'target', kind ? { key, outcome: 'finding', severity: 'warning', facts: { kind } } : { key, outcome: 'pass' });
      } else if (saysNothing(target)) {
        yield indicatorCheck('vacuous-limit', indicator, 'target', { key, outcome: 'finding', severity: 'warning', facts: { kind: 'words' } });
      }
    }
    yield* statedLimits(disclosure);
  },
};

/** Targets that the text states with a limit: 合法性审查率达100%以上. */
function* statedLimits(disclosure: Disclosure): Iterable<Check> {
  for (const { table, row, label, measure, operator, unit, value } of narrativeOf(disclosure).statements) {
    const bound = measure === 'target' && value ? boundOf(operator) : 'none';
    if (!value || (bound !== 'lower' && bound !== 'upper')) continue;
    const kind = vacuity({ label, description: '', asked: askedBy(label) }, { value, unit, operator }, bound);
    const stated = `${operator}${row.cells.value?.printed ?? ''}${unit}`;
    yield checkAt('vacuous-limit', disclosure, { table, row, column: 'value' }, { key: `${row.address}/target/limit`, stated, unit: '', ...(kind ? { outcome: 'finding', severity: 'warning' } : { outcome: 'pass' }), facts: { kind: kind ?? '', in: 'text' } });
  }
}

/** Why a limit cannot be missed, or only be met exactly; undefined for a limit that works. */
function vacuity({ label, description, asked }: Pick<Indicator, 'label' | 'description' | 'asked'>, { value, unit, operator }: Pick<Quantity, 'value' | 'unit' | 'operator'>, bound: 'lower' | 'upper'): string | undefined {
  const partOfWhole = isPartOfWhole(label) ?? isPartOfWhole(description);
  const rate = isPercent(unit) || asked === 'rate';
  if (bound === 'lower' && compareDecimals(value, ZERO) <= 0) return isStrict(operator) || isChange(label) || partOfWhole === false ? undefined : 'zero';
  if (!rate) return undefined;
  const toHundred = compareDecimals(value, HUNDRED);
  if (bound === 'upper') return toHundred >= 0 && partOfWhole === true && !isAdverse(label) ? 'all' : undefined;
  /* A name that is no rate (one cut short, say) leaves a share of a whole as the plain reading of ≥100 %. */
  if (toHundred === 0 && (partOfWhole === true || (partOfWhole === undefined && asked === undefined && !isChange(label)))) return 'top';
  return compareDecimals(value, NEARLY_NOTHING) <= 0 && partOfWhole === true && !isAdverse(label) ? 'nearly-zero' : undefined;
}
