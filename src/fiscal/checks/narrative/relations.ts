import { compareDecimals, type Decimal, formatDecimal } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { compareDerived, exactly, type Interval, percentage, printed } from '../interval.ts';
import type { Place, Term } from '../rule.ts';
import { cellPlace, cellTerm } from './build.ts';
import { resolve, resolveSubject } from './resolve.ts';
import { className } from './classes.ts';
import { type Figure, interval, isFigure, type Narrative, placeOf, plainName, type Statement, termOf } from './statement.ts';
import { basisOf, budgetForm, subjectOf, withoutBasis } from './subjects.ts';

/** A figure that another is derived from, wherever it is printed. */
export interface Input {
  readonly label: string;
  readonly printed: string;
  readonly value: Decimal;
  readonly interval: Interval;
  readonly place: Place;
  term(sign?: Term['sign']): Term;
}

/** A stated figure as input. */
export function stated(disclosure: Disclosure, narrative: Narrative, statement: Figure): Input {
  return {
    label: statement.label,
    printed: termOf(disclosure, statement).printed,
    value: statement.value,
    interval: statement.measure === 'count' ? exactly(statement.value) : interval(narrative, statement),
    place: placeOf(disclosure, statement),
    term: (sign = '+') => termOf(disclosure, statement, sign),
  };
}

/** The amount of the same subject: in the sentence itself, before it in its section, or anywhere in the narrative. */
export function amountOf(narrative: Narrative, statement: Statement): Figure | undefined {
  const fits = (other: Statement): other is Figure =>
    other.measure === 'amount' && isFigure(other) && other.name === statement.name && (statement.year === undefined || other.year === undefined || other.year === statement.year);
  const near = (narrative.sentences.get(statement.sentence) ?? []).filter(fits);
  if (near.length > 0) return near.find(({ category }) => category === statement.category) ?? near[0];
  const section = (narrative.sections.get(statement.section) ?? []).filter(fits);
  return section.at(-1) ?? narrative.statements.find(fits);
}

/** A figure of the same subject and sentence with another measure. */
export function companion(narrative: Narrative, statement: Statement, measure: string): Figure | undefined {
  return (narrative.sentences.get(statement.sentence) ?? []).filter(isFigure).find((other) => other.measure === measure && other.name === statement.name && other.category === statement.category);
}

/** The whole that a share is of: named with it, found by name in the text or the tables, or the first amount of its sentence. */
export function wholeOf(disclosure: Disclosure, narrative: Narrative, share: Statement): Input | undefined {
  const sentence = narrative.sentences.get(share.sentence) ?? [];
  const category = plainName(share.category);
  const namesPart = category === '' || className(category) === className(share.name);
  if (!namesPart) {
    const named = (statements: readonly Statement[]): Figure | undefined => statements.filter(isFigure).find((other) => other.measure === 'amount' && other.name === category);
    const whole = named(sentence) ?? named(narrative.statements);
    if (whole) return stated(disclosure, narrative, whole);
    const subject = subjectOf(category, disclosure.stage);
    const resolved = subject && resolveSubject(disclosure, subject);
    const [cell] = resolved?.form === 'figure' ? resolved.cells : [];
    if (resolved?.form === 'figure' && cell && resolved.cells.length === 1) {
      return { label: category, printed: cellTerm(disclosure, cell).printed, value: resolved.value, interval: printed(resolved.value), place: cellPlace(disclosure, cell), term: (sign) => cellTerm(disclosure, cell, sign) };
    }
    if (!sentence.some((other) => other.measure === 'amount' && other !== share && !sameThing(other, share))) return undefined;
  }
  const head = sentence.filter(isFigure).find((other) => other.measure === 'amount');
  /* A first amount that has a share itself is one of the parts. */
  const isPart = head && sentence.some((other) => other.measure === 'share' && sameThing(other, head));
  return head && !isPart ? stated(disclosure, narrative, head) : undefined;
}

/** The budget that a completion rate is of: in its sentence, in its section, or the budget column of the tables. */
export function budgetOf(disclosure: Disclosure, narrative: Narrative, rate: Statement): Input | undefined {
  const bare = withoutBasis(rate.name);
  const fits = (other: Statement): other is Figure =>
    other.measure === 'amount' && isFigure(other) && basisOf(other.name) === 'budget' && withoutBasis(other.name) === bare && other.category === rate.category;
  const found = [narrative.sentences.get(rate.sentence) ?? [], narrative.sections.get(rate.section) ?? []].map((statements) => statements.filter(fits)).find(({ length }) => length > 0);
  if (found) return likeliestBudget(disclosure, narrative, rate, found);
  const subject = subjectOf(rate.name, disclosure.stage);
  const resolved = subject && resolveSubject(disclosure, { ...subject, basis: 'budget' });
  const [cell] = resolved?.form === 'figure' ? resolved.cells : [];
  if (resolved?.form !== 'figure' || !cell) return undefined;
  return { label: rate.label, printed: formatDecimal(resolved.value), value: resolved.value, interval: printed(resolved.value), place: cellPlace(disclosure, cell), term: (sign) => cellTerm(disclosure, cell, sign) };
}

/**
 * Of the budgets stated of one thing, the one that a rate is of: the one that gives it, else the one that the budget was
 * changed to. A text that names 年初预算 and 全年预算 side by side seldom repeats which of them was completed.
 */
function likeliestBudget(disclosure: Disclosure, narrative: Narrative, rate: Statement, budgets: readonly Figure[]): Input | undefined {
  const [first] = budgets;
  const rival = first && budgets.find(({ name }) => budgetForm(name) !== budgetForm(first.name));
  if (!first || !rival) return first && stated(disclosure, narrative, first);
  const final = amountOf(narrative, rate);
  const outcome = final && stated(disclosure, narrative, final).interval;
  const gives = ({ interval, value }: Input): boolean => {
    if (!final || !outcome) return false;
    if (!isFigure(rate)) return rate.direction === 'level' && compareDecimals(final.value, value) === 0;
    const computed = percentage(outcome, interval);
    return computed !== undefined && compareDerived(rate.value, computed).agreement !== 'contradicts';
  };
  const inputs = [first, rival].map((budget) => stated(disclosure, narrative, budget));
  return inputs.find(gives) ?? inputs[budgetForm(rival.name) === 'adjusted' ? 1 : 0];
}

/** The part that a share is of its whole: the amount stated with it, or the table's where the text leaves it blank. */
export function partOf(disclosure: Disclosure, narrative: Narrative, share: Statement): Input | undefined {
  const amount = amountOf(narrative, share);
  if (amount) return stated(disclosure, narrative, amount);
  const resolved = resolve(disclosure, share);
  const [cell] = resolved?.form === 'figure' ? resolved.cells : [];
  if (resolved?.form !== 'figure' || !cell) return undefined;
  return { label: share.label, printed: formatDecimal(resolved.value), value: resolved.value, interval: printed(resolved.value), place: cellPlace(disclosure, cell), term: (sign) => cellTerm(disclosure, cell, sign) };
}

function sameThing(a: Statement, b: Statement): boolean {
  return a.name === b.name && a.category === b.category;
}
