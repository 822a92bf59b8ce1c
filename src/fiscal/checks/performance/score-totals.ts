import { addDecimals, compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Row } from '../../disclosure.ts';
import { signedText, type TableSpot, withinRounding } from '../amounts.ts';
import { figure } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { kindest } from '../sum-check.ts';
import { type Form, formsOf } from './forms.ts';

/** 资金管理情况 totals the lines below it. */
const PARTS = ['arrangement', 'disbursement', 'use', 'management'] as const;
const GROUP = 'management-total';
const TOTAL = 'score-total';
const HUNDRED: Decimal = { units: 100n, decimals: 0 };

/** Scores and weights of a self-evaluation: 总分 equals its parts, full scores make 100, no score is above its full score. */
export const scoreTotals: Rule = {
  name: 'score-totals',
  family: 'scores and weights',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of formsOf(disclosure)) {
      if (form.type !== 'evaluation') continue;
      yield* scoresWithinFull(form);
      yield* checkGroup(form);
      yield* checkTotal(form, 'score');
      yield* checkTotal(form, 'full_score');
    }
  },
};

function* scoresWithinFull(form: Form): Iterable<Check> {
  const { disclosure, head, indicators } = form;
  for (const table of indicators ? [head, indicators] : [head]) {
    for (const row of table.rows) {
      const [score, full] = [figure(row, 'score'), figure(row, 'full_score')];
      if (!score || !full || row.key === TOTAL) continue;
      const above = compareDecimals(score, full) > 0;
      yield checkAt('score-totals', disclosure, { table, row, column: 'score' }, {
        key: `${row.address}/score/within`,
        unit: '分',
        outcome: above ? 'finding' : 'pass',
        severity: above ? 'error' : undefined,
        recomputed: formatDecimal(full),
        difference: signedText(subtractDecimals(score, full), 0),
        addends: [{ table, row, column: 'full_score' }],
        facts: { kind: 'within', project: form.name },
      });
    }
  }
}

/** Full score (and score, where printed) of 资金管理情况 against the lines below it. */
function* checkGroup(form: Form): Iterable<Check> {
  const { head: table } = form;
  const { byKey } = indexOf(table);
  const group = byKey.get(GROUP);
  const parts = PARTS.flatMap((key) => byKey.get(key) ?? []);
  if (!group || parts.length === 0) return;
  for (const column of ['full_score', 'score'] as const) {
    if (!figure(group, column)) continue;
    yield sumCheck(form, { table, row: group, column }, parts.map((row) => ({ table, row, column })), 'group');
  }
}

function* checkTotal(form: Form, column: 'score' | 'full_score'): Iterable<Check> {
  const { disclosure, head: table, indicators } = form;
  const total = indexOf(table).byKey.get(TOTAL);
  if (!total || !indicators || (!figure(total, 'score') && !figure(total, 'full_score'))) return;
  const printed = indexOf(indicators).columns.has(column);
  const spot = { table, row: total, column };
  const stated = figure(total, column);
  if (!printed || (column === 'score' && !stated)) {
    yield checkAt('score-totals', disclosure, spot, { unit: '分', outcome: 'undecidable', reason: 'blank', facts: { kind: column === 'score' ? 'total' : 'full', project: form.name } });
    return;
  }
  const own = indicators.rows.filter((row) => figure(row, column)).map((row) => ({ table: indicators, row, column }));
  const parts = [...scored(form, column), ...own];
  if (parts.length === 0) return;
  /* Some forms total the indicators alone and leave execution and management outside. */
  const check = kindest([parts, own].map((some) => sumCheck(form, spot, some, column === 'score' ? 'total' : 'full')));
  if (check) yield check;
  const whole = stated ?? addDecimals(parts.flatMap((part) => figure(part.row, part.column) ?? []));
  if (column === 'full_score') {
    const hundred = compareDecimals(whole, HUNDRED) === 0;
    yield checkAt('score-totals', disclosure, spot, { key: `${total.address}/full_score/hundred`, unit: '分', outcome: hundred ? 'pass' : 'finding', severity: hundred ? undefined : 'warning', recomputed: '100', difference: signedText(subtractDecimals(whole, HUNDRED), 0), facts: { kind: 'hundred', project: form.name, sum: formatDecimal(whole) } });
  }
}

/** The rows of the head that bring points: execution, and management by its parts or, where they print none, as a whole. */
function scored({ head: table }: Form, column: string): readonly TableSpot[] {
  const partKeys: ReadonlySet<string> = new Set(PARTS);
  const parts = table.rows.some((row) => partKeys.has(row.key) && figure(row, column));
  const counts = (row: Row): boolean => row.key !== TOTAL && !(parts && row.key === GROUP) && figure(row, column) !== undefined;
  return table.rows.filter(counts).map((row) => ({ table, row, column }));
}

function sumCheck({ disclosure, name }: Form, spot: TableSpot, parts: readonly TableSpot[], kind: string): Check {
  const stated = figure(spot.row, spot.column);
  const printed = parts.filter((part) => figure(part.row, part.column));
  const given = { key: `${spot.row.address}/${spot.column}/${kind}`, unit: '分', addends: printed, facts: { kind, project: name } };
  if (!stated || printed.length < parts.length) return checkAt('score-totals', disclosure, spot, { ...given, outcome: 'undecidable', reason: 'blank' });
  const addends = printed.flatMap((part) => figure(part.row, part.column) ?? []);
  const recomputed = addDecimals(addends);
  const difference = subtractDecimals(stated, recomputed);
  const outcome = difference.units === 0n ? 'pass' : withinRounding(difference, rounded([stated, ...addends])) ? 'rounding' : 'finding';
  return checkAt('score-totals', disclosure, spot, { ...given, outcome, severity: outcome === 'finding' ? 'error' : undefined, recomputed: formatDecimal(recomputed), difference: signedText(difference, 0) });
}

/** Scores are given, not measured: whole ones are exact, and the others were rounded to the finest print among them. */
function rounded(scores: readonly Decimal[]): readonly { readonly precision: number }[] {
  const precision = Math.max(...scores.map((score) => score.decimals));
  return scores.filter((score) => score.units % 10n ** BigInt(score.decimals) !== 0n).map(() => ({ precision }));
}
