import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { figure } from '../cells.ts';
import type { Check } from '../rule.ts';
import { signed } from '../tolerance.ts';
import { about, cellPlace, cellTerm, keptRule } from './build.ts';
import { evaluationForms } from './projects.ts';
import { type CellRef, resolveSubject } from './resolve.ts';
import { type Figure, isFigure, type Narrative, narrativeOf, placeOf, termOf } from './statement.ts';
import { basisOf, sameBudget, subjectOf } from './subjects.ts';
import { convertMoney, isMoney } from './units.ts';

const RULE = 'narrative-wholes';

/**
 * Figures that the text calls the whole of the department, against the form and the tables that are said to be just that.
 * What it calls all projects is held against their forms by form-budget-total and evaluation-scope, and as a share by narrative-shares.
 */
export const narrativeWholes = keptRule({ name: RULE, family: 'narrative: whole of the department', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  const narrative = narrativeOf(disclosure);
  const seen = new Set<string>();
  for (const statement of narrative.statements) {
    if (statement.measure !== 'amount' || !isFigure(statement) || !isMoney(statement.unit)) continue;
    if (subjectOf(statement.name, disclosure.stage)?.subject !== 'whole-department') continue;
    /* Said once more it is the question of narrative-repeats. */
    const key = `${statement.name}/${formatDecimal(statement.value)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield* ofDepartment(disclosure, narrative, statement);
  }
});

function* ofDepartment(disclosure: Disclosure, narrative: Narrative, statement: Figure): Iterable<Check> {
  const budget = basisOf(statement.name) === 'budget';
  for (const table of evaluationForms(disclosure).department) {
    const row = table.rows.find(({ key }) => key === 'funds-total');
    /* 预算总额 may be the budget as first or as last approved. */
    const columns = budget ? ['initial', 'adjusted'] : ['executed'];
    const cells = row ? columns.filter((column) => figure(row, column)).map((column) => ({ table, row, column })) : [];
    if (cells.length > 0) yield oneOf(disclosure, statement, table.id, cells, table.unit, 'form');
  }
  const spent = resolveSubject(disclosure, { subject: 'expenditure-total', basis: budget ? 'budget' : undefined });
  if (spent?.form === 'figure' && (disclosure.stage === 'budget') === budget) yield oneOf(disclosure, statement, 'expenditure', spent.cells, spent.unit, 'table');
  const part = budget ? narrative.statements.filter(isFigure).find((other) => other.measure === 'amount' && basisOf(other.name) === 'budget' && sameBudget(other.name, statement.name) && subjectOf(other.name, disclosure.stage)?.subject === 'general-expenditure') : undefined;
  if (part) yield notLess(disclosure, statement, part);
}

/** The stated whole equals one of the figures that are said to be the same whole. */
function oneOf(disclosure: Disclosure, statement: Figure, against: string, cells: readonly CellRef[], unit: string, kind: string): Check {
  const values = cells.flatMap(({ row, column }) => figure(row, column) ?? []);
  const stated = convertMoney(statement.value, statement.unit, unit) ?? statement.value;
  const match = values.findIndex((value) => compareDecimals(value, stated) === 0);
  const shown = values[Math.max(match, 0)] as Decimal;
  const terms = cells.map((cell) => cellTerm(disclosure, cell));
  return {
    ...about(RULE, disclosure, statement, against),
    outcome: match >= 0 ? 'pass' : 'finding',
    severity: match >= 0 ? undefined : 'error',
    recomputed: formatDecimal(shown),
    difference: signed(subtractDecimals(stated, shown)),
    unit,
    assumptions: match >= 0 ? undefined : ['whole-department', 'same-scope'],
    /* Several figures are alternatives, not addends: their places are named, no sum is written. */
    terms: match >= 0 ? terms.slice(match, match + 1) : terms.length === 1 ? terms : [],
    places: cells.map((cell) => cellPlace(disclosure, cell)),
    facts: { kind, subject: statement.label, others: cells.map(({ row, column }) => row.cells[column]?.printed ?? '').join('、'), table: cells[0]?.table.title ?? '' },
  };
}

/** The whole budget of the department is no less than its general public budget. */
function notLess(disclosure: Disclosure, statement: Figure, part: Figure): Check {
  const less = subtractDecimals(statement.value, part.value).units < 0n;
  return {
    ...about(RULE, disclosure, statement, 'general-budget'),
    outcome: less ? 'finding' : 'pass',
    severity: less ? 'error' : undefined,
    recomputed: formatDecimal(part.value),
    difference: signed(subtractDecimals(statement.value, part.value)),
    assumptions: less ? ['whole-department', 'same-scope'] : undefined,
    terms: [termOf(disclosure, part)],
    places: [placeOf(disclosure, part)],
    facts: { kind: 'not-less', subject: statement.label, other: part.label },
  };
}
