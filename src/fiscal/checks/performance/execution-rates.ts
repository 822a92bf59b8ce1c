import { formatDecimal } from '../../decimal.ts';
import type { Row } from '../../disclosure.ts';
import { type TableSpot, signedText, spotTerm } from '../amounts.ts';
import { figure, tablePrecision } from '../cells.ts';
import { compareDerived, exactly, type Interval, multiplyIntervals, percentage, printed, roundFraction } from '../interval.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Form, formsOf } from './forms.ts';

/**
 * 执行率 of every funds row equals 执行数 ÷ 全年预算数 (the initial budget where no adjusted one is printed).
 * A rate on a budget that is printed as 0 has no meaning and is spoken of by `zero-base-rates`.
 */
export const executionRates: Rule = {
  name: 'execution-rates',
  family: 'execution rate',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      if (form.type !== 'evaluation') continue;
      for (const row of form.head.rows) {
        const check = checkRate(form, row);
        if (check) yield check;
      }
    }
  },
};

/** The score of execution equals its full score × the execution rate, as the form prints both. */
export const executionScores: Rule = {
  name: 'execution-scores',
  family: 'scores and weights',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      if (form.type !== 'evaluation') continue;
      for (const row of form.head.rows) {
        const check = checkScore(form, row);
        if (check) yield check;
      }
    }
  },
};

function checkRate(form: Form, row: Row): Check | undefined {
  const { disclosure, head: table } = form;
  const stated = figure(row, 'execution_rate');
  if (!stated) return undefined;
  const spot = { table, row, column: 'execution_rate' };
  const base = baseOf(row);
  const [executed, budget] = [figure(row, 'executed'), figure(row, base)];
  const given = { unit: '%', terms: [spotTerm(disclosure, { table, row, column: 'executed' }), spotTerm(disclosure, { table, row, column: base }, '÷')], facts: { project: form.name } };
  if (!executed || !budget) return checkAt('execution-rates', disclosure, spot, { ...given, outcome: 'undecidable', reason: 'blank' });
  if (budget.units === 0n) return undefined;
  const precision = tablePrecision(table);
  const rate = percentage(printed(executed, precision), printed(budget, precision));
  if (!rate) return checkAt('execution-rates', disclosure, spot, { ...given, outcome: 'undecidable', reason: 'no-base' });
  return derivedCheck('execution-rates', form, spot, rate, { ...given, severity: 'error' });
}

/** Funds rows of a form that print a rate on a budget that is printed as 0, and the column of that budget. */
export function zeroBaseRows({ head, type }: Form): readonly { readonly row: Row; readonly base: string }[] {
  if (type !== 'evaluation') return [];
  return head.rows.flatMap((row) => {
    if (!figure(row, 'execution_rate')) return [];
    const base = baseOf(row);
    return figure(row, 'executed') && figure(row, base)?.units === 0n ? [{ row, base }] : [];
  });
}

const baseOf = (row: Row): 'adjusted' | 'initial' => (figure(row, 'adjusted') ? 'adjusted' : 'initial');

function checkScore(form: Form, row: Row): Check | undefined {
  const { disclosure, head: table } = form;
  const [score, full, rate] = [figure(row, 'score'), figure(row, 'full_score'), figure(row, 'execution_rate')];
  if (!score || !full || !rate) return undefined;
  const spot = { table, row, column: 'score' };
  const terms = [spotTerm(disclosure, { table, row, column: 'full_score' }), spotTerm(disclosure, { table, row, column: 'execution_rate' }, '×')];
  const share = multiplyIntervals(multiplyIntervals(exactly(full), printed(rate)), exactly({ units: 1n, decimals: 2 }));
  return derivedCheck('execution-scores', form, spot, share, { unit: '分', terms, severity: 'warning', facts: { project: form.name } });
}

/** A printed derived figure against the interval that its inputs leave open. */
export function derivedCheck(rule: string, { disclosure }: Pick<Form, 'disclosure'>, spot: TableSpot, derived: Interval, given: Partial<Check> & Pick<Check, 'severity'>): Check {
  const stated = figure(spot.row, spot.column);
  if (!stated) return checkAt(rule, disclosure, spot, { ...given, severity: undefined, outcome: 'undecidable', reason: 'blank' });
  const { agreement, exact, recomputed, difference } = compareDerived(stated, derived);
  const outcome = agreement === 'contradicts' ? 'finding' : exact ? 'pass' : 'rounding';
  return checkAt(rule, disclosure, spot, {
    ...given,
    outcome,
    severity: outcome === 'finding' ? given.severity : undefined,
    recomputed: formatDecimal(recomputed),
    difference: signedText(difference, 0),
    facts: { ...given.facts, exact: finer(derived, stated.decimals), ...(agreement === 'truncation' ? { kind: 'truncation' } : {}) },
  });
}

/** The recomputed value with two decimals more than are printed, for the message. */
export function finer({ nominal }: Interval, decimals: number): string {
  return formatDecimal(roundFraction(nominal, decimals + 2));
}
