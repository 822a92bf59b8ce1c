import { compareDecimals, type Decimal } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { parseQuantity } from '../../figure.ts';
import { place, tablesOf } from '../cells.ts';
import type { Check } from '../rule.ts';
import { about, keptRule } from './build.ts';
import { kept } from '../kept.ts';
import { abbreviates, bareName, commonEnding, likeness, sharedPairs } from './names.ts';
import { type Figure, isFigure, narrativeOf } from './statement.ts';
import { basicUnit } from './units.ts';

const RULE = 'narrative-targets';
/** Endings that many different indicators share; alone they say nothing. */
const GENERIC_ENDING = /^(?:.?)(?:完成率|覆盖率|到位率|合格率|达标率|满意度|参保率|知晓率|及时率|合规率|保障率|数量|人数|次数|个数|金额|成本|总额)$/;

interface Candidate {
  readonly table: PublishedTable;
  readonly row: Row;
  /** The quantity in its basic unit, and the operator before it. */
  readonly value: Decimal;
  readonly unit: string;
  readonly operator: string;
  readonly printed: string;
  readonly column: 'target' | 'actual';
  /** Names by which the indicator may be known: its own and its description. */
  readonly names: readonly string[];
  /** Kind of indicator: 产出指标成本指标. */
  readonly level: string;
}

/** A target in the overall or sub-goal text against the indicator of the same quantity: operator, value and unit. */
export const narrativeTargets = keptRule({ name: RULE, family: 'targets in the text against indicator tables', severity: 'warning', scope: 'narrative' }, function* ({ disclosure }) {
  for (const statement of narrativeOf(disclosure).statements) {
    if (statement.measure !== 'target' || !isFigure(statement)) continue;
    const check = checkTarget(disclosure, statement);
    if (check) yield check;
  }
});

function checkTarget(disclosure: Disclosure, statement: Figure): Check | undefined {
  const candidates = ofDisclosure(disclosure, statement);
  const name = bareName(statement.label);
  const named = nearest(name, candidates.filter((candidate) => isNamedAlike(name, statement, candidate)), statement.hint !== '');
  const agreeing = named.find((candidate) => agrees(statement, candidate));
  /* In the form that it belongs to, an equal number of people, places or money is the same target under another name. */
  const byValue = !agreeing && statement.hint !== '' && statement.unit !== '%' ? candidates.find((candidate) => agrees(statement, candidate) && candidate.column === 'target') : undefined;
  const match = agreeing ?? byValue;
  if (!match && named.length === 0) return undefined;
  const shown = match ? [match] : named;
  const { measure } = statement.row.cells;
  return {
    ...about(RULE, disclosure, statement, 'target'),
    outcome: match ? 'pass' : 'finding',
    severity: match ? undefined : 'warning',
    stated: `${statement.operator}${statement.row.cells.value?.printed ?? ''}${statement.unit}`,
    recomputed: shown.map(({ printed }) => printed).join('、'),
    unit: '',
    assumptions: match ? undefined : ['same-quantity'],
    places: shown.map(({ table, row, column }) => place(disclosure, table, row, column)),
    facts: { kind: match ? (byValue ? 'by-value' : 'same') : 'differs', subject: statement.label, ...(measure?.form === 'text' && measure.uncertain ? { measure: 'uncertain' } : {}), indicators: [...new Set(shown.map(({ row }) => row.label))].join('、'), forms: String(new Set(shown.map(({ table }) => table.id)).size) },
  };
}

/**
 * Of the quantities whose names are like the statement's, those with the nearest name: another one that happens to
 * agree says nothing. What is alike by its kind alone (the one cost of a form, its satisfaction) is equally near.
 */
function nearest(name: string, named: readonly Candidate[], inForm: boolean): readonly Candidate[] {
  if (named.length < 2) return named;
  const distances = named.map(({ names }) => Math.max(...names.map((other) => (isAlike(name, other, inForm) ? likeness(name, other) : 0)), 0));
  const best = Math.max(...distances);
  return named.filter((_, at) => distances[at] === best);
}

