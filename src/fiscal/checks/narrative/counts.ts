import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { figure, place, tablesOf } from '../cells.ts';
import type { Assumption, Check, Place } from '../rule.ts';
import { signed } from '../tolerance.ts';
import { about, isZero, keptRule } from './build.ts';
import { evaluationForms, formProjects } from './projects.ts';
import { resolveSubject } from './resolve.ts';
import { type Figure, isFigure, type Narrative, narrativeOf, placeOf, type Statement } from './statement.ts';
import { namesAllProjects, type Subject, subjectOf } from './subjects.ts';

const RULE = 'narrative-counts';

/** What a count may be of, and which expense pays for it: something counted and nothing paid, or the reverse, is doubtful. */
const PAID_FROM: readonly (readonly [RegExp, Subject])[] = [
  [/购置.*(?:车辆|公务用车)|(?:车辆|公务用车)购置/, 'vehicle-purchase'],
  [/保有量/, 'vehicle-running'],
  [/接待.*(?:国\(境\)外|外宾)|外宾/, 'receptions-foreign'],
  [/接待.*国内|国内.*接待/, 'receptions-domestic'],
  [/接待/, 'receptions'],
  [/出国|出境/, 'overseas'],
];

/** Counts that the text states against the forms, rows, items and other counts of the document. */
export const narrativeCounts = keptRule({ name: RULE, family: 'narrative: counts', severity: 'warning', scope: 'narrative' }, function* ({ disclosure }) {
  const narrative = narrativeOf(disclosure);
  for (const statement of narrative.statements) {
    if (statement.measure !== 'count' || !isFigure(statement)) continue;
    yield* [projects(disclosure, statement), listed(disclosure, narrative, statement), organs(disclosure, statement), assets(disclosure, statement), retained(disclosure, narrative, statement), paid(disclosure, narrative, statement)].filter((check) => check !== undefined);
  }
});

/** 项目 n 个 against the forms of projects. */
function projects(disclosure: Disclosure, statement: Figure): Check | undefined {
  if (!namesAllProjects(statement)) return undefined;
  const evaluations = evaluationForms(disclosure).projects;
  const forms: readonly { readonly table: PublishedTable; readonly row: Row }[] =
    disclosure.stage === 'final' && evaluations.length > 0 ? evaluations.flatMap((table) => table.rows.slice(0, 1).map((row) => ({ table, row }))) : formProjects(disclosure);
  if (forms.length === 0) return undefined;
  return equal(disclosure, statement, 'forms', BigInt(forms.length), forms.map(({ table, row }) => place(disclosure, table, row, 'text')), ['all-projects']);
}

/** A count and the items that the same sentence names under the same subject. */
function listed(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  const items = (narrative.sentences.get(statement.sentence) ?? []).filter((other) => other.measure === 'item' && other.name === statement.name);
  if (items.length === 0) return undefined;
  return equal(disclosure, statement, 'items', BigInt(items.length), items.map((other) => placeOf(disclosure, other, 'category')), []);
}

/** 内设机构 n 个, 下属单位 n 个 against the rows of the organisation table. */
function organs(disclosure: Disclosure, statement: Figure): Check | undefined {
  const inner = /内设/.test(statement.name);
  if (!inner && !/(?:下属|所属|二级).*(?:单位|机构)/.test(statement.name)) return undefined;
  const [table] = tablesOf(disclosure, 'subordinate-units');
  if (!table) return undefined;
  const text = (row: Row): string => ['label', 'nature', 'rank', 'text'].map((column) => row.cells[column]?.printed ?? '').join(' ');
  const isInner = (row: Row): boolean => /内设机构/.test(text(row));
  /* 下属差额拨款事业单位 are some of the units below, where the table says which are 事业. */
  const kinds = /事业/.test(statement.name) && table.rows.some((row) => /事业/.test(text(row)));
  const rows = inner ? table.rows.filter(isInner) : table.rows.slice(1).filter((row) => !isInner(row) && (!kinds || /事业/.test(text(row))));
  /* A table that holds no such rows lists something else. */
  if (rows.length === 0) return undefined;
  return equal(disclosure, statement, 'rows', BigInt(rows.length), rows.map((row) => place(disclosure, table, row, 'label')), ['same-scope']);
}

