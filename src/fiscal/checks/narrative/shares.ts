import { addDecimals, compareDecimals, formatDecimal } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { compareDerived, percentage } from '../interval.ts';
import { changed } from '../lazy-check.ts';
import type { Check } from '../rule.ts';
import { compareSum, signed } from '../tolerance.ts';
import { about, derived, isZero, keptRule } from './build.ts';
import { amountOf, partOf, wholeOf } from './relations.ts';
import { type Figure, groupBy, isFigure, type Narrative, narrativeOf, placeOf, termOf } from './statement.ts';
import { namesAllProjects } from './subjects.ts';

const RULE = 'narrative-shares';
const HUNDRED = { units: 100n, decimals: 0 };

/** A share equals part ÷ whole, and the shares of one whole add up to 100 %. */
export const narrativeShares = keptRule({ name: RULE, family: 'narrative: shares', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  const narrative = narrativeOf(disclosure);
  const shares = narrative.statements.filter(isFigure).filter(({ measure }) => measure === 'share');
  const groups = [...groupBy(shares, ({ sentence, category, name }) => `${sentence}/${category === name ? '' : category}`).values()];
  const checks = new Map(shares.flatMap((share) => [[share, checkShare(disclosure, narrative, share) ?? ofNothing(disclosure, narrative, share)] as const]));
  for (const group of groups) {
    const rest = remainder(group, checks);
    if (rest) checks.set(...rest);
  }
  for (const check of checks.values()) if (check) yield check;
  for (const group of groups) {
    const check = checkSum(disclosure, narrative, group);
    if (check) yield check;
  }
});

function checkShare(disclosure: Disclosure, narrative: Narrative, share: Figure): Check | undefined {
  const part = partOf(disclosure, narrative, share);
  const whole = wholeOf(disclosure, narrative, share);
  if (!part || !whole) return undefined;
  const computed = percentage(part.interval, whole.interval);
  if (!computed) return undefined;
  const compared = derived(compareDerived(share.value, computed));
  return {
    ...about(RULE, disclosure, share, 'value'),
    ...compared,
    assumptions: compared.outcome === 'finding' && namesAllProjects(share) ? ['all-projects'] : undefined,
    terms: [part.term(), whole.term('÷')],
    places: [part.place, whole.place],
    facts: { ...compared.facts, subject: share.label, whole: whole.label },
  };
}

/**
 * The one share of a group that differs by a unit of its last place, where all of them add up to exactly 100 %:
 * it was set to what the others leave, as is usual, and only rounding parts it from its own figure.
 */
function remainder(group: readonly Figure[], checks: ReadonlyMap<Figure, Check | undefined>): [Figure, Check] | undefined {
  const [odd, ...more] = group.filter((share) => checks.get(share)?.outcome === 'finding');
  const check = odd && checks.get(odd);
  if (!odd || !check || more.length > 0 || group.some((share) => checks.get(share)?.facts?.check === 'within')) return undefined;
  if (compareDecimals(addDecimals(group.map(({ value }) => value)), HUNDRED) !== 0) return undefined;
  const lastPlace = formatDecimal({ units: 1n, decimals: odd.value.decimals });
  if (check.difference.replace(/^[+-]/, '') !== lastPlace) return undefined;
  return [odd, changed(check, { outcome: 'rounding', severity: undefined, assumptions: undefined, facts: { ...check.facts, kind: 'remainder' } })];
}

/** A whole of zero has no part that is not zero; its percentages are the question of zero-base-rates. */
function ofNothing(disclosure: Disclosure, narrative: Narrative, share: Figure): Check | undefined {
  const part = amountOf(narrative, share);
  const whole = wholeOf(disclosure, narrative, share);
  if (!part || !whole || !isZero(whole.value)) return undefined;
  const nothing = isZero(part.value);
  return {
    ...about(RULE, disclosure, part, 'within'),
    outcome: nothing ? 'pass' : 'finding',
    severity: nothing ? undefined : 'error',
    recomputed: formatDecimal(whole.value),
    difference: signed(part.value),
    terms: [whole.term()],
    places: [whole.place],
    facts: { check: 'within', subject: part.label, whole: whole.label },
  };
}

/** Shares of one sentence, where their amounts are the whole. */
function checkSum(disclosure: Disclosure, narrative: Narrative, shares: readonly Figure[]): Check | undefined {
  const [first] = shares;
  const whole = first && wholeOf(disclosure, narrative, first);
  const amounts = shares.map((share) => amountOf(narrative, share));
  if (!first || !whole || shares.length < 2) return undefined;
  const values = amounts.filter((amount) => amount !== undefined).map(({ value }) => value);
  const precision = Math.max(...shares.map(({ value }) => value.decimals));
  const complete = compareSum(whole.value, values, Math.max(whole.value.decimals, ...values.map(({ decimals }) => decimals))).outcome !== 'finding';
  if (whole.value.units === 0n || !complete) return undefined;
  const result = compareSum(HUNDRED, shares.map(({ value }) => value), precision);
  return {
    ...about(RULE, disclosure, first, 'sum'),
    outcome: result.outcome,
    severity: result.outcome === 'finding' ? 'error' : undefined,
    stated: '100',
    recomputed: formatDecimal(result.recomputed),
    difference: signed(result.difference),
    terms: shares.map((share) => termOf(disclosure, share)),
    places: shares.slice(1).map((share) => placeOf(disclosure, share)),
    facts: { check: 'sum', whole: whole.label },
  };
}
