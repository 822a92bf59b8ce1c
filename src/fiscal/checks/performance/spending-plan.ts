import { compareDecimals, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Row } from '../../disclosure.ts';
import { signedText, spotPlace } from '../amounts.ts';
import { figure } from '../cells.ts';
import { checkAt, type Given } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Form, projectForms } from './forms.ts';

const STEP = /^plan-(\d+)$/;
const YEAR_END = 12;
const ALL = { units: 100n, decimals: 0 } as const;

const month = (row: Row): number => Number(STEP.exec(row.key)?.[1] ?? 0);

/**
 * The cumulative spending plan of a form never falls and reaches 100 % at its last printed date.
 * A plan whose last date is missing, or with blank steps, is doubtful in form.
 */
export const spendingPlan: Rule = {
  name: 'spending-plan',
  family: 'spending plan',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const forms = projectForms(disclosure, 'target');
    const dates = new Set(forms.flatMap(({ head }) => head.rows.filter((row) => STEP.test(row.key)).map((row) => row.label)));
    for (const form of forms) yield* checkPlan(form, [...dates].join('、'));
  },
};

function* checkPlan(form: Form, siblingDates: string): Iterable<Check> {
  const { disclosure, head: table } = form;
  const steps = table.rows.filter((row) => STEP.test(row.key)).sort((a, b) => month(a) - month(b));
  const printed = steps.filter((row) => figure(row, 'percent'));
  const [first] = steps;
  const last = printed.at(-1);
  if (!first) return;
  const facts = { dates: steps.map((row) => `${row.label} ${row.cells.percent?.printed || '（空白）'}`).join('，'), siblings: siblingDates, project: form.name };
  const at = (row: Row, key: string, given: Given): Check =>
    checkAt('spending-plan', disclosure, { table, row, column: 'percent' }, { key: `${row.address}/${key}`, unit: '%', ...given, facts: { ...facts, ...given.facts } });
  if (!last) {
    yield at(first, 'end', { outcome: 'undecidable', reason: 'blank' });
    return;
  }
  for (const [index, row] of printed.entries()) {
    const before = printed[index - 1];
    const [value, earlier] = [figure(row, 'percent'), figure(before, 'percent')];
    if (!before || !value || !earlier) continue;
    const falls = compareDecimals(value, earlier) < 0;
    yield at(row, 'step', { outcome: falls ? 'finding' : 'pass', severity: falls ? 'error' : undefined, recomputed: formatDecimal(earlier), difference: signedText(subtractDecimals(value, earlier), 0), addends: [{ table, row: before, column: 'percent' }], facts: { kind: 'falls' } });
  }
  yield checkEnd(last, at);
  const blank = steps.filter((row) => !figure(row, 'percent'));
  const [gap] = blank;
  if (gap) yield at(gap, 'blank', { outcome: 'finding', severity: 'warning', places: blank.slice(1).map((row) => spotPlace(disclosure, { table, row, column: 'percent' })), facts: { kind: 'blank', blank: blank.map((row) => row.label).join('、') } });
}

function checkEnd(last: Row, at: (row: Row, key: string, given: Given) => Check): Check {
  const value = figure(last, 'percent') ?? ALL;
  const numbers = { recomputed: '100', difference: signedText(subtractDecimals(value, ALL), 0) };
  const order = compareDecimals(value, ALL);
  if (order === 0) return at(last, 'end', { outcome: 'pass', ...numbers });
  if (order > 0) return at(last, 'end', { outcome: 'finding', severity: 'error', ...numbers, facts: { kind: 'over' } });
  const atYearEnd = month(last) >= YEAR_END;
  return at(last, 'end', { outcome: 'finding', severity: atYearEnd ? 'error' : 'warning', ...numbers, facts: { kind: atYearEnd ? 'short' : 'no-last-date' } });
}
