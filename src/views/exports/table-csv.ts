import type { PrintedColumn, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { MARKS_HEADER } from '../../labels/spreadsheets.ts';
import { csvText } from './csv.ts';
import { rowMarks } from './row-marks.ts';

/** First column of every table file: the row's address on the disclosure page. */
export const ADDRESS_HEADER = '行地址';

/**
 * One published table as CSV: printed column titles, cells as printed, and each row's address; where a cell is marked, a last column
 * says which and how, so that no doubtful figure leaves the page as a plain one.
 */
export function tableCsv(table: PublishedTable): string {
  const columns = printedColumns(table);
  const marks = table.rows.map((row) => rowMarks(row, columns));
  const marked = marks.some((mark) => mark !== '');
  const header = [ADDRESS_HEADER, ...columnTitles(columns), ...(marked ? [MARKS_HEADER] : [])];
  return csvText([header, ...table.rows.map((row, at) => [row.address, ...columns.map((column) => printedCell(row, column)), ...(marked ? [marks[at] ?? ''] : [])])]);
}

/** Columns that the document prints: row keys are ours. */
export function printedColumns(table: PublishedTable): readonly PrintedColumn[] {
  return table.columns.filter(({ column }) => column.type !== 'row');
}

const FIGURES: ReadonlySet<string> = new Set(['amount', 'count', 'percent', 'score']);

/** Which columns of a table's CSV hold figures, counted from 0 with the address first: all others are text, codes too. */
export function figureColumns(table: PublishedTable): readonly number[] {
  return printedColumns(table).flatMap(({ column }, at) => (FIGURES.has(column.type) ? [at + 1] : []));
}

/** What a row prints in a column: codes, names and sides also where they have no cell of their own. */
export function printedCell(row: Row, { column }: PrintedColumn): string {
  const cell = row.cells[column.key];
  if (cell) return cell.printed;
  if (column.type === 'code') return row.code;
  if (column.type === 'label') return row.label;
  return column.type === 'side' ? row.side : '';
}

function title({ header, group }: PrintedColumn): string {
  return group ? `${group}/${header}` : header;
}

/** Printed titles, with the heading over them. Two columns may print the same (金额 on both sides); the column key then tells them apart. */
export function columnTitles(columns: readonly PrintedColumn[]): readonly string[] {
  const titles = columns.map(title);
  return titles.map((text, at) => (titles.filter((other) => other === text).length > 1 ? `${text}（${columns[at]?.column.key ?? at}）` : text));
}
