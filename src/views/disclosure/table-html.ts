import type { Row } from '../../fiscal/disclosure.ts';
import type { Cell } from '../../fiscal/figure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { rowCode } from '../charts/figures.ts';
import { cellMark, isFlagged, nameMark } from '../findings/marks-html.ts';
import { type Marks, NO_MARKS, type RowMarks } from '../findings/page-findings.ts';
import { type Html, html, isolated, raw } from '../html.ts';
import { cellClass, cellContent, mark, padding } from './cell-html.ts';
import type { HeaderCell, ShownColumn } from './columns.ts';
import type { TableBlock } from './table-model.ts';

/** From this many rows a table scrolls in its own box under a fixed head. */
const TALL = 36;

/** Points to the earlier text that this row repeats word for word. */
export function repeatLink(row: Row): Html {
  return row.repeats ? html`<a class="rep" href="#${row.repeats}">${PAGE.repeats}</a> ` : raw('');
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
  const top = row.level === 0 && !row.total && rowCode(row) !== '';
  const classes = [row.level > 0 ? `l${Math.min(row.level, 4)}` : '', row.total ? 'sum' : '', top ? 'top' : ''].filter(Boolean);
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

/** The code or name that the document prints in its own way (a code twice, a misprinted name). */
export function oddName(row: Row): Cell | undefined {
  return [row.cells['code'], row.cells['label']].find((cell) => cell?.form === 'as-printed');
}

function nameCell(row: Row, column: ShownColumn, columns: readonly ShownColumn[], marks: RowMarks | undefined): Html {
  const code = column.codeHeader && row.code ? html`<span class="code">${row.code}</span> ` : '';
  const odd = oddName(row);
  return html`<th scope="row"${raw(odd ? ' class="odd"' : '')}>${repeatLink(row)}${code}${isolated(row.label)}${mark(odd)}${marks && nameMark(marks, (key) => columns.some((other) => other.key === key && !other.heads))}</th>`;
}

function bodyCell(row: Row, column: ShownColumn, widest: number, marks: RowMarks | undefined): Html {
  const cell = row.cells[column.key];
  const pad = cell?.form === 'number' && !column.joined ? padding(cell.value.decimals, widest) : '';
  return html`<td${raw(cellClass(cell, column, isFlagged(marks, column.key)))}${raw(pad === '' ? '' : ` data-p="${pad}"`)}>${cellContent(row, column)}${cellMark(marks, column.key)}</td>`;
}

export function rowHtml(row: Row, columns: readonly ShownColumn[], decimals: ReadonlyMap<string, number>, marks?: RowMarks): Html {
  const cells = columns.map((column) => (column.heads ? nameCell(row, column, columns, marks) : bodyCell(row, column, decimals.get(column.key) ?? 0, marks)));
  return html`<tr id="${row.address}"${raw(rowClass(row))}>${cells}</tr>`;
}

/** One block as a `<table>`; `label` names it for those who do not see where it stands, `side` is its printed heading. */
export function gridHtml(block: TableBlock, label: string, side = '', marks: Marks = NO_MARKS): Html {
  const { columns, head, rows, decimals } = block;
  return html`<div class="scroll${side === '' && rows.length > TALL ? ' tall' : ''}" role="group" tabindex="0" aria-label="${label}"><table class="grid">${
    side ? html`<caption>${side}</caption>` : ''
  }${headerHtml(head)}<tbody>${rows.map((row) => rowHtml(row, columns, decimals, marks.get(row.address)))}</tbody></table></div>`;
}
