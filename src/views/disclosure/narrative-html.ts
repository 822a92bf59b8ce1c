import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { PAGE, STATEMENT_MEASURES } from '../../labels/disclosure.ts';
import { COUNTERPART, COUNTERPART_WORDS, FINDINGS } from '../../labels/findings.ts';
import { foundInFold, withNotes } from '../findings/beside-html.ts';
import { cellMark, isFlagged, nameMark } from '../findings/marks-html.ts';
import { type Marks, NO_MARKS, type PageFindings } from '../findings/page-findings.ts';
import { type Html, html, isolated, raw } from '../html.ts';
import { mark } from './cell-html.ts';
import { type Counterpart, counterparts } from './counterparts.ts';
import { oneBox, runs } from './stack-html.ts';
import { repeatLink } from './table-html.ts';

/** Duties: short facts, one a line. */
export function dutiesHtml(table: PublishedTable): Html {
  return html`<ol class="duties">${table.rows.map((row) => html`<li id="${row.address}">${repeatLink(row)}${isolated(row.label)}</li>`)}</ol>`;
}

function cell(row: Row, key: string): string {
  return row.cells[key]?.printed ?? '';
}

/** What the narrative says, as it is said: 增加 487.48 万元, ≥ 95%. */
function said(row: Row): Html {
  const [direction, operator, value, unit] = ['direction', 'operator', 'value', 'unit'].map((key) => cell(row, key));
  const figure = value ? html`<b class="num">${operator}${value}</b>${unit ? html` <small>${isolated(unit)}</small>` : ''}${mark(row.cells['value'])}` : html`${operator}${isolated(unit ?? '')}`;
  return html`${direction ? html`${direction} ` : ''}${figure}`;
}

/** Columns of the narrative's figures, in order. */
const COLUMNS = ['事项', '所述', '表中的数', '度量', '原因'] as const;

/** What the tables print: the figure, linked, and in words whether it is the same. */
function beside(row: Row, counterpart: Counterpart | undefined, titles: ReadonlyMap<string, string>): Html {
  const target = cell(row, 'table');
  const title = titles.get(target);
  if (!counterpart) return title ? html`<a href="#${target}">${isolated(title)}</a>` : raw('');
  const { outcome, figure, within } = counterpart;
  const word = html`<small${raw(outcome === 'finding' ? ' class="no"' : '')}>${COUNTERPART_WORDS[outcome]}</small>`;
  if (!figure) return outcome === 'undecidable' ? word : html`<small>${within ? COUNTERPART.within : COUNTERPART.words}</small>${word}`;
  const unit = figure.unit && figure.unit !== cell(row, 'unit') ? html` <small>${isolated(figure.unit)}</small>` : '';
  return html`<a href="#${figure.address}">${figure.printed || FINDINGS.blankTerm}</a>${unit}${figure.places > 1 && html` <small>${COUNTERPART.several(figure.places)}</small>`} ${word}`;
}

function rowHtml(row: Row, { titles, year, found, marks }: Context): Html {
  const measure = cell(row, 'measure');
  const about = [STATEMENT_MEASURES[measure] ?? measure, cell(row, 'category'), cell(row, 'year') && cell(row, 'year') !== String(year) ? `${cell(row, 'year')} 年` : ''].filter(Boolean).join('，');
  const reason = cell(row, 'reason');
  const own = marks.get(row.address);
  const [, saidTitle, besideTitle, measureTitle, reasonTitle] = COLUMNS;
  return html`<tr role="row" id="${row.address}"><th scope="row" role="rowheader">${repeatLink(row)}${isolated(row.label)}</th><td role="cell"${raw(isFlagged(own, 'value') ? ' class="f"' : '')} data-h="${saidTitle}">${oneBox(html`${said(row)}${cellMark(own, 'value')}${nameMark(own, (key) => key === 'value')}`)}</td><td role="cell" class="t" data-h="${besideTitle}">${oneBox(beside(row, found.get(row.address), titles))}</td><td role="cell" class="t" data-h="${measureTitle}">${isolated(about)}</td><td role="cell" class="t" data-h="${reasonTitle}">${reason && html`<span>${isolated(reason)}<small class="ours">${PAGE.ours}</small></span>`}</td></tr>`;
}

interface Context {
  readonly titles: ReadonlyMap<string, string>;
  readonly year: number;
  readonly found: ReadonlyMap<string, Counterpart>;
  readonly marks: Marks;
}

/** Figures of the narrative by section, each section to be opened; beside each the table's figure and, in the margin, the section's findings. */
export function statementsHtml(disclosure: Disclosure, table: PublishedTable, page?: PageFindings): Html {
  const context: Context = {
    titles: new Map(disclosure.tables.map((entry) => [entry.id, entry.title])),
    year: disclosure.fiscalYear,
    found: counterparts(disclosure, page?.checks ?? []),
    marks: page?.marks ?? NO_MARKS,
  };
  const findings = page?.byTable.get(table.id) ?? [];
  return html`${runs(table.rows, 'section').map(({ heading, rows }) => {
    const addresses = new Set(rows.map(({ address }) => address));
    const own = findings.filter(({ check }) => addresses.has(check.place.row));
    const body = html`<div class="scroll words" role="group" tabindex="0" aria-label="${heading}"><table class="stack" role="table"><thead role="rowgroup"><tr role="row">${COLUMNS.map((title) => html`<th scope="col" role="columnheader"${raw(title === '所述' ? ' class="n"' : '')}>${title}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map((row) => rowHtml(row, context))}</tbody></table></div>`;
    return html`<details class="said"><summary>${isolated(heading)} <small>${rows.length} 处</small>${foundInFold(own)}</summary>${withNotes(body, own)}</details>`;
  })}`;
}
