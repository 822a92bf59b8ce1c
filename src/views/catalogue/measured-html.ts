import { MISSING_REASONS, STATE_NAMES } from '../../labels/comparability.ts';
import { regroup } from '../../labels/numbers.ts';
import type { ShownMeasure } from '../digest/summary.ts';
import { type Html, html } from '../html.ts';
import { rowUrl } from '../urls.ts';

/** Said once over the whole table; a figure printed in another unit says so beside it. */
const TABLE_UNIT = '万元';

/** A measured figure as a link to its row, grouped alike whichever document prints it, or what stands in its place: a blank is not a zero, and neither is a missing table. */
export function measuredHtml(disclosure: string, value: ShownMeasure): Html {
  switch (value.form) {
    case 'figure':
      return html`<a class="num" href="${rowUrl(disclosure, value.row.address)}">${regroup(value.printed)}${value.unit !== TABLE_UNIT && html`<small>${value.unit}</small>`}</a>`;
    case 'blank':
      return html`<a class="quiet" href="${rowUrl(disclosure, value.row.address)}" title="${MISSING_REASONS.blank}">空格</a>`;
    case 'absent':
      return html`<span class="quiet" title="${MISSING_REASONS[value.state]}">${value.state === 'published' ? '无此行' : STATE_NAMES[value.state]}</span>`;
  }
}
