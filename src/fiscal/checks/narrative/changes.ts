import { addDecimals, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { addIntervals, compareDerived, divideIntervals, exactly, type Interval, multiplyIntervals, percentage, subtractIntervals } from '../interval.ts';
import type { Check } from '../rule.ts';
import { compareSum, signed } from '../tolerance.ts';
import { about, derived, isZero, keptRule } from './build.ts';
import { amountOf, companion, stated } from './relations.ts';
import { type Figure, isFigure, type Narrative, narrativeOf, placeOf, precisionOf, type Statement, termOf } from './statement.ts';
import { isMoney } from './units.ts';

const RULE = 'narrative-changes';

/** Amount, change, rate and last year's amount of one subject agree: prior = amount ∓ change, rate = change ÷ prior. */
export const narrativeChanges = keptRule({ name: RULE, family: 'narrative: change and rate of change', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  const narrative = narrativeOf(disclosure);
  for (const statement of narrative.statements) {
    const check = one(disclosure, narrative, statement);
    if (check) yield check;
    const word = direction(disclosure, narrative, statement);
    if (word) yield word;
  }
});

function one(disclosure: Disclosure, narrative: Narrative, statement: Statement): Check | undefined {
  if (!isFigure(statement)) return undefined;
  if (statement.measure === 'change-rate') return rate(disclosure, narrative, statement);
  if (statement.measure === 'prior-amount') return prior(disclosure, narrative, statement);
  if (statement.measure === 'change' && !companion(narrative, statement, 'change-rate')) return possible(disclosure, narrative, statement);
  return undefined;
}

/** rate = change ÷ (amount ∓ change); from two amounts where no change is stated. */
function rate(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  const change = companion(narrative, statement, 'change');
  const before = companion(narrative, statement, 'prior-amount');
  const amount = amountOf(narrative, statement);
  const down = (change?.direction ?? statement.direction) === 'down';
  if (!change && !before) return undefined;
  let computed: Interval | undefined;
  let terms: Check['terms'] = [];
  if (change && before) {
    computed = percentage(stated(disclosure, narrative, change).interval, stated(disclosure, narrative, before).interval);
    terms = [termOf(disclosure, change), termOf(disclosure, before, '÷')];
  } else if (change && amount) {
    computed = rateOfChange(stated(disclosure, narrative, change).interval, stated(disclosure, narrative, amount).interval, down);
    terms = [termOf(disclosure, change), { ...termOf(disclosure, amount, '÷'), bracket: 'open' }, { ...termOf(disclosure, change, down ? '+' : '-'), bracket: 'close' }];
  } else if (before && amount) {
    const now = stated(disclosure, narrative, amount).interval;
    const then = stated(disclosure, narrative, before).interval;
    computed = percentage(down ? subtractIntervals(then, now) : subtractIntervals(now, then), then);
    terms = [termOf(disclosure, amount), termOf(disclosure, before, '÷')];
  }
  /* A base that may be zero is the question of zero-base-rates. */
  if (!computed) return undefined;
  const compared = derived(compareDerived(statement.value, computed));
  return { ...about(RULE, disclosure, statement, 'value'), ...compared, terms, places: terms.map(({ place }) => place), facts: { ...compared.facts, check: 'rate', subject: statement.label, direction: down ? 'down' : 'up' } };
}

/**
 * change ÷ (amount ∓ change) as an interval. Both inputs occur once when it is written as
 * 1 ÷ (amount ÷ change ∓ 1), so the interval is no wider than it must be.
 */
export function rateOfChange(change: Interval, amount: Interval, down: boolean): Interval | undefined {
  const ratio = divideIntervals(amount, change);
  if (!ratio) return percentage(change, amount);
  const before = down ? addIntervals(ratio, exactly(1n)) : subtractIntervals(ratio, exactly(1n));
  const inverse = divideIntervals(exactly(1n), before);
  return inverse && multiplyIntervals(inverse, exactly(100n));
}

/** Last year's amount = this year's ∓ the change. */
function prior(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  const change = companion(narrative, statement, 'change');
  const amount = change && amountOf(narrative, change);
  if (!change || !amount) return undefined;
  const down = change.direction === 'down';
  const addend = down ? change.value : { units: -change.value.units, decimals: change.value.decimals };
  const result = compareSum(statement.value, [amount.value, addend], precisionOf(narrative, statement));
  const terms = [termOf(disclosure, amount), termOf(disclosure, change, down ? '+' : '-')];
  return {
    ...about(RULE, disclosure, statement, 'value'),
    outcome: result.outcome,
    severity: result.outcome === 'finding' ? 'error' : undefined,
    recomputed: formatDecimal(result.recomputed),
    difference: signed(result.difference),
    terms,
    places: terms.map(({ place }) => place),
    facts: { check: 'prior', subject: statement.label },
  };
}

/** An increase can be no larger than what there is now: last year's amount would be below zero. */
function possible(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  const amount = amountOf(narrative, statement);
  if (!amount || statement.direction !== 'up' || isZero(statement.value) || !isMoney(statement.unit)) return undefined;
  const before = subtractDecimals(amount.value, statement.value);
  const impossible = before.units < 0n;
  return {
    ...about(RULE, disclosure, statement, 'value'),
    outcome: impossible ? 'finding' : 'pass',
    severity: impossible ? 'error' : undefined,
    recomputed: formatDecimal(before),
    terms: [termOf(disclosure, amount), termOf(disclosure, statement, '-')],
    places: [placeOf(disclosure, amount)],
    facts: { check: 'possible', subject: statement.label },
  };
}

/** The word of direction agrees with the sign, with the word used for the other figures of the subject, and with the figures. */
function direction(disclosure: Disclosure, narrative: Narrative, statement: Statement): Check | undefined {
  if (statement.direction === undefined || !/^(?:change|change-rate|standard)$/.test(statement.measure)) return undefined;
  const base = { ...about(RULE, disclosure, statement, 'direction', 'direction'), stated: statement.row.cells.direction?.printed ?? '', unit: '' };
  const finding = (kind: string, severity: 'error' | 'warning', other?: Statement): Check => ({
    ...base,
    outcome: 'finding',
    severity,
    places: other ? [placeOf(disclosure, other)] : [],
    facts: { check: 'direction', kind, subject: statement.label, value: statement.row.cells.value?.printed ?? '', unit: statement.unit, other: other?.row.cells.direction?.printed ?? other?.row.cells.value?.printed ?? '' },
  });
  if (isFigure(statement) && statement.measure !== 'standard') {
    if (statement.direction === 'level' && !isZero(statement.value)) return finding('level-with-change', 'error');
    if (statement.value.units < 0n) return finding('negative-with-word', 'warning');
  }
  if (statement.measure === 'standard') {
    const before = companionOfYear(narrative, statement);
    if (!before || !isFigure(statement)) return undefined;
    const rise = subtractDecimals(statement.value, before.value).units;
    const actual = rise > 0n ? 'up' : rise < 0n ? 'down' : 'level';
    if (actual !== statement.direction) return finding('standard', 'error', before);
    return { ...base, outcome: 'pass', places: [placeOf(disclosure, before)], facts: { check: 'direction', kind: 'standard', subject: statement.label } };
  }
  if (statement.measure !== 'change-rate') return undefined;
  const change = companion(narrative, statement, 'change');
  if (!change?.direction) return undefined;
  if (change.direction !== statement.direction) return finding('two-directions', 'error', change);
  return { ...base, outcome: 'pass', places: [placeOf(disclosure, change, 'direction')], facts: { check: 'direction', kind: 'same', subject: statement.label } };
}

/** The same price or rate for the year before, in the same sentence. */
function companionOfYear(narrative: Narrative, statement: Statement): Figure | undefined {
  const fellows = (narrative.sentences.get(statement.sentence) ?? []).filter(isFigure);
  return fellows.find((other) => other.measure === 'standard' && other.name === statement.name && other.unit === statement.unit && other.year !== undefined && statement.year !== undefined && other.year < statement.year);
}

/** Sum with a sign for each direction; a level figure counts as zero. Undefined where a direction is not stated. */
export function signedChange(statement: Statement): Figure['value'] | undefined {
  if (statement.direction === 'level') return addDecimals([]);
  if (!isFigure(statement)) return undefined;
  if (isZero(statement.value)) return statement.value;
  if (statement.direction === undefined) return undefined;
  return statement.direction === 'down' ? { units: -statement.value.units, decimals: statement.value.decimals } : statement.value;
}
