import { toNumber } from '../../fiscal/decimal.ts';
import type { PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { cellMark, nameMark } from '../findings/marks-html.ts';
import { type Marks, NO_MARKS, type RowMarks } from '../findings/page-findings.ts';
import { escapeHtml, type Html, html, isolatedText, raw } from '../html.ts';
import { cellContent } from './cell-html.ts';
import { type ShownColumn, shownColumns } from './columns.ts';
import { gridHtml, repeatLink } from './table-html.ts';
import { block } from './table-model.ts';

/**
 * Lines whose words are shortened by us: goals, uses and the other long texts of a form. Their
 * figures, numbers and names are held as rows of their own.
 */
const OUR_WORDS = /^(?:use|overview|necessity|measures|schedule|goal|task|arrangement|disbursement|management)(?:-\d+)?$/;

export function isInOurWords(row: Row): boolean {
  return OUR_WORDS.test(row.line ?? '');
}

/** The head of a form: named cells in printed order. Rows of several figures become a small table between them. */
export function formHeadHtml(table: PublishedTable, label: string, marks: Marks = NO_MARKS): Html {
  const sides = [...new Set(table.rows.map((row) => row.side))].sort((a, b) => Number(a !== '') - Number(b !== ''));
  const parts = sides.map((side) => sideHtml(table, side, label, marks));
  const unsided = parts.filter((_, index) => sides[index] === '');
  const sided = parts.filter((_, index) => sides[index] !== '');
  return html`${unsided}${sided.length > 0 ? html`<div class="sides">${sided.map((part) => html`<div>${part}</div>`)}</div>` : ''}`;
}

function sideHtml(table: PublishedTable, side: string, label: string, marks: Marks): Html {
  const rows = table.rows.filter((row) => row.side === side);
  const columns = shownColumns(table, '', rows).filter((column) => !column.heads);
  const pieces = shapes(rows, columns).map(({ wide, rows: run }) =>
    wide ? figuresTable(table, run, label, marks) : namedCells(table, run, columns, side ? `${label}，${side}` : label, marks),
  );
  return html`${side ? html`<p class="side-title">${side}</p>` : ''}${pieces}`;
}

/** A form of several number columns (预算数, 执行数, 得分) keeps rows with figures as a table; other rows are a name and a value. */
function shapes(rows: readonly Row[], columns: readonly ShownColumn[]): readonly { wide: boolean; rows: readonly Row[] }[] {
  const numeric = columns.filter((column) => column.numeric);
  const result: { wide: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const wide = numeric.length > 2 && numeric.some((column) => (row.cells[column.key]?.form ?? 'blank') !== 'blank');
    const last = result.at(-1);
    if (last?.wide === wide) last.rows.push(row);
    else result.push({ wide, rows: [row] });
  }
  return result;
}

function figuresTable(table: PublishedTable, rows: readonly Row[], label: string, marks: Marks): Html {
  const part = block(table, '', rows);
  const used = part.columns.filter((column) => column.heads || rows.some((row) => (row.cells[column.key]?.form ?? 'blank') !== 'blank'));
  return gridHtml({ ...part, columns: used, head: [used.map((column) => ({ text: column.header, columns: 1, rows: 1, scope: 'col', numeric: column.numeric }) as const)] }, label, '', marks);
}

function namedCells(table: PublishedTable, rows: readonly Row[], columns: readonly ShownColumn[], label: string, marks: Marks): Html {
  return html`<table class="cells" aria-label="${label}"><tbody>${raw(rows.map((row) => namedCell(table, row, columns, marks.get(row.address))).join(''))}</tbody></table>`;
}

function namedCell(table: PublishedTable, row: Row, columns: readonly ShownColumn[], marks: RowMarks | undefined): string {
  const ours = isInOurWords(row) ? ` <small class="ours">${PAGE.ours}</small>` : '';
  const marked = marks ? nameMark(marks, (key) => columns.some((column) => column.key === key) && (row.cells[key]?.form ?? 'blank') !== 'blank').text : '';
  let values = '';
  for (const column of columns) values += valueHtml(table, row, column, columns, marks);
  return `<tr id="${escapeHtml(row.address)}"${row.total ? ' class="sum"' : row.level > 0 ? ' class="l1"' : ''}><th scope="row">${isolatedText(row.label)}${ours}${marked}</th><td>${repeatLink(row)}${values}</td></tr>`;
}

function valueHtml(table: PublishedTable, row: Row, column: ShownColumn, columns: readonly ShownColumn[], marks: RowMarks | undefined): string {
  const cell = row.cells[column.key];
  if (!cell || cell.form === 'blank') return '';
  const content = marks ? cellContent(row, column) + cellMark(marks, column.key).text : cellContent(row, column);
  if (column.type === 'amount') return `<b class="num">${content}</b> <small>${escapeHtml(table.unit)}</small> `;
  if (column.type === 'percent' && cell.form === 'number') return `${planBar(toNumber(cell.value))}<span class="num">${content}</span> `;
  const header = `<small>${escapeHtml(column.header)}</small>`;
  if (column.numeric) return `${header} <span class="num">${content}</span> `;
  const first = columns.find((other) => !other.numeric)?.key === column.key;
  return first ? `<p>${content}</p>` : `<p>${header} ${content}</p>`;
}

/** Cumulative share of a spending plan: a short bar of the whole. A blank cell has none. */
function planBar(percent: number): string {
  const width = Math.max(0, Math.min(100, percent));
  return `<svg class="plan" aria-hidden="true"><rect class="bg" width="100%" height="100%"/><rect class="s1" width="${width}%" height="100%"/></svg>`;
}
