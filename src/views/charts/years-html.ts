import { toNumber } from '../../fiscal/decimal.ts';
import { COMPARE_CHARTS } from '../../labels/compare.ts';
import { linesSvg } from '../compare/lines-html.ts';
import { type Html, html } from '../html.ts';
import { url } from '../urls.ts';
import type { LinePoint, LinesChart } from './spec.ts';

/** A measure through the years: the lines, and the figures as a table with a reason wherever one is missing or not like the one before. */
export function yearsChartHtml({ title, steps, series }: LinesChart): Html {
  const legend = series.length > 1 ? html`<ul class="lines-legend">${series.map(({ tone, label }) => html`<li><i class="ln s${tone}"></i>${label}</li>`)}</ul>` : '';
  const plot = linesSvg(
    steps.length,
    series.map(({ points, breaks, tone }) => ({ values: points.map(({ value }) => (value ? toNumber(value) : null)), breaks: breaks.map(({ before }) => before), tone })),
  );
  const rows = steps.map((step, index) => html`<tr><th scope="row">${step}</th>${series.map(({ points }) => cell(points[index]))}</tr>`);
  const table = html`<details class="years-figures"><summary>${COMPARE_CHARTS.figures}</summary><div class="scroll" role="group" aria-label="${title}" tabindex="0"><table class="years-table"><thead><tr><th scope="col">${COMPARE_CHARTS.year}</th>${series.map(({ label }) => html`<th scope="col" class="n">${label}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
  return html`<div class="lines">${legend}${plot}<ol class="steps" aria-hidden="true">${steps.map((step) => html`<li>${step}</li>`)}</ol></div>${breaksHtml(steps, series)}${table}`;
}

/** Where a line is broken, and why: beside the figures, in words. */
function breaksHtml(steps: readonly string[], series: LinesChart['series']): Html {
  const said = series.flatMap(({ label, breaks }) => breaks.map(({ before, reason }) => html`<li>${COMPARE_CHARTS.unlikeBefore(steps[before] ?? '', label, reason)}</li>`));
  return said.length > 0 ? html`<ul class="meta years-breaks">${said}</ul>` : html``;
}

function cell(point: LinePoint | undefined): Html {
  if (!point?.shown) return html`<td class="n"><span class="quiet" title="${point?.note}">—</span><span class="vh">${point?.note}</span></td>`;
  const href = point.rowPage && point.address ? `${url(point.rowPage)}#${encodeURIComponent(point.address)}` : '';
  return html`<td class="n">${href ? html`<a class="num" href="${href}">${point.shown}</a>` : html`<span class="num">${point.shown}</span>`}</td>`;
}
