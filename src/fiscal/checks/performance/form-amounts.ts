import { compareDecimals } from '../../decimal.ts';
import type { Row } from '../../disclosure.ts';
import { compareMoney, type Money, moneyAt, moneyTexts, spotTerm } from '../amounts.ts';
import { figure } from '../cells.ts';
import { indexOf } from '../index-of.ts';
import { checkAt } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Form, projectForms } from './forms.ts';

const FUNDS = ['funds-total', 'central', 'provincial', 'local', 'self-raised', 'other-funds'] as const;

/**
 * Two-sided forms: for a project of one year the whole period's money is the year's; for a longer one the
 * year's is not more, and a period that plans one year's money only is doubtful.
 */
export const formSides: Rule = {
  name: 'form-sides',
  family: 'amounts inside a form',
  severity: 'error',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const form of projectForms(disclosure, 'target')) {
      const { byKey } = indexOf(form.head);
      for (const line of FUNDS) {
        const check = checkSides(form, line, byKey.get(`period-${line}`), byKey.get(`year-${line}`));
        if (check) yield check;
      }
    }
  },
};

function checkSides(form: Form, line: string, periodRow: Row | undefined, yearRow: Row | undefined): Check | undefined {
  const { disclosure, head: table } = form;
  const period = moneyAt(table, periodRow, 'amount');
  const year = moneyAt(table, yearRow, 'amount');
  if (!periodRow || !yearRow || (!period && !year)) return undefined;
  const years = yearsOf(form);
  const facts = { years: years === undefined ? '' : String(years), project: form.name };
  const spot = { table, row: periodRow, column: 'amount' };
  const terms = [spotTerm(disclosure, { table, row: yearRow, column: 'amount' })];
  if (!period || !year) return checkAt('form-sides', disclosure, spot, { outcome: 'undecidable', reason: 'blank', terms, facts });
  const order = compareDecimals(period.wan, year.wan);
  const texts = moneyTexts(period, compareMoney(period, [year]));
  const decided = (outcome: Check['outcome'], rest: Partial<Check> = {}): Check => checkAt('form-sides', disclosure, spot, { outcome, ...texts, terms, ...rest, facts: { ...facts, ...rest.facts } });
  if (order < 0) return decided('finding', { severity: 'error', facts: { kind: 'year-larger' } });
  if (years === 1) return order === 0 ? decided('pass') : decided('finding', { severity: 'error', facts: { kind: 'one-year' } });
  if (years === undefined) return order === 0 ? decided('pass') : decided('undecidable', { reason: 'no-base' });
  const doubtful = order === 0 && line === 'funds-total' && year.wan.units !== 0n;
  return doubtful ? decided('finding', { severity: 'warning', facts: { kind: 'one-year-of-many' } }) : decided('pass');
}

/** Length of the project in years as the form prints it: 项目期 3年, 一次性项目(1年结束). */
function yearsOf({ head }: Form): number | undefined {
  const { byKey } = indexOf(head);
  const text = (key: string): string => (byKey.get(key)?.cells.text?.printed ?? '').normalize('NFKC');
  const printed = /(?<![\d-])(\d{1,2})年(?!度|[\d-])/.exec(text('period'))?.[1] ?? /(\d{1,2})年(?:期|结束|完成)/.exec(text('attribute'))?.[1];
  return printed === undefined ? undefined : Number(printed);
}

/** One amount printed twice in a form has the same number of decimals; 280 beside 280.000000 is doubtful in form. Only figures finer than usual are looked at. */
export const formPrecision: Rule = {
  name: 'form-precision',
  family: 'amounts inside a form',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const { head: table } of projectForms(disclosure, 'target')) {
      const seen: Money[] = [];
      for (const row of table.rows) {
        const money = moneyAt(table, row, 'amount');
        if (!money || money.wan.units === 0n) continue;
        const first = seen.find((other) => compareDecimals(other.wan, money.wan) === 0);
        if (!first) seen.push(money);
        else if (Math.max(decimalsOf(first), decimalsOf(money)) > USUAL) {
          const doubtful = printedUnlike(decimalsOf(first), decimalsOf(money), table.unit);
          const given = { recomputed: first.row.cells.amount?.printed ?? '', addends: [first] };
          yield checkAt('form-precision', disclosure, money, doubtful ? { ...given, outcome: 'finding', severity: 'warning' } : { ...given, outcome: 'pass' });
        }
      }
    }
  },
};

/** Decimals of one 分 in each unit: nothing finer is ever needed. */
const FINEST: Readonly<Record<string, number>> = { 元: 2, 万元: 6, 亿元: 10 };
/** Decimals that documents print as a matter of course; dropping such zeros is no oddity. */
const USUAL = 2;

function printedUnlike(a: number, b: number, unit: string): boolean {
  return a !== b && Math.max(a, b) >= (FINEST[unit] ?? Infinity);
}

function decimalsOf({ row, column }: Money): number {
  return figure(row, column)?.decimals ?? 0;
}
