import { compareDecimals, type Decimal, formatDecimal, rescale, subtractDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { tablePrecision } from '../cells.ts';
import { roundFraction } from '../interval.ts';
import type { Assumption, Check } from '../rule.ts';
import { compareSum, signed } from '../tolerance.ts';
import { about, cellPlace, cellTerm, isZero, keptRule } from './build.ts';
import { namedClass } from './classes.ts';
import { readings, type Resolved, resolveSubject } from './resolve.ts';
import { type Figure, isFigure, narrativeOf, precisionOf } from './statement.ts';
import { subjectOf } from './subjects.ts';
import { convertMoney, isMoney } from './units.ts';

const RULE = 'narrative-amounts';

/** Every amount that the narrative states equals the amount of its subject in the tables. The same figure printed twice must be equal. */
export const narrativeAmounts = keptRule({ name: RULE, family: 'narrative figures against tables (amount)', severity: 'error', scope: 'narrative' }, function* ({ disclosure }) {
  for (const statement of narrativeOf(disclosure).statements) {
    if (statement.measure !== 'amount' || !isFigure(statement) || !isMoney(statement.unit)) continue;
    const check = checkReadings(disclosure, statement) ?? checkOperatingCosts(disclosure, statement);
    if (check) yield check;
  }
});

/** A figure that agrees with one of its readings agrees; otherwise the likeliest is shown. */
function checkReadings(disclosure: Disclosure, statement: Figure): Check | undefined {
  let best: Check | undefined;
  for (const reading of readings(disclosure, statement)) {
    const check = checkAmount(disclosure, statement, reading);
    if (check?.outcome === 'pass') return check;
    if (!best || (check?.outcome === 'rounding' && best.outcome !== 'rounding')) best = check;
  }
  return best;
}

/** The check of one stated amount, or undefined where the document has no counterpart: the last rule says so. */
function checkAmount(disclosure: Disclosure, statement: Figure, resolved: Resolved | undefined): Check | undefined {
  const base = about(RULE, disclosure, statement, 'value');
  switch (resolved?.form) {
    case 'figure': {
      const stated = convertMoney(statement.value, statement.unit, resolved.unit);
      if (!stated) return undefined;
      const compared = compareAmount(stated, statement, resolved, disclosure);
      /* The table by economic class holds basic expenditure only; projects may buy more of the same. */
      const beyondBasic = resolved.of === 'economic-item' && compared.outcome === 'finding' && compared.difference.startsWith('+') && !isOfBasic(statement);
      if (beyondBasic) return { ...base, outcome: 'undecidable', reason: 'not-comparable', recomputed: compared.recomputed, difference: compared.difference, terms: resolved.cells.map((cell) => cellTerm(disclosure, cell)), places: resolved.cells.map((cell) => cellPlace(disclosure, cell)), facts: { subject: statement.label } };
      return {
        ...base,
        ...compared,
        unit: resolved.unit,
        stated: resolved.unit === statement.unit ? base.stated : formatDecimal(stated),
        severity: compared.outcome === 'finding' ? 'error' : undefined,
        terms: resolved.cells.map((cell) => cellTerm(disclosure, cell)),
        places: resolved.cells.map((cell) => cellPlace(disclosure, cell)),
        assumptions: compared.outcome === 'finding' ? ASSUMPTIONS[resolved.of] : undefined,
        facts: { subject: statement.label, cells: String(resolved.cells.length), of: resolved.of, table: resolved.cells[0]?.table.title ?? '' },
      };
    }
    /* The text says none and the table shows none: they agree, and the blank stays a blank. */
    case 'blank':
      return { ...base, ...nothingPrinted(statement, 'blank'), places: resolved.cells.map((cell) => cellPlace(disclosure, cell)) };
    case 'empty':
      return { ...base, ...nothingPrinted(statement, 'empty-table'), facts: { kind: isZero(statement.value) ? 'zero-against-empty-table' : 'amount-against-empty-table', subject: statement.label, table: resolved.table.title } };
    case 'uncertain':
      return { ...base, outcome: 'undecidable', reason: 'uncertain', places: resolved.cells.map((cell) => cellPlace(disclosure, cell)), facts: { subject: statement.label } };
    case 'no-row':
      /* Which class is named is the question of narrative-classes; here only a zero can agree. */
      return isZero(statement.value) ? { ...base, outcome: 'pass', facts: { kind: 'zero-against-no-row', subject: statement.label, class: namedClass(statement)?.levels.at(-1) ?? '' } } : undefined;
    default:
      return undefined;
  }
}

/** What a difference takes for granted, by how the counterpart was found. */
const ASSUMPTIONS: Readonly<Partial<Record<Extract<Resolved, { form: 'figure' }>['of'], readonly Assumption[]>>> = {
  project: ['all-projects', 'same-quantity'],
  'economic-item': ['basic-expenditure-only', 'same-quantity'],
};

/** Whether the text places an economic item within basic expenditure. */
function isOfBasic({ category, section }: Figure): boolean {
  return /基本支出|机关运行|人员经费|公用经费/.test(`${category}${section}`);
}

function nothingPrinted(statement: Figure, where: 'blank' | 'empty-table'): Pick<Check, 'outcome' | 'severity' | 'difference' | 'facts'> {
  const zero = isZero(statement.value);
  return {
    outcome: zero ? 'pass' : 'finding',
    severity: zero ? undefined : 'error',
    difference: '',
    facts: { kind: `${zero ? 'zero' : 'amount'}-against-${where}`, subject: statement.label },
  };
}

/** Equality by value; a text that prints fewer decimals than the table agrees when the table's figure rounds to it. */
function compareAmount(stated: Decimal, statement: Figure, resolved: Extract<Resolved, { form: 'figure' }>, disclosure: Disclosure): Pick<Check, 'outcome' | 'recomputed' | 'difference'> {
  const difference = subtractDecimals(stated, resolved.value);
  const texts = { recomputed: formatDecimal(resolved.value), difference: signed(difference) };
  if (difference.units === 0n) return { outcome: 'pass', ...texts };
  /* Decimals to which the text is exact, in the table's unit. */
  const shift = stated.decimals - statement.value.decimals;
  const exact = precisionOf(narrativeOf(disclosure), statement) + shift;
  if (exact < resolved.value.decimals && exact >= 0) {
    const rounded = roundFraction({ n: resolved.value.units, d: 10n ** BigInt(resolved.value.decimals) }, exact);
    if (compareDecimals(rounded, stated) === 0) return { outcome: 'rounding', ...texts };
  }
  if (resolved.cells.length > 1) {
    const [first] = resolved.cells;
    const precision = Math.max(first ? tablePrecision(first.table) : 0, 0);
    return { outcome: compareSum(stated, resolved.cells.flatMap(({ row, column }) => cellValue(row.cells[column]) ?? []), precision).outcome, ...texts };
  }
  return { outcome: 'finding', ...texts };
}

function cellValue(cell: { form: string; value?: Decimal } | undefined): Decimal | undefined {
  return cell?.form === 'number' ? cell.value : undefined;
}

/**
 * 机关运行经费 where the document has no table of its own for it: it is a part of 公用经费 (public
 * institutions may stand outside it), so it may equal it or be smaller, never larger.
 */
function checkOperatingCosts(disclosure: Disclosure, statement: Figure): Check | undefined {
  if (subjectOf(statement.name, disclosure.stage)?.subject !== 'agency-operating') return undefined;
  const operating = resolveSubject(disclosure, { subject: 'operating', basis: undefined });
  if (operating?.form !== 'figure') return undefined;
  const stated = convertMoney(statement.value, statement.unit, operating.unit);
  if (!stated) return undefined;
  const difference = subtractDecimals(stated, operating.value);
  const outcome = difference.units === 0n ? 'pass' : difference.units > 0n ? 'finding' : 'undecidable';
  return {
    ...about(RULE, disclosure, statement, 'value'),
    outcome,
    severity: outcome === 'finding' ? 'warning' : undefined,
    reason: outcome === 'undecidable' ? 'not-comparable' : undefined,
    assumptions: outcome === 'finding' ? ['basic-expenditure-only', 'same-funding-base'] : undefined,
    recomputed: formatDecimal(operating.value),
    difference: signed(rescale(difference, Math.max(difference.decimals, operating.value.decimals))),
    terms: operating.cells.map((cell) => cellTerm(disclosure, cell)),
    places: operating.cells.map((cell) => cellPlace(disclosure, cell)),
    facts: { subject: statement.label, kind: outcome === 'undecidable' ? 'part-of-operating' : 'against-operating' },
  };
}
