import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { COMPLETION_DIRECTIONS, PAGE, STATEMENT_MEASURES } from '../../labels/disclosure.ts';
import { COUNTERPART, COUNTERPART_WORDS, FINDINGS, SEVERITY_SHORT } from '../../labels/findings.ts';
import { foundInFold, withNotes } from '../findings/beside-html.ts';
import { cellMark, isFlagged, nameMark } from '../findings/marks-html.ts';
import { type Marks, NO_MARKS, type PageFindings } from '../findings/page-findings.ts';
import { escapeHtml, type Html, html, isolated, isolatedText, raw } from '../html.ts';
import { mark } from './cell-html.ts';
import { type Counterpart, counterparts } from './counterparts.ts';
import { oneBox, runs } from './stack-html.ts';
import { repeatLink } from './table-html.ts';

/** Duties: short facts, one a line. */
export function dutiesHtml(table: PublishedTable): Html {
  return html`<ol class="duties">${table.rows.map((row) => html`<li id="${row.address}">${raw(repeatLink(row))}${isolated(row.label)}</li>`)}</ol>`;
}

function cell(row: Row, key: string): string {
  return row.cells[key]?.printed ?? '';
}

/** What the narrative says, as it is said: 增加 487.48 万元, ≥ 95%. Finished HTML, as all that is made once a row. */
function said(row: Row): string {
  const direction = escapeHtml(cell(row, 'direction'));
  const completed = cell(row, 'measure') === 'completion-rate' ? COMPLETION_DIRECTIONS[direction] : undefined;
  const operator = escapeHtml(cell(row, 'operator'));
  const value = escapeHtml(cell(row, 'value'));
  const unit = isolatedText(cell(row, 'unit'));
  const figure = value ? `<b class="num">${operator}${value}</b>${unit ? ` <small>${unit}</small>` : ''}${mark(row.cells['value'])}` : operator + unit;
  /* A rate of completion does not rise or fall: the words say how the outcome stands to the budget. */
  if (completed) return value ? `${figure} <small>（${completed}）</small>` : completed;
  return direction ? `${direction} ${figure}` : figure;
}

/** Columns of the narrative's figures, in order. */
const COLUMNS = ['事项', '所述', '表中的数', '度量', '原因'] as const;

/** What the tables print: the figure, linked, and in words whether it is the same. */
function beside(row: Row, counterpart: Counterpart | undefined, titles: ReadonlyMap<string, string>): string {
  if (!counterpart) {
    const target = cell(row, 'table');
    const title = titles.get(target);
    return title ? `<a href="#${escapeHtml(target)}">${isolatedText(title)}</a>` : '';
  }
  const { outcome, disagrees, figure, within } = counterpart;
  const word = outcome === 'finding' && !disagrees ? `<small>${SEVERITY_SHORT.warning}</small>` : `<small${disagrees ? ' class="no"' : ''}>${COUNTERPART_WORDS[outcome]}</small>`;
  if (!figure) return outcome === 'undecidable' ? word : `<small>${within ? COUNTERPART.within : COUNTERPART.words}</small>${word}`;
  const unit = figure.unit && figure.unit !== cell(row, 'unit') ? ` <small>${isolatedText(figure.unit)}</small>` : '';
  const several = figure.places > 1 ? ` <small>${COUNTERPART.several(figure.places)}</small>` : '';
  return `<a href="#${escapeHtml(figure.address)}">${escapeHtml(figure.printed) || FINDINGS.blankTerm}</a>${unit}${several} ${word}`;
}

function rowHtml(row: Row, { titles, year, found, marks }: Context): string {
  const measure = cell(row, 'measure');
  const ofYear = cell(row, 'year');
  const about = [STATEMENT_MEASURES[measure] ?? measure, cell(row, 'category'), ofYear && ofYear !== year ? `${ofYear} 年` : ''].filter(Boolean).join('，');
  const reason = cell(row, 'reason');
  const own = marks.get(row.address);
  const [, saidTitle, besideTitle, measureTitle, reasonTitle] = COLUMNS;
  const saidMarks = own ? cellMark(own, 'value').text + nameMark(own, (key) => key === 'value').text : '';
  return `<tr role="row" id="${escapeHtml(row.address)}"><th scope="row" role="rowheader">${repeatLink(row)}${isolatedText(row.label)}</th><td role="cell"${isFlagged(own, 'value') ? ' class="f"' : ''} data-h="${saidTitle}">${oneBox(said(row) + saidMarks)}</td><td role="cell" class="t" data-h="${besideTitle}">${oneBox(beside(row, found.get(row.address), titles))}</td><td role="cell" class="t" data-h="${measureTitle}">${isolatedText(about)}</td><td role="cell" class="t" data-h="${reasonTitle}">${reason && `<span>${isolatedText(reason)}<small class="ours">${PAGE.ours}</small></span>`}</td></tr>`;
}

interface Context {
  readonly titles: ReadonlyMap<string, string>;
  /** The document's own, which is not said again. */
  readonly year: string;
  readonly found: ReadonlyMap<string, Counterpart>;
  readonly marks: Marks;
}

/** Figures of the narrative by section, each section to be opened; beside each the table's figure and, in the margin, the section's findings. */
export function statementsHtml(disclosure: Disclosure, table: PublishedTable, page?: PageFindings): Html {
  const context: Context = {
    titles: new Map(disclosure.tables.map((entry) => [entry.id, entry.title])),
    year: String(disclosure.fiscalYear),
    found: counterparts(disclosure, page?.checks ?? []),
    marks: page?.marks ?? NO_MARKS,
  };
  const findings = page?.byTable.get(table.id) ?? [];
  return html`${runs(table.rows, 'section').map(({ heading, rows }) => {
    const addresses = new Set(rows.map(({ address }) => address));
    const own = findings.filter(({ check }) => addresses.has(check.place.row));
    const body = html`<div class="scroll words" role="group" tabindex="0" aria-label="${heading}"><table class="stack" role="table"><thead role="rowgroup"><tr role="row">${COLUMNS.map((title) => html`<th scope="col" role="columnheader"${raw(title === '所述' ? ' class="n"' : '')}>${title}</th>`)}</tr></thead><tbody role="rowgroup">${raw(rows.map((row) => rowHtml(row, context)).join(''))}</tbody></table></div>`;
    return html`<details class="said"><summary>${isolated(heading)} <small>${rows.length} 处</small>${foundInFold(own)}</summary>${withNotes(body, own)}</details>`;
  })}`;
}
