import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Row } from '../../disclosure.ts';
import { parseQuantity, type Quantity } from '../../figure.ts';
import { signedText, spotTerm } from '../amounts.ts';
import { figure } from '../cells.ts';
import { compareDerived, exactly, type Interval, percentage, subtractIntervals } from '../interval.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Form, formsOf } from './forms.ts';

/** How a deviation may have been reckoned. */
type Convention = 'relative' | 'points' | 'met';

const ZERO: Interval = exactly(0n);
const HUNDRED: Decimal = { units: 100n, decimals: 0 };

/**
 * 偏差度 against target and actual. Documents reckon it as a share of the target, in percentage points,
 * or as nothing once the target is met; a target of words, of a date or in another unit counts as 100 %.
 */
export const deviations: Rule = {
  name: 'deviations',
  family: 'deviation from target',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      for (const row of form.indicators?.rows ?? []) {
        const check = checkDeviation(form, row);
        if (check) yield check;
      }
    }
  },
};

function checkDeviation({ disclosure, indicators: table, name }: Form, row: Row): Check | undefined {
  const stated = figure(row, 'deviation');
  if (!table || !stated) return undefined;
  const spot = { table, row, column: 'deviation' };
  const terms = [spotTerm(disclosure, { table, row, column: 'actual' }), spotTerm(disclosure, { table, row, column: 'target' }, '-')];
  const actual = parseQuantity(row.cells.actual?.printed ?? '');
  const base = { unit: '%', terms, facts: { project: name } };
  if (!actual) return checkAt('deviations', disclosure, spot, { ...base, outcome: 'undecidable', reason: 'no-base' });
  const readings = candidates(parseQuantity(row.cells.target?.printed ?? ''), actual).map(({ convention, value }) => ({ convention, ...compareDerived(stated, value) }));
  const fitting = readings.find(({ agreement, exact }) => agreement === 'agrees' && exact) ?? readings.find(({ agreement }) => agreement !== 'contradicts');
  const shown = fitting ?? readings[0];
  if (!shown) return checkAt('deviations', disclosure, spot, { ...base, outcome: 'undecidable', reason: 'no-base' });
  const outcome = fitting ? (fitting.exact ? 'pass' : 'rounding') : 'finding';
  return checkAt('deviations', disclosure, spot, {
    ...base,
    outcome,
    severity: outcome === 'finding' ? 'error' : undefined,
    recomputed: formatDecimal(shown.recomputed),
    difference: signedText(subtractDecimals(stated, shown.recomputed), 0),
    facts: { project: name, convention: shown.convention },
  });
}

/** Every value that the deviation may fairly have. Target and actual are taken at their word: they are stated, not measured. */
function candidates(target: Quantity | undefined, actual: Quantity): readonly { convention: Convention; value: Interval }[] {
  const like = target && sameUnit(target, actual);
  if (!like && !isPercent(actual)) return [];
  const [goal, reached] = [exactly(like ? target.value : HUNDRED), exactly(actual.value)];
  const relative = percentage(subtractIntervals(reached, goal), goal);
  return [
    ...(relative ? [{ convention: 'relative' as const, value: relative }] : []),
    ...(isPercent(actual) ? [{ convention: 'points' as const, value: subtractIntervals(reached, goal) }] : []),
    ...(isMet(like ? target : undefined, actual) ? [{ convention: 'met' as const, value: ZERO }] : []),
  ];
}

function isPercent({ unit }: Quantity): boolean {
  return /^[%％]$/.test(unit);
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit.normalize('NFKC') === b.unit.normalize('NFKC');
}

function isMet(target: Quantity | undefined, actual: Quantity): boolean {
  const order = compareDecimals(actual.value, target?.value ?? HUNDRED);
  return target && /^(?:≤|<|<=|≦|＜|不高于|不超过|不超|小于|小于等于|不晚于)$/.test(target.operator) ? order <= 0 : order >= 0;
}
