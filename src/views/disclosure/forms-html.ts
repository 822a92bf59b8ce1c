import type { Disclosure, PublishedTable } from '../../fiscal/disclosure.ts';
import { FORM_PARTS, PAGE } from '../../labels/disclosure.ts';
import { foundInFold } from '../findings/beside-html.ts';
import type { PageFindings } from '../findings/page-findings.ts';
import { attribute, type Html, html, titleHtml } from '../html.ts';
import { headOf, type PerformanceForm } from './arrange.ts';
import { formSummary } from './form-summary.ts';
import { tableSectionHtml } from './section-html.ts';

/** A document of one or two forms has nothing to gain from folding them. */
const FOLDED = 3;

/** Projects with their goals and indicators, one fold for each printed form. */
export function formsHtml(disclosure: Disclosure, forms: readonly PerformanceForm[], checked: PageFindings): Html {
  return html`<p class="meta">${PAGE.oursLong}</p> ${forms.map((form) => formHtml(disclosure, form, checked, forms.length < FOLDED))}`;
}

function formHtml(disclosure: Disclosure, form: PerformanceForm, checked: PageFindings, open: boolean): Html {
  const { amount, indicators, twins } = formSummary(form);
  const found = form.tables.flatMap((table) => checked.byTable.get(table.id) ?? []);
  return html`<details class="form" id="${form.id}"${attribute('open', open ? '' : undefined)}> <summary> <h3><small>表 ${form.number}</small> ${titleHtml(form.name)}</h3> <span class="sum-up">${amount && html`<b class="num">${amount}</b>`}${indicators && html`<small>${indicators}</small>`}${foundInFold(found)}</span> </summary> ${
    twins && html`<p class="meta">${twins.text}${twins.forms.map((number) => html` <a href="#form-${number}">表 ${number}</a>`)}</p>`
  } ${form.tables.map((table) => partHtml(disclosure, form, table, checked))} </details>`;
}

/** A table of the form. Terms of its text cells are folded: they repeat what the cells say. */
function partHtml({ id }: Disclosure, form: PerformanceForm, table: PublishedTable, checked: PageFindings): Html {
  if (table.columns.some(({ column }) => column.key === 'operator')) {
    return html`<details class="terms"><summary>${FORM_PARTS.terms} <small>${table.rows.length}</small></summary>${tableSectionHtml(id, table, checked, { level: 4, title: FORM_PARTS.termsAbout })}</details>`;
  }
  return tableSectionHtml(id, table, checked, repeatsTitle(form, table) ? { level: 4, title: FORM_PARTS.indicators } : { level: 4 });
}

/** The indicators of a form are printed under the same title as its head: it is not said twice. */
function repeatsTitle(form: PerformanceForm, table: PublishedTable): boolean {
  const head = headOf(form.tables);
  return head !== undefined && head !== table && head.title === table.title;
}
