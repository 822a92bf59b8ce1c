import { type Decimal, toNumber } from '../../fiscal/decimal.ts';
import { CHART } from '../../labels/charts.ts';
import { formatAmount } from '../../labels/numbers.ts';
import { type Html, html, isolated, raw } from '../html.ts';
import { url } from '../urls.ts';
import { sum } from './figures.ts';
import type { TreeNode } from './function-tree.ts';
import type { Bar, ChartRow, DrawnChart, Tone } from './spec.ts';

/*
 * Charts as HTML text with an SVG bar. Widths are SVG attributes: a strict policy forbids style
 * attributes. `data-v` on a piece is what Chart.js draws from when it takes over.
 */

/** A figure that is not nothing is seen, however small beside the greatest. */
const VISIBLE = 0.0025;

const percent = (value: number): string => `${Math.max(0, Math.min(100, value * 100)).toFixed(2).replace(/\.?0+$/, '')}%`;

/** Length of the longest bar: the scale of the whole chart. */
export function scaleOf(rows: readonly ChartRow[]): number {
  return Math.max(0, ...rows.flatMap((row) => row.bars.map((bar) => toNumber(total(bar)))));
}

function total(bar: Bar): Decimal {
  return sum(bar.segments.map((segment) => segment.value));
}

/** One bar; `scale` is the length of the longest in the chart. */
export function barSvg(bar: Bar, scale: number): Html {
  if (bar.segments.length === 0 || scale === 0) return html`<svg class="b none" aria-hidden="true"></svg>`;
  let from = 0;
  const pieces = bar.segments.map(({ tone, label, value }) => {
    const width = Math.max(VISIBLE, toNumber(value) / scale);
    const piece = html`<rect class="s${tone}" x="${percent(from)}" width="${percent(width)}" height="100%" data-v="${toNumber(value)}"${label ? html` data-l="${label}" data-t="${formatAmount(value)}"` : ''}/>`;
    from += width;
    return piece;
  });
  return html`<svg class="b" aria-hidden="true">${pieces}</svg>`;
}

/** The figure beside a bar, with its measure and share. */
export function figureHtml(bar: Bar): Html {
  const shown = bar.shown === undefined ? html`<span class="none">${CHART.blank}</span>` : html`<b>${bar.shown}</b>`;
  return html`${bar.label ? html`<small>${bar.label} </small>` : ''}${shown}${bar.share ? html` <small>${bar.share}</small>` : ''}`;
}

function rowHtml(row: ChartRow, scale: number): Html {
  const code = row.code ? html`<span class="code">${row.code}</span> ` : '';
  const name = html`${code}${isolated(row.label)}`;
  const label = row.address ? html`<a href="${row.rowPage ? url(row.rowPage) : ''}#${row.address}">${name}</a>` : name;
  return html`<li${raw(row.level > 0 ? ' class="sub"' : '')}><span class="k"><span>${label}</span></span><span class="bb">${row.bars.map((bar) => barSvg(bar, scale))}</span><span class="v">${row.bars.map((bar) => html`<span>${figureHtml(bar)}</span>`)}</span></li>`;
}

/** The list of bars; the same list is the accessible version of the drawn chart. */
export function barsHtml(chart: DrawnChart): Html {
  const scale = scaleOf(chart.rows);
  return html`<ol class="bars">${chart.rows.map((row) => rowHtml(row, scale))}</ol>`;
}

/** The ring alone. */
export function ringSvg(chart: DrawnChart): Html {
  const values = chart.rows.map((row) => toNumber(total(row.bars[0] ?? { label: '', shown: undefined, share: '', segments: [] })));
  const whole = values.reduce((left, right) => left + right, 0);
  let from = 0;
  const arcs = chart.rows.map((row, index) => {
    const share = whole === 0 ? 0 : ((values[index] ?? 0) / whole) * 100;
    const arc = html`<circle class="s${ringTone(row)}" cx="50" cy="50" r="40" pathLength="100" stroke-dasharray="${share.toFixed(3)} ${(100 - share).toFixed(3)}" stroke-dashoffset="${(-from).toFixed(3)}" data-v="${values[index] ?? 0}"/>`;
    from += share;
    return arc;
  });
  return html`<svg viewBox="0 0 100 100" aria-hidden="true">${arcs}</svg>`;
}

export function ringTone(row: ChartRow): Tone {
  return row.bars[0]?.segments[0]?.tone ?? 5;
}

/** A ring of parts with the list of parts beside it. */
export function ringHtml(chart: DrawnChart): Html {
  const items = chart.rows.map((row) => {
    const name = row.address ? html`<a href="#${row.address}">${isolated(row.label)}</a>` : isolated(row.label);
    return html`<li><i class="sw s${ringTone(row)}"></i><span class="k">${name}</span><span class="v">${row.bars.map(figureHtml)}</span></li>`;
  });
  return html`<div class="ring">${ringSvg(chart)}<ol>${items}</ol></div>`;
}

/** 类 → 款 → 项 as nested lists that open; every level keeps the scale of the whole. */
export function treeHtml(nodes: readonly TreeNode[]): Html {
  return html`<ul class="tree">${nodes.map((node) => html`<li>${node.children.length > 0 ? html`<details><summary>${treeLine(node)}</summary>${treeHtml(node.children)}</details>` : html`<div class="leaf">${treeLine(node)}</div>`}</li>`)}</ul>`;
}

function treeLine({ row, code, printed, share, width }: TreeNode): Html {
  const bar = width === undefined ? '' : html`<svg class="b" aria-hidden="true"><rect class="s1" width="${percent(width > 0 ? Math.max(VISIBLE, width) : 0)}" height="100%"/></svg>`;
  return html`<span class="k"><span class="code">${code}</span> ${isolated(row.label)}</span><span class="v">${printed ? html`<b>${printed}</b>` : html`<span class="none">${CHART.blank}</span>`}${share ? html` <small>${share}</small>` : ''}</span>${bar}`;
}
