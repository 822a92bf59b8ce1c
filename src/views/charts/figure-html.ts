import { CHART } from '../../labels/charts.ts';
import { IMAGE_PANEL } from '../../labels/image-panel.ts';
import { type Fragment, type Html, html, isolated, sentence } from '../html.ts';
import { chartImageUrl } from '../urls.ts';
import { barsHtml, ringHtml, treeHtml } from './bars-html.ts';
import type { TreeNode } from './function-tree.ts';
import type { AbsentChart, DrawnChart, LegendItem, ShownChart, StatedChart } from './spec.ts';
import { yearsChartHtml } from './years-html.ts';

/** A chart on the page that shows it. */
interface FigureParts {
  readonly chart: ShownChart;
  /** What the chart's addresses are made of. */
  readonly path: string;
  /** Link to its embed. */
  readonly share: Fragment;
}

/** One chart of a disclosure with everything that a cropped picture of it must still tell; `tree` holds the codes to drill down. */
export function chartFigureHtml({ chart, path, share, tree = [] }: FigureParts & { readonly chart: DrawnChart | StatedChart; readonly tree?: readonly TreeNode[] }): Html {
  const drill = tree.length > 0 && html`<details class="drill"><summary>${CHART.drill}</summary>${treeHtml(tree)}</details>`;
  return html`${openingHtml(chart)} ${chart.shape !== 'stated' && legendHtml(chart.legend)} ${chart.shape === 'bars' && html`<bar-chart>${barsHtml(chart)}</bar-chart>`} ${chart.shape === 'ring' && html`<ring-chart>${ringHtml(chart)}</ring-chart>`} ${notesHtml(chart)} ${drill} <p class="meta fig-src">${sourceHtml(chart)}<a href="#${chart.table}">${CHART.seeTable}</a> ${imageLink(chart, path)}${share && html` ${share}`}</p> </figure>`;
}

/** One chart of an agency: bars, or a measure through the years. */
export function agencyFigureHtml({ chart, path, share }: FigureParts): Html {
  return html`${openingHtml(chart)} ${chart.shape === 'bars' && legendHtml(chart.legend)} ${chart.shape === 'bars' && barsHtml(chart)} ${chart.shape === 'lines' && yearsChartHtml(chart)} ${notesHtml(chart)} <p class="meta fig-src">${sourceHtml(chart)}${imageLink(chart, path)} ${share}</p> </figure>`;
}

/** Questions that a document gives nothing to draw for, each with its reason. */
export function absentChartsHtml(charts: readonly AbsentChart[]): Html | false {
  if (charts.length === 0) return false;
  return html`<dl class="absent"> ${charts.map(
    ({ id, title, reason, table }) => html`<div id="chart-${id}"> <dt class="kicker">${title}</dt> <dd>${sentence(reason)}${table && html` <a href="#${table}">${CHART.seeTable}</a>`}</dd> </div>`,
  )} </dl>`;
}

function openingHtml({ id, shape, title, headline, measured }: ShownChart): Html {
  return html`<figure class="fig fig-${shape}" id="chart-${id}"> <figcaption> <h3 class="kicker">${title}</h3> <p class="fig-title">${sentence(headline)}</p> <p class="meta">${sentence(measured)}</p> </figcaption>`;
}

function legendHtml(legend: readonly LegendItem[]): Html | false {
  return legend.length > 0 && html`<p class="legend">${legend.map(({ tone, label }) => html`<span><i class="sw s${tone}"></i>${label}</span>`)}</p>`;
}

function notesHtml({ notes }: ShownChart): readonly Html[] {
  return notes.map((note) => html`<p class="meta">${sentence(note)}</p>`);
}

function sourceHtml({ source }: ShownChart): Html {
  return html`${CHART.source}：${isolated(source)}。`;
}

function imageLink({ title }: ShownChart, path: string): Html {
  return html`<a href="${chartImageUrl(path)}" data-chart-image aria-label="${IMAGE_PANEL.linkTo(title)}">${IMAGE_PANEL.link}</a>`;
}
