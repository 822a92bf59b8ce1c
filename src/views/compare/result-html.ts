import { RESULT } from '../../labels/compare.ts';
import { type Fragment, type Html, html, isolated, raw, undirected } from '../html.ts';
import { linesSvg } from './lines-html.ts';
import type { FigureLink, FigureView, GroupView, LinesView, MissingView, ResultView, TableView } from './result.ts';

/*
 * A comparison as HTML, the same in the page that a build makes and in the browser after a choice.
 * Addresses are given in, because a browser does not know the base path from its environment.
 */

export interface ResultContext {
  /** Base path, ending with a slash. */
  readonly base: string;
  /** Beginning of element ids, so that two results can stand on one page. */
  readonly id: string;
  /** Level of the headings of its parts. */
  readonly heading?: 'h2' | 'h3' | 'h4';
}

const disclosureHref = (base: string, disclosure: string): string => `${base}disclosures/${disclosure}/`;
const rowHref = (base: string, { disclosure, address }: Pick<FigureLink, 'disclosure' | 'address'>): string => disclosureHref(base, disclosure) + (address ? `#${encodeURIComponent(address)}` : '');

/** All of a result: rankings, years, figures beside each other, the table, and what is missing. */
export function resultHtml(result: ResultView, context: ResultContext): Html {
  return html`${coverageHtml(result)}${groupsHtml(result, context)}${linesHtml(result, context)}${tableHtml(result, context)}${missingHtml(result, context)}`;
}

function coverageHtml({ coverage, asked }: ResultView): Html {
  return html`<p class="compare-coverage">${coverage}${asked === 0 ? ` ${RESULT.noneHelp}` : ''}</p>`;
}

/** Rankings as bars, and figures that stand alone as a list: one figure is no ranking. */
export function groupsHtml(result: ResultView, context: ResultContext): Html {
  const { groups, moreGroups, alone, aloneCount } = result;
  const note = groups.length > 0 ? RESULT.aloneToo : aloneCount === 1 ? RESULT.only : RESULT.alone;
  return html`${groups.map((group, index) => groupHtml(group, index, result, context))}${moreGroups > 0 ? html`<p class="meta">${RESULT.moreGroups(moreGroups)}</p>` : ''}${
    alone.length > 0 ? html`<div class="compare-alone${result.form === 'amount' ? '' : ' derived'}"><p class="meta">${note}${aloneCount > alone.length ? RESULT.firstAlone(alone.length, aloneCount) : ''}</p><ul>${alone.map((figure) => aloneHtml(figure, result, context))}</ul></div>` : ''
  }`;
}

function groupHtml({ frame, headline, difference, count, figures }: GroupView, index: number, { title, unit, form }: ResultView, { base, id }: ResultContext): Html {
  const more = count > figures.length ? html`<p class="meta">${RESULT.first(figures.length, count)}</p>` : '';
  return html`<figure class="compare-group${form === 'amount' ? '' : ' derived'}" aria-labelledby="${id}-${index}"><figcaption id="${id}-${index}"><b class="compare-headline">${isolated(undirected(headline))}</b><span class="meta">${title} · ${frame} · ${RESULT.unit(unit)}${difference ? ` · ${RESULT.groupDifference}${difference}` : ''}</span></figcaption><ol class="compare-bars">${figures.map(
    (figure) => html`<li><a class="k" href="${disclosureHref(base, figure.disclosure)}"><span class="rank">${figure.rank}</span>${isolated(figure.name)}</a><svg width="100%" height="16" aria-hidden="true" focusable="false"><rect${raw(figure.negative ? ' class="s5"' : '')} width="${(figure.share * 100).toFixed(1)}%" height="16"/></svg>${valueHtml(figure, base)}</li>`,
  )}</ol>${more}</figure>`;
}

function aloneHtml(figure: FigureView & { readonly difference: string }, { unit }: ResultView, { base }: ResultContext): Html {
  return html`<li><a class="k" href="${disclosureHref(base, figure.disclosure)}">${isolated(figure.name)}</a><span class="f">${figure.frame}${figure.difference ? html`<small>${RESULT.difference}${figure.difference}</small>` : ''}</span>${valueHtml(figure, base, unit === '%' ? '' : unit)}</li>`;
}