/** Vehicles and equipment against the table of assets. */
function assets(disclosure: Disclosure, statement: Figure): Check | undefined {
  const key = /^(?:共有)?(?:车辆|公务用车)(?:数|合计|总数)?$/.test(statement.name) ? 'vehicles' : /单(?:位)?价.*设备/.test(statement.name) ? 'equipment' : undefined;
  const table = key && tablesOf(disclosure, 'state-assets').find(({ form }) => form === 'table');
  const row = table && table.rows.find((candidate) => candidate.key === key);
  const quantity = figure(row, 'quantity');
  /* Equipment is counted from a price upwards that differs from year to year. */
  const threshold = /\d+/;
  if (!table || !row || !quantity || (key === 'equipment' && threshold.exec(row.label)?.[0] !== threshold.exec(statement.name)?.[0])) return undefined;
  return compared(disclosure, statement, 'assets', quantity, [place(disclosure, table, row, 'quantity')], ['same-scope']);
}

/** Official vehicles kept are some of all vehicles. */
function retained(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  if (!/保有量/.test(statement.name)) return undefined;
  const all = narrative.statements.find((other) => other.measure === 'count' && /^(?:共有)?车辆(?:数|合计|总数)?$/.test(other.name));
  if (!isFigure(all)) return undefined;
  const more = subtractDecimals(statement.value, all.value).units > 0n;
  return {
    ...about(RULE, disclosure, statement, 'all-vehicles'),
    outcome: more ? 'finding' : 'pass',
    severity: more ? 'warning' : undefined,
    recomputed: formatDecimal(all.value),
    difference: signed(subtractDecimals(statement.value, all.value)),
    assumptions: more ? ['same-scope'] : undefined,
    places: [placeOf(disclosure, all)],
    facts: { kind: 'all-vehicles', subject: statement.label, other: all.label },
  };
}

/** Nothing counted and money spent, or something counted and nothing spent. */
function paid(disclosure: Disclosure, narrative: Narrative, statement: Figure): Check | undefined {
  const subject = PAID_FROM.find(([pattern]) => pattern.test(statement.name))?.[1];
  /* One kind of vehicle may be none while another is paid for. */
  if (!subject || /其中/.test(statement.name)) return undefined;
  const expense = expenseOf(disclosure, narrative, subject);
  if (!expense) return undefined;
  const none = isZero(statement.value);
  const unpaid = isZero(expense.value);
  /* Vehicles that are kept may be run on other money. */
  const doubtful = (none && !unpaid) || (!none && unpaid && subject !== 'vehicle-running');
  return {
    ...about(RULE, disclosure, statement, 'paid'),
    outcome: doubtful ? 'finding' : 'pass',
    severity: doubtful ? 'warning' : undefined,
    assumptions: doubtful ? ['same-scope'] : undefined,
    places: [expense.place],
    facts: { kind: 'paid', subject: statement.label, line: expense.label, amount: formatDecimal(expense.value), amountUnit: expense.unit },
  };
}

/** The expense as the tables print it, or as the text states it where they do not divide so far. */
function expenseOf(disclosure: Disclosure, narrative: Narrative, subject: Subject): { readonly value: Decimal; readonly unit: string; readonly label: string; readonly place: Place } | undefined {
  const resolved = resolveSubject(disclosure, { subject, basis: disclosure.stage === 'final' ? 'final' : undefined });
  const [cell] = resolved?.form === 'figure' ? resolved.cells : [];
  if (resolved?.form === 'figure' && cell) return { value: resolved.value, unit: resolved.unit, label: cell.row.label, place: place(disclosure, cell.table, cell.row, cell.column) };
  const stated = narrative.statements.filter(isFigure).find((other) => {
    const named = other.measure === 'amount' ? subjectOf(other.name, disclosure.stage) : undefined;
    return named?.subject === subject && named.basis !== 'budget';
  });
  return stated && { value: stated.value, unit: stated.unit, label: stated.label, place: placeOf(disclosure, stated) };
}

function equal(disclosure: Disclosure, statement: Figure, kind: string, count: bigint, places: readonly Place[], assumptions: readonly Assumption[]): Check {
  return compared(disclosure, statement, kind, { units: count, decimals: 0 }, places, assumptions);
}

function compared(disclosure: Disclosure, statement: Statement & { readonly value: Decimal }, kind: string, other: Decimal, places: readonly Place[], assumptions: readonly Assumption[]): Check {
  const same = compareDecimals(statement.value, other) === 0;
  return {
    ...about(RULE, disclosure, statement, kind),
    outcome: same ? 'pass' : 'finding',
    severity: same ? undefined : 'warning',
    recomputed: formatDecimal(other),
    difference: signed(subtractDecimals(statement.value, other)),
    assumptions: same || assumptions.length === 0 ? undefined : assumptions,
    places,
    facts: { kind, subject: statement.label },
  };
}
