import type { PublishedTable, Row } from '../../disclosure.ts';
import { comparableLabel } from '../../label.ts';
import { type Money, moneyAt, statedMoney } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { checkAt, moneyCheck } from '../make-check.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';
import { type Form, projectForms } from './forms.ts';

/** Amounts that the words of a form repeat (预算数 507 万元，其中财政资金 …) equal the form's own cells of that name. */
export const formTextAmounts: Rule = {
  name: 'form-text-amounts',
  family: 'amounts inside a form',
  severity: 'error',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    /* Terms belong to the form of their number: in a document with both kinds of form that number is not enough. */
    if (tablesOf(disclosure, 'self-evaluation').length > 0) return;
    const forms = new Map(projectForms(disclosure, 'target').map((form) => [form.head.occurrence, form]));
    for (const terms of tablesOf(disclosure, 'performance-terms')) {
      const form = forms.get(terms.occurrence);
      if (form) yield* checkTerms(form, terms);
    }
  },
};

function* checkTerms(form: Form, terms: PublishedTable): Iterable<Check> {
  const cells = new Map<string, Row>();
  for (const row of form.head.rows) if (row.cells.amount) cells.set(`${row.side}|${comparableLabel(row.label)}`, row);
  for (const row of terms.rows) {
    const stated = statedMoney(terms, row);
    const own = stated && cells.get(`${row.side}|${comparableLabel(row.label)}`);
    const check = stated && own && checkTerm(form, stated, own);
    if (check) yield check;
  }
}

function checkTerm({ disclosure, head: table, name }: Form, stated: Money, row: Row): Check | undefined {
  const spot = { table, row, column: 'amount' };
  const facts = { project: name, field: stated.row.cells.field?.printed ?? '' };
  const money = moneyAt(table, row, 'amount');
  if (money) return moneyCheck('form-text-amounts', disclosure, stated, [money], { facts });
  if (row.cells.amount?.form !== 'blank') return undefined;
  const given = { unit: stated.unit, addends: [spot] };
  /* Words that say nothing was given, and a cell left blank, agree that there is no amount. The blank stays a blank. */
  if (stated.wan.units === 0n) return checkAt('form-text-amounts', disclosure, stated, { ...given, outcome: 'pass', facts: { ...facts, kind: 'zero-against-blank' } });
  return checkAt('form-text-amounts', disclosure, stated, { ...given, outcome: 'undecidable', reason: 'blank', facts });
}