/** Quantities of the form that the statement belongs to, or of all forms. */
function ofDisclosure(disclosure: Disclosure, statement: Figure): readonly Candidate[] {
  const occurrence = /^performance-(?:projects|indicators)(?:-(\d+))?$/.exec(statement.hint);
  const tables = tablesOf(disclosure, 'performance-indicators').filter((table) => !occurrence || table.occurrence === Number(occurrence[1] ?? 1));
  const { unit } = basicUnit(statement.value, statement.unit);
  return tables.flatMap((table) => quantitiesOf(table).filter((candidate) => isOfUnit(unit, candidate)));
}

/** Every quantity that a table of indicators prints as target or actual. */
const quantitiesOf = kept((table: PublishedTable): readonly Candidate[] =>
  table.rows.flatMap((row) => {
    const text = (column: string): string => row.cells[column]?.printed ?? '';
    const names = [row.label, text('description')].filter((name) => name !== '').map(bareName);
    const level = `${text('level1')}${text('level2')}`;
    return (['target', 'actual'] as const).flatMap((column) => {
      const quantity = parseQuantity(text(column));
      return quantity ? [{ table, row, ...basicUnit(quantity.value, quantity.unit), operator: quantity.operator, printed: text(column), column, names, level }] : [];
    });
  }),
);

/** Percentages with percentages, money with money, other units with the same unit; a unit left out fits any. */
function isOfUnit(a: string, { unit: b, row }: Candidate): boolean {
  /* An actual of 100% beside a target in people or money is a rate of completion, not the quantity. */
  if (a !== '%' && b === '%') return false;
  return a === b || a === '' || b === '' || (/^人/.test(a) && /^人/.test(b)) || (a === '%' && b === '' && /率|度|比/.test(row.label));
}

function isNamedAlike(name: string, statement: Figure, { level, names }: Candidate): boolean {
  const inForm = statement.hint !== '';
  /* Inside one form the kind of indicator is enough: it has one cost and one satisfaction. */
  if (inForm && /满意/.test(name)) return /满意/.test(level);
  if (inForm && /元$/.test(statement.unit) && /成本|经费|资金|费用|开支/.test(name)) return /成本/.test(level);
  return names.some((other) => isAlike(name, other, inForm));
}

function isAlike(a: string, b: string, inForm: boolean): boolean {
  const ending = commonEnding(a, b);
  const telling = ending >= 3 && !GENERIC_ENDING.test(a.slice(-ending));
  /* Most pairs of names have nothing in common; the likeness of those need not be measured. */
  if (!inForm && !telling && a.slice(-2) !== b.slice(-2)) return false;
  const alike = likeness(a, b);
  /* Across forms two names must be nearly the same, or end alike in a telling word and share what comes before it (whom it is about). */
  if (!inForm) return alike >= 0.8 || (telling && alike >= 0.4 && sharedPairs(a.slice(0, -ending), b.slice(0, -ending)) > 0);
  return alike >= 0.35 || telling || (ending >= 4 && alike >= 0.25) || abbreviates(b, a) || abbreviates(a, b);
}

function agrees(statement: Figure, { value, operator }: Candidate): boolean {
  return compareDecimals(basicUnit(statement.value, statement.unit).value, value) === 0 && sameWay(statement.operator, operator);
}

/** ≥ and > ask for the same; a missing operator or 约 asks for nothing else. */
function sameWay(a: string, b: string): boolean {
  const way = (operator: string): string => (/[≥>＞≧]|不低于|不少于|大于|达到/.test(operator) ? 'least' : /[≤<＜≦]|不超|不高于|小于/.test(operator) ? 'most' : '');
  return way(a) === way(b) || way(a) === '' || way(b) === '';
}
