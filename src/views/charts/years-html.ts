import { toNumber } from '../../fiscal/decimal.ts';
import { COMPARE_CHARTS } from '../../labels/compare.ts';
import { linesSvg } from '../compare/lines-html.ts';
import { type Html, html, isolated } from '../html.ts';
import { url } from '../urls.ts';
import type { LinePoint, LinesChart } from './spec.ts';

/** A measure through the years: the lines, and the figures as a table with a reason wherever one is missing or not like the one before. */
export function yearsChartHtml({ title, steps, series }: LinesChart): Html {
  const legend = series.length > 1 ? html`<ul class="lines-legend">${series.map(({ tone, label }) => html`<li><i class="ln s${tone}"></i>${label}</li>`)}</ul>` : '';
  const plot = linesSvg(
    steps.length,
    series.map(({ points, breaks, tone }) => ({ values: points.map(({ value }) => (value ? toNumber(value) : null)), breaks: breaks.map(({ before }) => before), tone })),
  );
  const rows = steps.map((step, index) => html`<tr><th scope="row">${step}</th>${series.map(({ points, breaks }) => cell(points[index], breaks.find(({ before }) => before === index)?.reason))}</tr>`);
  const table = html`<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table class="years-table"><thead><tr><th scope="col">${COMPARE_CHARTS.year}</th>${series.map(({ label }) => html`<th scope="col" class="n">${label}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<div class="lines">${legend}${plot}<ol class="steps" aria-hidden="true">${steps.map((step) => html`<li>${step}</li>`)}</ol></div>${table}`;
}

function cell(point: LinePoint | undefined, unlike: string | undefined): Html {
  const note = [point?.note, unlike && COMPARE_CHARTS.unlikeBefore(unlike)].filter(Boolean).join('；');
  const small = note ? html`<small>${isolated(note)}</small>` : '';
  if (!point?.shown) return html`<td class="n"><span class="quiet" aria-hidden="true">—</span>${small}</td>`;
  const href = point.rowPage && point.address ? `${url(point.rowPage)}#${encodeURIComponent(point.address)}` : '';
  return html`<td class="n">${href ? html`<a class="num" href="${href}">${point.shown}</a>` : html`<span class="num">${point.shown}</span>`}${small}</td>`;
}
