import type { Disclosure } from '../../disclosure.ts';
import { type Money, moneyAt } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { formsClaim } from './form-claims.ts';
import { basicPart, type Form, isSpecialFund, projectForms } from './forms.ts';
import { indexOf } from '../index-of.ts';
import { checkAt, moneyCheck } from '../make-check.ts';
import type { Assumption, Check, CheckContext, Rule } from '../rule.ts';
import { kindest } from '../sum-check.ts';

/**
 * Budgets of the performance forms add up to 项目支出 of 支出总表. Forms of basic expenditure
 * (人员类项目, 公用经费项目) and of special funds that the department only distributes stay outside.
 * Fewer forms than projects is common: only an excess, or a shortfall where the text calls the forms
 * all projects, is a finding.
 */
export const formBudgetTotal: Rule = {
  name: 'form-budget-total',
  family: 'project list against project expenditure',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const printed = projectForms(disclosure, 'target');
    const forms = printed.filter((form) => form.budget);
    yield* withoutAmounts(printed);
    if (forms.length === 0) return;
    const claim = formsClaim(disclosure, forms.length);
    const own = forms.filter((form) => !isSpecialFund(form));
    yield* againstExpenditure(disclosure, own, forms, claim?.all === true);
    if (claim?.amount) {
      const reading = (some: readonly Form[], assumptions: readonly Assumption[]): Check =>
        moneyCheck('form-budget-total', disclosure, claim.amount as Money, budgets(some), { labels: names(some), assumptions, facts: { stated: 'narrative', forms: String(some.length) } });
      const check = kindest([reading(forms, ['same-scope', 'same-funding-base']), ...(own.length < forms.length ? [reading(own, ['same-scope', 'special-fund-outside-total'])] : [])]);
      if (check) yield check;
    }
  },
};

/** A form without any amount: doubtful where its siblings print theirs; where none does, the layout has no place for it. */
function* withoutAmounts(forms: readonly Form[]): Iterable<Check> {
  const layout = forms.some((form) => form.budget);
  for (const { disclosure, head: table, nameRow: row, name, budget } of forms) {
    if (budget || !row) continue;
    const given = { unit: '', facts: { stated: 'no-amount', project: name } };
    yield checkAt('form-budget-total', disclosure, { table, row, column: 'text' }, layout ? { ...given, outcome: 'finding', severity: 'warning' } : { ...given, outcome: 'undecidable', reason: 'not-published' });
  }
}

function* againstExpenditure(disclosure: Disclosure, own: readonly Form[], forms: readonly Form[], all: boolean): Iterable<Check> {
  const projects = own.filter((form) => basicPart(form.name) === undefined);
  const [first] = forms;
  const [table] = tablesOf(disclosure, 'expenditure-by-function');
  const total = table && indexOf(table).byKey.get('total');
  if (!first?.fundsRow || projects.length === 0) return;
  if (!table || !total) {
    const state = disclosure.states['expenditure-by-function'];
    yield checkAt('form-budget-total', disclosure, { table: first.head, row: first.fundsRow, column: 'amount' }, { key: 'expenditure/project', outcome: 'undecidable', reason: state === 'not-collected' ? 'not-collected' : 'not-published', facts: { forms: String(forms.length) } });
    return;
  }
  const stated = moneyAt(table, total, 'project');
  if (!stated) {
    yield checkAt('form-budget-total', disclosure, { table, row: total, column: 'project' }, { outcome: 'undecidable', reason: 'blank' });
    return;
  }
  const outside = own.length < forms.length;
  const check = (some: readonly Form[], assumptions: readonly Assumption[]): Check =>
    moneyCheck('form-budget-total', disclosure, stated, budgets(some), {
      labels: names(some),
      assumptions,
      facts: { stated: 'table', forms: String(some.length) },
      verdict: ({ difference }) => {
        if (difference.units < 0n || all) return { outcome: 'finding', severity: all ? 'error' : 'warning' };
        return { outcome: 'undecidable', reason: 'no-counterpart' };
      },
    });
  const readings = [check(projects, ['all-projects', 'same-scope', ...(outside ? (['special-fund-outside-total'] as const) : [])])];
  if (outside) readings.push(check(forms.filter((form) => basicPart(form.name) === undefined), ['all-projects', 'same-scope']));
  const kind = kindest(readings);
  if (kind) yield kind;
}

function budgets(forms: readonly Form[]): readonly Money[] {
  return forms.flatMap((form) => form.budget ?? []);
}

function names(forms: readonly Form[]): readonly string[] {
  return forms.map((form) => form.name || form.head.title);
}

/** Forms of basic expenditure (人员类项目, 公用经费项目) against 人员经费 and 公用经费 of the economic table. */
export const basicForms: Rule = {
  name: 'basic-forms',
  family: 'forms against economic tables',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const forms = projectForms(disclosure, 'target').filter((form) => form.budget && basicPart(form.name));
    if (forms.length === 0) return;
    const all = formsClaim(disclosure, projectForms(disclosure, 'target').length)?.all === true;
    for (const part of ['personnel', 'operating'] as const) {
      const own = forms.filter((form) => basicPart(form.name) === part);
      const [first, ...others] = own;
      if (!first?.budget) continue;
      const base = { key: `${first.budget.row.address}/${part}`, facts: { part, forms: String(own.length) } };
      const total = economicTotal(disclosure, part);
      if (!total) {
        yield checkAt('basic-forms', disclosure, first.budget, { ...base, outcome: 'undecidable', reason: disclosure.states['basic-by-economic'] === 'not-collected' ? 'not-collected' : 'no-counterpart' });
        continue;
      }
      const assumptions: readonly Assumption[] = ['same-scope', 'same-quantity', 'basic-expenditure-only'];
      const severity = all ? 'error' : 'warning';
      yield others.length === 0
        ? moneyCheck('basic-forms', disclosure, first.budget, [total], { ...base, assumptions, severity })
        : moneyCheck('basic-forms', disclosure, total, budgets(own), { ...base, labels: names(own), assumptions, severity });
    }
  },
};

/** 人员经费 or 公用经费 as the economic table totals it: a column of its 合计 row, or a row of its own. */
export function economicTotal(disclosure: Disclosure, part: 'personnel' | 'operating'): Money | undefined {
  for (const table of tablesOf(disclosure, 'basic-by-economic')) {
    const { byKey } = indexOf(table);
    const own = moneyAt(table, byKey.get('total'), part) ?? moneyAt(table, byKey.get(`${part}-total`) ?? byKey.get(`${part}-${part}-total`), 'total');
    if (own) return own;
  }
  return undefined;
}
