import { toNumber } from '../../fiscal/decimal.ts';
import { EMBED } from '../../labels/embed.ts';
import type { LineSeries, LinesChart } from '../charts/spec.ts';
import { type Html, html, isolated } from '../html.ts';
import type { RowLink } from './chart-html.ts';

/*
 * Lines through the years: a drawing that stretches to any width, the years under it, and the
 * figures as a table. A missing figure is a gap, and a line is broken where its sides are unlike.
 */

/** Drawing units; the drawing is stretched, its strokes are not. */
const WIDE = 100;
const HIGH = 100;

export function linesHtml(chart: LinesChart, link: RowLink): Html {
  const values = chart.series.flatMap(({ points }) => points.map(({ value }) => (value ? toNumber(value) : 0)));
  const span = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const drawn = chart.series.map((series) => seriesSvg(series, chart.steps.length, span));
  const legend = html`<p class="legend">${chart.series.map(({ tone, label }) => html`<span><i class="sw s${tone}"></i>${isolated(label)}</span>`)}</p>`;
  return html`${legend}<line-chart><svg class="plot" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">${span[0] < 0 ? html`<line x2="${WIDE}" y1="${heightOf(0, span)}" y2="${heightOf(0, span)}"/>` : ''}${drawn}</svg><p class="steps" aria-hidden="true">${chart.steps.map((step) => html`<span>${isolated(step)}</span>`)}</p>${table(chart, link)}</line-chart>`;
}

/** @param span the least and the greatest value of the whole drawing; zero is always in it */
function seriesSvg({ tone, points, breaks }: LineSeries, steps: number, span: readonly [number, number]): Html {
  const broken = new Set(breaks.map(({ before }) => before));
  let path = '';
  let dots = '';
  points.forEach(({ value }, index) => {
    if (!value) return;
    const place = `${round(((index + 0.5) / steps) * WIDE)} ${heightOf(toNumber(value), span)}`;
    path += index > 0 && points[index - 1]?.value && !broken.has(index) ? `L${place}` : `M${place}`;
    /* A line to where the pen stands is a dot, round however the drawing is stretched. */
    dots += `M${place}L${place}`;
  });
  return html`<path class="s${tone}" d="${path}"/><path class="s${tone} dot" d="${dots}"/>`;
}

/** Where a value stands in the drawing, counted from its top. */
function heightOf(value: number, [low, high]: readonly [number, number]): number {
  return round(HIGH - (high === low ? 0 : (value - low) / (high - low)) * HIGH * 0.94 - 3);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function table({ title, measured, steps, series }: LinesChart, link: RowLink): Html {
  const rows = steps.map((step, index) => {
    const cells = series.map(({ points, breaks }) => {
      const point = points[index];
      const reason = breaks.find(({ before }) => before === index)?.reason ?? '';
      const note = [point?.note ?? '', reason].filter(Boolean).join('；');
      const href = point ? link(point) : '';
      const shown = point?.shown === undefined ? html`<span class="none">${EMBED.missing}</span>` : href ? html`<a href="${href}" target="_blank" rel="noopener">${isolated(point.shown)}</a>` : isolated(point.shown);
      return html`<td role="cell"${point?.value ? html` data-v="${toNumber(point.value)}"` : ''}${reason ? html` data-break` : ''}>${shown}${note ? html`<small>${isolated(note)}</small>` : ''}</td>`;
    });
    return html`<tr role="row"><th role="rowheader" scope="row">${isolated(step)}</th>${cells}</tr>`;
  });
  const heads = [EMBED.year, ...series.map(({ label }) => label)];
  return html`<table role="table" class="years"><caption class="vh">${isolated(`${title}：${measured}`)}</caption><thead role="rowgroup"><tr role="row">${heads.map((name) => html`<th role="columnheader" scope="col">${isolated(name)}</th>`)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}
