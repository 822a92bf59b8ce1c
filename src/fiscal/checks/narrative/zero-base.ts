import { zeroBaseForms } from '../performance/zero-base.ts';
import type { Check } from '../rule.ts';
import { about, isZero, keptRule } from './build.ts';
import { amountOf, budgetOf, companion, type Input, stated, wholeOf } from './relations.ts';
import { type Figure, groupBy, isFigure, type Narrative, narrativeOf, placeOf } from './statement.ts';
import type { Disclosure } from '../../disclosure.ts';

const RULE = 'zero-base-rates';

/** No percentage can be stated of a base that is zero: 完成预算的0% of a budget of 0, 占0% of a total of 0. One finding a section, and one a table. */
export const zeroBaseRates = keptRule({ name: RULE, family: 'rates stated on a zero base', severity: 'warning', scope: 'disclosure' }, function* ({ disclosure }) {
  yield* zeroBaseForms(disclosure);
  const narrative = narrativeOf(disclosure);
  const rates = narrative.statements.filter(isFigure).flatMap((statement) => {
    const base = zeroBase(disclosure, narrative, statement);
    return base ? [{ statement, base }] : [];
  });
  for (const group of groupBy(rates, ({ statement }) => `${statement.table.id}/${statement.section}`).values()) {
    const [first] = group;
    if (!first) continue;
    const check: Check = {
      ...about(RULE, disclosure, first.statement, 'base'),
      outcome: 'finding',
      severity: 'warning',
      terms: [first.base.term('÷')],
      places: [...new Map([...group.slice(1).map(({ statement }) => placeOf(disclosure, statement)), ...group.map(({ base }) => base.place)].map((each) => [`${each.row}/${each.column}`, each])).values()],
      facts: { count: String(group.length), subject: first.statement.label, measure: first.statement.measure, base: first.base.label, section: first.statement.section },
    };
    yield check;
  }
});

function zeroBase(disclosure: Disclosure, narrative: Narrative, statement: Figure): Input | undefined {
  const base = baseOf(disclosure, narrative, statement);
  return base && isZero(base.value) ? base : undefined;
}

function baseOf(disclosure: Disclosure, narrative: Narrative, statement: Figure): Input | undefined {
  if (statement.measure === 'completion-rate') return budgetOf(disclosure, narrative, statement);
  if (statement.measure === 'share') return wholeOf(disclosure, narrative, statement);
  if (statement.measure !== 'change-rate') return undefined;
  const before = companion(narrative, statement, 'prior-amount');
  if (before) return stated(disclosure, narrative, before);
  /* amount = change means that there was nothing before. */
  const change = companion(narrative, statement, 'change');
  const amount = amountOf(narrative, statement);
  const fromNothing = change && amount && change.direction === 'up' && change.value.units * 10n ** BigInt(amount.value.decimals) === amount.value.units * 10n ** BigInt(change.value.decimals);
  return fromNothing ? { ...stated(disclosure, narrative, change), value: { units: 0n, decimals: change.value.decimals }, label: change.label } : undefined;
}
