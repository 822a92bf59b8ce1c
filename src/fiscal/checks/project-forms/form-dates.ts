import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { measured } from '../../measures.ts';
import { remembered } from '../../remembered.ts';
import { compareMoney, type Money, moneyAt, spotPlace } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { textOf } from '../indicators/indicator.ts';
import { checkAt } from '../make-check.ts';
import { type Form, formsOf, projectForms } from '../performance/forms.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';

/** Lines that print when a form was filled in, or the year it speaks of. */
const DATED = new Set(['filed', 'date']);
const DECEMBER = 12;

/** A form is filled in near its fiscal year: for a budget in that year or the one before, for final accounts when the year has ended. */
export const formDates: Rule = {
  name: 'form-dates',
  family: 'stale form dates',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const { head: table, name } of formsOf(disclosure)) {
      for (const row of table.rows) {
        const kind = DATED.has(row.line ?? '') ? faultOf(textOf(row, 'text'), disclosure) : undefined;
        if (kind === undefined) continue;
        const given = { unit: '', facts: { kind, project: name, year: String(disclosure.fiscalYear), filed: readable(textOf(row, 'text')) } };
        yield checkAt('form-dates', disclosure, { table, row, column: 'text' }, kind === '' ? { ...given, outcome: 'pass' } : { ...given, outcome: 'finding', severity: 'warning' });
      }
    }
  },
};

const DATE = /^(20\d{2})(?:[年./-]?(0?[1-9]|1[0-2])(?!\d年)[月./-]?)?/;

/** What is wrong with a printed date; empty for nothing, undefined where there is no date. */
function faultOf(text: string, { fiscalYear, stage }: Disclosure): string | undefined {
  const whole = /^(20\d{2})年?度?$/.exec(text);
  if (whole) return Number(whole[1]) === fiscalYear ? '' : 'other-year';
  const [, year, month] = DATE.exec(text.normalize('NFKC')) ?? [];
  if (!year) return undefined;
  const filed = Number(year);
  if (stage === 'budget') return filed < fiscalYear - 1 ? 'early' : filed > fiscalYear ? 'late' : '';
  return filed < fiscalYear || (filed === fiscalYear && month !== undefined && Number(month) < DECEMBER) ? 'early' : '';
}

/** 20211031162635 as 2021-10-31; other prints as they are. */
function readable(text: string): string {
  const [, year, month, day] = /^(20\d{2})(\d{2})(\d{2})\d*$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : text;
}

/** A bracketed year belongs to a document's number: 〔2022〕178号. */
const DOCUMENT_YEAR = /[[【〔（(]\s*20\d{2}\s*[\]】〕）)]/g;

/**
 * A project named for a year is named for the fiscal year. Projects of earlier years are right where
 * their money is the money carried over, as the amounts then show.
 */
export const projectYear: Rule = {
  name: 'project-year',
  family: 'stale form dates',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const forms = [...projectForms(disclosure, 'target'), ...projectForms(disclosure, 'evaluation')].filter((form) => form.nameRow);
    const other = forms.filter((form) => yearsOf(form.name).length > 0 && !yearsOf(form.name).includes(disclosure.fiscalYear));
    const carried = carryover(disclosure, other);
    for (const form of forms) {
      const years = yearsOf(form.name);
      if (years.length > 0 && form.nameRow) yield nameCheck(disclosure, { table: form.head, row: form.nameRow, column: 'text' }, years, other.includes(form) ? carried : undefined);
    }
    for (const table of tablesOf(disclosure, 'project-expenditure')) {
      if (/结转/.test(table.title)) continue;
      for (const row of table.rows) {
        const years = yearsOf(row.label);
        if (years.length > 0) yield nameCheck(disclosure, { table, row, column: 'label' }, years, carryover(disclosure, []));
      }
    }
  },
};

/** Years that a name gives, those between the ends of a span (2021-2025年) included. */
const yearsOf = remembered((name): readonly number[] =>
  [...name.normalize('NFKC').replace(DOCUMENT_YEAR, '').matchAll(/(?:(20\d{2})年?[-—–~至到])?(20\d{2})(?=年)/g)].flatMap(([, from, to]) => {
    const last = Number(to);
    const first = from ? Math.min(Number(from), last) : last;
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }),
);

interface Carryover {
  readonly printed: string;
  readonly unit: string;
  /** Whether the projects named for other years have exactly the money carried over. */
  readonly explains: boolean;
  readonly money: Money | undefined;
}

function carryover(disclosure: Disclosure, forms: readonly Form[]): Carryover | undefined {
  const found = measured(disclosure, 'carryover-in');
  if (found.form !== 'figure' || found.value.units === 0n) return undefined;
  const money = moneyAt(found.table, found.row, found.column);
  const budgets = forms.flatMap((form) => form.budget ?? []);
  const explains = money !== undefined && forms.length > 0 && budgets.length === forms.length && compareMoney(money, budgets).outcome !== 'finding';
  return { printed: found.printed, unit: found.unit, explains, money };
}

function nameCheck(disclosure: Disclosure, spot: { table: PublishedTable; row: Row; column: string }, years: readonly number[], carried: Carryover | undefined): Check {
  const right = years.includes(disclosure.fiscalYear);
  const explained = !right && (carried?.explains === true || /结转/.test(spot.row.cells[spot.column]?.printed ?? ''));
  return checkAt('project-year', disclosure, spot, {
    unit: '',
    ...(right || explained ? { outcome: 'pass' } : { outcome: 'finding', severity: 'warning' }),
    places: !right && carried?.money ? [spotPlace(disclosure, carried.money)] : [],
    facts: { kind: right ? 'same' : explained ? 'carryover' : 'other', years: [...new Set(years)].join('、'), year: String(disclosure.fiscalYear), ...(right || !carried ? {} : { carryover: carried.printed, carryoverUnit: carried.unit }) },
  });
}
