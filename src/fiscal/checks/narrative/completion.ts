import { compareDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { changeRate, compareDerived, percentage } from '../interval.ts';
import type { Check } from '../rule.ts';
import { about, derived, isZero, keptRule } from './build.ts';
import { amountOf, budgetOf, type Input, stated } from './relations.ts';
import { type Figure, isFigure, type Narrative, narrativeOf, type Statement } from './statement.ts';
import { basisOf, withoutBasis } from './subjects.ts';

const RULE = 'narrative-completion';

/** A completion rate equals outcome ÷ the budget that it names; an over- or underspending rate equals their difference ÷ budget. */
export const narrativeCompletion = keptRule({ name: RULE, family: 'narrative: completion rate', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  const narrative = narrativeOf(disclosure);
  for (const statement of narrative.statements) {
    if (statement.measure === 'completion-rate') yield* checkRate(disclosure, narrative, statement);
    if (statement.measure === 'rate' && isFigure(statement)) {
      const check = overspending(disclosure, narrative, statement);
      if (check) yield check;
    }
  }
});

function* checkRate(disclosure: Disclosure, narrative: Narrative, statement: Statement): Iterable<Check> {
  const final = amountOf(narrative, statement);
  const budget = budgetOf(disclosure, narrative, statement);
  if (!final || !budget) return;
  const outcome = stated(disclosure, narrative, final);
  const computed = percentage(outcome.interval, budget.interval);
  if (isFigure(statement) && computed) yield asCheck(disclosure, statement, derived(compareDerived(statement.value, computed)), outcome, budget);
  if (statement.direction) {
    const order = compareDecimals(final.value, budget.value);
    const actual = order > 0 ? 'up' : order < 0 ? 'down' : 'level';
    const same = actual === statement.direction;
    yield {
      ...about(RULE, disclosure, statement, 'direction', 'direction'),
      outcome: same ? 'pass' : 'finding',
      severity: same ? undefined : 'error',
      stated: statement.row.cells.direction?.printed ?? '',
      unit: '',
      terms: [outcome.term(), budget.term('-')],
      places: [outcome.place, budget.place],
      facts: { check: 'level', actual, subject: withoutBasis(statement.label), final: outcome.printed, budget: budget.printed },
    };
  }
}

/** 超支率, 节支率: (outcome - budget) ÷ budget, from the two amounts of the same thing in the sentence. */
function overspending(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  const pair = pairOf(narrative, statement);
  if (!pair || !/超支|超预算|节支|结余|增减|执行率|完成率/.test(statement.name)) return undefined;
  const budget = stated(disclosure, narrative, pair.budget);
  const outcome = stated(disclosure, narrative, pair.final);
  const done = /执行率|完成率/.test(statement.name);
  const under = !done && pair.final.value.units * 10n ** BigInt(pair.budget.value.decimals) < pair.budget.value.units * 10n ** BigInt(pair.final.value.decimals);
  const computed = done ? percentage(outcome.interval, budget.interval) : under ? changeRate(budget.interval, outcome.interval) && percentageBelow(outcome, budget) : changeRate(outcome.interval, budget.interval);
  return computed && asCheck(disclosure, statement, derived(compareDerived(statement.value, computed)), outcome, budget);
}

/** (budget - outcome) ÷ budget as a positive rate. */
function percentageBelow(outcome: Input, budget: Input): ReturnType<typeof percentage> {
  const rate = changeRate(outcome.interval, budget.interval);
  if (!rate) return undefined;
  const flip = ({ n, d }: { n: bigint; d: bigint }): { n: bigint; d: bigint } => ({ n: -n, d });
  return { low: flip(rate.high), high: flip(rate.low), nominal: flip(rate.nominal) };
}

function asCheck(disclosure: Disclosure, statement: Figure, compared: ReturnType<typeof derived>, outcome: Input, budget: Input): Check {
  return {
    ...about(RULE, disclosure, statement, 'value'),
    ...compared,
    terms: [outcome.term(), budget.term('÷')],
    places: [outcome.place, budget.place],
    facts: { ...compared.facts, subject: withoutBasis(statement.label), base: budget.label, measure: statement.measure },
  };
}

/** Budget and outcome of one thing, stated in the sentence, that the rate's own name begins with. */
function pairOf(narrative: Narrative, statement: Statement): { readonly budget: Figure; readonly final: Figure } | undefined {
  const amounts = (narrative.sentences.get(statement.sentence) ?? []).filter(isFigure).filter(({ measure }) => measure === 'amount');
  for (const budget of amounts) {
    if (basisOf(budget.name) !== 'budget') continue;
    const thing = withoutBasis(budget.name);
    const final = amounts.find((other) => basisOf(other.name) === 'final' && withoutBasis(other.name) === thing && other.category === budget.category);
    if (final && statement.name.startsWith(thing)) return { budget, final };
  }
  return undefined;
}

/** Whether the budget of a completion rate is a printed zero. */
export function onZeroBudget(disclosure: Disclosure, narrative: Narrative, statement: Statement): Input | undefined {
  const budget = budgetOf(disclosure, narrative, statement);
  return budget && isZero(budget.value) ? budget : undefined;
}

