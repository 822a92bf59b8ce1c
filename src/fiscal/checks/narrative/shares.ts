import { formatDecimal } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { compareDerived, percentage } from '../interval.ts';
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
  for (const share of shares) {
    const check = checkShare(disclosure, narrative, share) ?? ofNothing(disclosure, narrative, share);
    if (check) yield check;
  }
  for (const group of groupBy(shares, ({ sentence, category, name }) => `${sentence}/${category === name ? '' : category}`).values()) {
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
