import type { Row } from '../../fiscal/disclosure.ts';
import type { Cell } from '../../fiscal/figure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { rowCode } from '../charts/figures.ts';
import { cellMark, isFlagged, nameMark } from '../findings/marks-html.ts';
import { type Marks, NO_MARKS, type RowMarks } from '../findings/page-findings.ts';
import { escapeHtml, type Html, html, isolated, isolatedText, raw } from '../html.ts';
import { cellClass, cellContent, mark, padding } from './cell-html.ts';
import type { HeaderCell, ShownColumn } from './columns.ts';
import type { TableBlock } from './table-model.ts';

/** From this many rows a table scrolls in its own box under a fixed head. */
const TALL = 36;

/** Points to the earlier text that this row repeats word for word; finished HTML. */
export function repeatLink(row: Row): string {
  return row.repeats ? `<a class="rep" href="#${escapeHtml(row.repeats)}">${PAGE.repeats}</a> ` : '';
}

function headerHtml(rows: readonly (readonly HeaderCell[])[]): Html {
  return html`<thead>${rows.map((cells) => html`<tr>${cells.map(headerCell)}</tr>`)}</thead>`;
}

function headerCell({ text, codeText, columns, rows, scope, numeric }: HeaderCell): Html {
  const span = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return html`<th scope="${scope}"${raw(numeric ? ' class="n"' : '')}${raw(span)}>${codeText ? html`<span class="code">${codeText}</span> ` : ''}${isolated(text)}</th>`;
}

/** Depth and weight of a row, by class: `l1` to `l4` indented, `sum` for totals, `top` for a code of the first level. */
function rowClass(row: Row): string {
  if (row.level > 0) return row.total ? ` class="l${Math.min(row.level, 4)} sum"` : ` class="l${Math.min(row.level, 4)}"`;
  if (row.total) return ' class="sum"';
  return rowCode(row) === '' ? '' : ' class="top"';
}

/** The code or name that the document prints in its own way (a code twice, a misprinted name). */
export function oddName({ cells }: Row): Cell | undefined {
  const { code, label } = cells;
  return code?.form === 'as-printed' ? code : label?.form === 'as-printed' ? label : undefined;
}

/** A row that the document prints without a name has one in lists and findings, and none in its table. */
function printedName({ cells, label }: Row): string {
  return cells['label']?.form === 'blank' ? '' : label;
}

function nameCell(row: Row, column: ShownColumn, columns: readonly ShownColumn[], marks: RowMarks | undefined): string {
  const code = column.codeHeader && row.code ? `<span class="code">${escapeHtml(row.code)}</span> ` : '';
  const odd = oddName(row);
  const marked = marks ? nameMark(marks, (key) => columns.some((other) => other.key === key && !other.heads)).text : '';
  return `<th scope="row"${odd ? ' class="odd"' : ''}>${repeatLink(row)}${code}${isolatedText(printedName(row))}${mark(odd)}${marked}</th>`;
}

function bodyCell(row: Row, column: ShownColumn, widest: number, marks: RowMarks | undefined): string {
  const cell = row.cells[column.key];
  const pad = cell?.form === 'number' && !column.joined ? padding(cell.value.decimals, widest) : '';
  const begin = `<td${cellClass(cell, column, isFlagged(marks, column.key))}${pad === '' ? '' : ` data-p="${pad}"`}>`;
  const content = cellContent(row, column);
  if (!marks) return `${begin}${content}</td>`;
  const mark = cellMark(marks, column.key).text;
  /* Numbers of findings stand before a figure, where nobody reads them as its last digit. */
  return column.numeric && marks.findings.has(column.key) ? `${begin}${mark}${content}</td>` : `${begin}${content}${mark}</td>`;
}

function rowHtml(row: Row, columns: readonly ShownColumn[], decimals: ReadonlyMap<string, number>, marks: RowMarks | undefined): string {
  let text = `<tr id="${escapeHtml(row.address)}"${rowClass(row)}>`;
  for (const column of columns) text += column.heads ? nameCell(row, column, columns, marks) : bodyCell(row, column, decimals.get(column.key) ?? 0, marks);
  return `${text}</tr>`;
}

/** One block as a `<table>`; `label` names it for those who do not see where it stands, `side` is its printed heading. */
export function gridHtml(block: TableBlock, label: string, side = '', marks: Marks = NO_MARKS): Html {
  const { columns, head, rows, decimals } = block;
  return html`<div class="scroll${side === '' && rows.length > TALL ? ' tall' : ''}" role="group" tabindex="0" aria-label="${label}"><table class="grid">${
    side ? html`<caption>${side}</caption>` : ''
  }${headerHtml(head)}<tbody>${raw(rows.map((row) => rowHtml(row, columns, decimals, marks.get(row.address))).join(''))}</tbody></table></div>`;
}
