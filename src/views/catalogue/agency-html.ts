import type { Agency, DisclosureHead } from '../../fiscal/disclosure.ts';
import { MEASURE_NAMES } from '../../labels/comparability.ts';
import { AGENCY, disclosureName } from '../../labels/pages.ts';
import { type Html, html, isolated } from '../html.ts';
import { disclosureUrl } from '../urls.ts';
import type { MeasureLine } from './agency.ts';
import { measuredHtml } from './measured-html.ts';

/** Every measure of an agency through its disclosures, one column each. */
export function measuresTableHtml(agency: Agency, columns: readonly DisclosureHead[], lines: readonly MeasureLine[]): Html {
  const head = columns.map((column) => html`<th scope="col" class="n"><a href="${disclosureUrl(column.id)}">${disclosureName(column)}</a></th>`);
  const rows = lines.map(({ measure, values }) => html`<tr> <th scope="row">${MEASURE_NAMES[measure]}</th> ${values.map((value, index) => html`<td class="n">${measuredHtml(columns[index]?.id ?? '', value)}</td>`)} </tr>`);
  return html`<table class="ledger grid"> <caption>${isolated(agency.name)}${AGENCY.measures}（万元）</caption> <thead> <tr> <th scope="col">${AGENCY.measure}</th> ${head} </tr> </thead> <tbody> ${rows} </tbody> </table>`;
}
