import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { PAGE, STATEMENT_MEASURES } from '../../labels/disclosure.ts';
import { type Html, html, isolated, raw } from '../html.ts';
import { mark } from './cell-html.ts';
import { oneBox, runs } from './stack-html.ts';
import { repeatLink, rowLink } from './table-html.ts';

/** Duties: short facts, one a line. */
export function dutiesHtml(table: PublishedTable): Html {
  return html`<ol class="duties">${table.rows.map((row) => html`<li id="${row.address}">${repeatLink(row)}${isolated(row.label)}${rowLink(row.address)}</li>`)}</ol>`;
}

function cell(row: Row, key: string): string {
  return row.cells[key]?.printed ?? '';
}

/** What the narrative says, as it is said: 增加 487.48 万元, ≥ 95%. */
function said(row: Row): Html {
  const [direction, operator, value, unit] = ['direction', 'operator', 'value', 'unit'].map((key) => cell(row, key));
  const figure = value ? html`<b class="num">${operator}${value}</b>${unit ? html` <small>${unit}</small>` : ''}${mark(row.cells['value'])}` : html`${operator}${unit}`;
  return html`${direction ? html`${direction} ` : ''}${figure}`;
}

function rowHtml(row: Row, titles: ReadonlyMap<string, string>, year: number): Html {
  const measure = cell(row, 'measure');
  const about = [STATEMENT_MEASURES[measure] ?? measure, cell(row, 'category'), cell(row, 'year') && cell(row, 'year') !== String(year) ? `${cell(row, 'year')} 年` : ''].filter(Boolean).join('，');
  const target = cell(row, 'table');
  const title = titles.get(target);
  const reason = cell(row, 'reason');
  const [, saidTitle, measureTitle, reasonTitle, tableTitle] = COLUMNS;
  return html`<tr role="row" id="${row.address}"><th scope="row" role="rowheader">${repeatLink(row)}${isolated(row.label)}${rowLink(row.address)}</th><td role="cell" data-h="${saidTitle}">${oneBox(said(row))}</td><td role="cell" class="t" data-h="${measureTitle}">${about}</td><td role="cell" class="t" data-h="${reasonTitle}">${reason && html`<span>${reason}<small class="ours">${PAGE.ours}</small></span>`}</td><td role="cell" class="t" data-h="${tableTitle}">${title && html`<a href="#${target}">${title}</a>`}</td></tr>`;
}

const COLUMNS = ['事项', '所述', '度量', '原因', '对应表'] as const;

/** Figures of the narrative by section, each section to be opened. */
export function statementsHtml(disclosure: Disclosure, table: PublishedTable): Html {
  const titles = new Map(disclosure.tables.map((entry) => [entry.id, entry.title]));
  return html`${runs(table.rows, 'section').map(
    ({ heading, rows }) => html`<details class="said"><summary>${isolated(heading)} <small>${rows.length} 处</small></summary><div class="scroll words" role="group" tabindex="0" aria-label="${heading}"><table class="stack" role="table"><thead role="rowgroup"><tr role="row">${COLUMNS.map((title) => html`<th scope="col" role="columnheader"${raw(title === '所述' ? ' class="n"' : '')}>${title}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map((row) => rowHtml(row, titles, disclosure.fiscalYear))}</tbody></table></div></details>`,
  )}`;
}