function valueHtml(figure: FigureView, base: string, unit = ''): Html {
  const parts: Fragment = figure.parts.length > 0 ? html`<small class="of">${figure.parts.map((part, index) => html`${index > 0 ? ' / ' : ''}${part.label} <a href="${rowHref(base, part)}">${part.shown}</a>`)}</small>` : '';
  const note = figure.note ? html`<small class="of">${isolated(figure.note)}</small>` : '';
  const shown = unit && /^[\d.,−-]+$/.test(figure.shown) ? `${figure.shown} ${unit}` : figure.shown;
  return html`<span class="v"><a class="num" href="${rowHref(base, figure)}">${shown}</a>${parts}${note}</span>`;
}

function linesHtml({ lines, unit }: ResultView, context: ResultContext): Html {
  if (!lines) return html``;
  const { heading = 'h3', id } = context;
  return html`<figure class="compare-lines" aria-labelledby="${id}-lines"><figcaption><${raw(heading)} id="${id}-lines">${isolated(undirected(lines.title))}</${raw(heading)}><span class="meta">${RESULT.unit(unit)}。${RESULT.linesNote}</span></figcaption>${yearsHtml(lines)}${lines.breaks.length > 0 ? html`<ul class="meta">${lines.breaks.map((words) => html`<li>${isolated(undirected(words))}</li>`)}</ul>` : ''}</figure>`;
}

/** Lines with their names and figures: a table says the same below. */
export function yearsHtml(lines: Pick<LinesView, 'steps' | 'series'>): Html {
  const legend = lines.series.map(({ label }, index) => html`<li><i class="ln s${index + 1}"></i>${isolated(label)}</li>`);
  return html`<div class="lines"><ul class="lines-legend">${legend}</ul>${linesSvg(lines.steps.length, lines.series.map(({ points, breaks }) => ({ values: points.map(({ value }) => value), breaks })))}<ol class="steps" aria-hidden="true">${lines.steps.map((step) => html`<li>${step}</li>`)}</ol></div>`;
}

/** Agencies by years. */
export function tableHtml({ table, title, unit }: ResultView, context: ResultContext): Html {
  if (table.rows.length === 0) return html``;
  const { base, id, heading = 'h3' } = context;
  const more = table.count > table.rows.length ? html`<p class="meta">${RESULT.tableFirst(table.rows.length, table.count)}</p>` : '';
  return html`<section class="compare-table" aria-labelledby="${id}-table"><${raw(heading)} id="${id}-table">${RESULT.table}</${raw(heading)}><div class="scroll" role="group" aria-labelledby="${id}-table" tabindex="0"><table class="ledger grid"><caption>${title}（${unit}）</caption><thead><tr><th scope="col">${RESULT.agency}</th>${table.years.map((year) => html`<th scope="col" class="n">${RESULT.year(year)}</th>`)}</tr></thead><tbody>${table.rows.map((row) => tableRow(row, base))}</tbody></table></div>${table.rows.some(({ cells }) => cells.some(({ disclosure }) => disclosure === '')) ? html`<p class="meta">${RESULT.dash}</p>` : ''}${more}</section>`;
}

function tableRow({ agency, name, frame, cells }: TableView['rows'][number], base: string): Html {
  return html`<tr><th scope="row" class="document"><a href="${base}agencies/${agency}/">${isolated(name)}</a><small>${frame}</small></th>${cells.map(({ shown, reason, disclosure, address }) => {
    if (disclosure === '') return html`<td class="n"><span class="quiet" aria-hidden="true">${shown}</span><span class="vh">${reason}</span></td>`;
    if (reason === '') return html`<td class="n"><a class="num" href="${rowHref(base, { disclosure, address })}">${shown}</a></td>`;
    return html`<td class="n"><a class="quiet" href="${rowHref(base, { disclosure, address })}" title="${reason}">${shown}</a></td>`;
  })}</tr>`;
}

function missingHtml({ missing, missingCount, form }: ResultView, { base, id, heading = 'h3' }: ResultContext): Html {
  if (missing.length === 0) return html``;
  const more = missingCount > missing.length ? html`<p class="meta">${RESULT.firstMissing(missing.length, missingCount)}</p>` : '';
  return html`<section class="compare-missing" aria-labelledby="${id}-missing"><${raw(heading)} id="${id}-missing">${form === 'amount' ? RESULT.missing : RESULT.missingDerived}</${raw(heading)}><ul>${missing.map((one) => missingItem(one, base))}</ul>${more}</section>`;
}

function missingItem(one: MissingView, base: string): Html {
  return html`<li><a href="${rowHref(base, one)}">${isolated(one.name)} ${one.document}</a>：${one.reason}</li>`;
}
