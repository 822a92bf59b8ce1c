import { addDecimals, compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import type { Check, CheckContext } from '../rule.ts';
import { compareSum, signed } from '../tolerance.ts';
import { about, cellPlace, cellTerm, keptRule } from './build.ts';
import { signedChange } from './changes.ts';
import { amountOf, companion } from './relations.ts';
import { resolve, resolveSubject } from './resolve.ts';
import { type Figure, isFigure, type Narrative, narrativeOf, precisionOf, type Statement, termOf } from './statement.ts';
import { basisOf, budgetForm, subjectOf, withoutBasis } from './subjects.ts';
import { convertMoney, isMoney } from './units.ts';

const RULE = 'narrative-prior-years';

/**
 * Last year's amount, as the text gives or implies it, against last year's own document; the initial
 * budget that final accounts state against the budget of that year. Undecidable where that document is not held.
 */
export const narrativePriorYears = keptRule({ name: RULE, family: "prior-year figures against last year's own document", severity: 'warning', scope: 'agency' }, function* (context) {
  const { disclosure } = context;
  const narrative = narrativeOf(disclosure);
  for (const statement of narrative.statements) {
    if (isPrior(narrative, statement)) yield change(context, narrative, statement);
    else if (isInitialBudget(disclosure, statement)) yield initial(context, statement);
  }
});

/** One statement a subject and sentence: the amount of last year, or the change, or where that is missing its rate. */
function isPrior(narrative: Narrative, statement: Statement): boolean {
  if (statement.measure === 'prior-amount') return isFigure(statement);
  if (companion(narrative, statement, 'prior-amount')) return false;
  if (statement.measure === 'change') return isFigure(statement) || statement.direction === 'level';
  return statement.measure === 'change-rate' && isFigure(statement) && !companion(narrative, statement, 'change');
}

function isInitialBudget(disclosure: Disclosure, statement: Statement): statement is Figure {
  if (disclosure.stage !== 'final' || statement.measure !== 'amount' || !isFigure(statement) || !isMoney(statement.unit)) return false;
  return basisOf(statement.name) === 'budget' && budgetForm(statement.name) !== 'adjusted' && resolve(disclosure, statement) === undefined && subjectOf(statement.name, disclosure.stage)?.subject !== 'whole-department';
}

function change({ disclosure, siblings }: CheckContext, narrative: Narrative, statement: Statement): Check {
  const base = { ...about(RULE, disclosure, statement, 'prior'), facts: { kind: 'prior', subject: statement.label, year: String(disclosure.fiscalYear - 1) } };
  const before = siblings.find(({ stage, scope, fiscalYear }) => stage === disclosure.stage && scope === disclosure.scope && fiscalYear === disclosure.fiscalYear - 1);
  const past = before && counterpart(before, statement);
  if (!before || past === 'unknown') return { ...base, outcome: 'undecidable', reason: 'no-base' };
  if (!past || statement.measure === 'change-rate') return { ...base, outcome: 'undecidable', reason: 'no-counterpart' };
  const { value, cells } = past;
  const amount = amountOf(narrative, statement);
  const moved = signedChange(statement);
  const given = statement.measure === 'prior-amount' && isFigure(statement) ? statement : undefined;
  const addends = given ? [given.value] : amount && moved ? [amount.value, { units: -moved.units, decimals: moved.decimals }] : undefined;
  const figure = given ?? amount;
  if (!addends || !figure) return { ...base, outcome: 'undecidable', reason: 'no-counterpart' };
  const result = compareSum(value, addends, precisionOf(narrative, figure));
  const implied = addDecimals(addends);
  const difference = subtractDecimals(implied, value);
  return {
    ...base,
    outcome: result.outcome,
    severity: result.outcome === 'finding' ? 'warning' : undefined,
    assumptions: result.outcome === 'finding' ? ['same-scope', 'same-quantity'] : undefined,
    stated: formatDecimal(implied),
    recomputed: formatDecimal(value),
    difference: signed(difference),
    terms: [...(given ? [termOf(disclosure, given)] : [termOf(disclosure, figure), termOf(disclosure, statement, statement.direction === 'down' ? '+' : '-')]), ...cells.map((cell) => cellTerm(before, cell))],
    places: cells.map((cell) => cellPlace(before, cell)),
  };
}

/** 年初预算 that final accounts state, against the budget document of the same year. */
function initial({ disclosure, siblings }: CheckContext, statement: Figure): Check {
  const base = { ...about(RULE, disclosure, statement, 'initial-budget'), facts: { kind: 'initial-budget', subject: statement.label, year: String(disclosure.fiscalYear) } };
  const budget = siblings.find(({ stage, scope, fiscalYear }) => stage === 'budget' && scope === disclosure.scope && fiscalYear === disclosure.fiscalYear);
  const planned = budget && counterpart(budget, statement);
  if (!budget || planned === 'unknown') return { ...base, outcome: 'undecidable', reason: 'no-base' };
  if (!planned) return { ...base, outcome: 'undecidable', reason: 'no-counterpart' };
  const same = compareDecimals(planned.value, statement.value) === 0;
  return {
    ...base,
    outcome: same ? 'pass' : 'finding',
    severity: same ? undefined : 'warning',
    assumptions: same ? undefined : ['same-scope', 'same-quantity'],
    recomputed: formatDecimal(planned.value),
    difference: signed(subtractDecimals(statement.value, planned.value)),
    terms: planned.cells.map((cell) => cellTerm(budget, cell)),
    places: planned.cells.map((cell) => cellPlace(budget, cell)),
  };
}

/** The subject's figure in another document, in the statement's unit; `unknown` where that document has not been collected in full. */
function counterpart(other: Disclosure, statement: Statement): { readonly value: Decimal; readonly cells: Extract<ReturnType<typeof resolveSubject>, { form: 'figure' }>['cells'] } | 'unknown' | undefined {
  const subject = subjectOf(withoutBasis(statement.name), other.stage);
  const resolved = subject ? resolveSubject(other, { subject: subject.subject, basis: undefined }, statement.hint) : resolve(other, { ...statement, label: withoutBasis(statement.label), name: withoutBasis(statement.name), measure: 'amount', year: undefined, unit: statement.unit || '万元' });
  if (resolved?.form === 'absent' && resolved.state === 'not-collected') return 'unknown';
  if (resolved?.form !== 'figure') return undefined;
  const value = convertMoney(resolved.value, resolved.unit, statement.unit || resolved.unit);
  return value && { value, cells: resolved.cells };
}
