import { toNumber } from '../../fiscal/decimal.ts';
import { EMBED } from '../../labels/embed.ts';
import { formatAmount } from '../../labels/numbers.ts';
import { barSvg, figureHtml, ringSvg, ringTone, scaleOf } from '../charts/bars-html.ts';
import type { ChartRow, DrawnChart } from '../charts/spec.ts';
import { type Html, html, isolated, raw } from '../html.ts';

/*
 * The chart of an embed is its table: one row per bar, with the bar in a cell. Rows are laid out
 * as grids, which takes their meaning from table elements in some browsers; the roles give it back.
 */

/** Where a row stands on this site; empty where it is not to be linked. */
export type RowLink = (row: Pick<ChartRow, 'address' | 'rowPage'>) => string;

export function barsTable(chart: DrawnChart, unit: string, link: RowLink): Html {
  const scale = scaleOf(chart.rows);
  const rows = chart.rows.map(
    (row) => html`<tr role="row"${raw(row.level > 0 ? ' class="sub"' : '')}>${nameCell(row, link)}<td role="cell" class="bb">${row.bars.map((bar) => barSvg(bar, scale))}${parts(row)}</td>${figureCell(row)}</tr>`,
  );
  return html`<bar-chart><table role="table" class="bars">${caption(chart)}${head([EMBED.rowName, EMBED.parts, EMBED.amount(unit)])}<tbody role="rowgroup">${rows}</tbody></table></bar-chart>`;
}

export function ringTable(chart: DrawnChart, unit: string, link: RowLink): Html {
  const rows = chart.rows.map((row) => html`<tr role="row">${nameCell(row, link, html`<i class="sw s${ringTone(row)}"></i>`)}${figureCell(row)}</tr>`);
  return html`<ring-chart><div class="ring">${ringSvg(chart)}<table role="table">${caption(chart)}${head([EMBED.rowName, EMBED.amount(unit)])}<tbody role="rowgroup">${rows}</tbody></table></div></ring-chart>`;
}

function caption({ title, measured }: DrawnChart): Html {
  return html`<caption class="vh">${isolated(`${title}：${measured}`)}</caption>`;
}

function head(names: readonly string[]): Html {
  return html`<thead role="rowgroup" class="vh"><tr role="row">${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>`;
}

function nameCell(row: ChartRow, link: RowLink, before: Html | '' = ''): Html {
  const name = html`${row.code ? html`<span class="code">${isolated(row.code)}</span> ` : ''}${isolated(row.label)}`;
  const href = link(row);
  return html`<th role="rowheader" scope="row" class="k"><span>${before}${href ? html`<a href="${href}" target="_blank" rel="noopener">${name}</a>` : name}</span></th>`;
}

function figureCell({ bars }: ChartRow): Html {
  return html`<td role="cell" class="v">${bars.map((bar) => html`<span>${figureHtml(bar)}</span>`)}</td>`;
}

/** The pieces of a bar, for those who do not see its colours. */
function parts({ bars }: ChartRow): Html | '' {
  const named = bars.flatMap(({ segments }) => segments).filter(({ label, value }) => label !== '' && toNumber(value) !== 0);
  return named.length === 0 ? '' : html`<span class="vh">${named.map(({ label, value }) => `${label} ${formatAmount(value)}`).join('，')}</span>`;
}

export function legendHtml(chart: DrawnChart): Html | '' {
  return chart.legend.length === 0 ? '' : html`<p class="legend">${chart.legend.map(({ tone, label }) => html`<span><i class="sw s${tone}"></i>${isolated(label)}</span>`)}</p>`;
}

