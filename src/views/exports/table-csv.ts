import type { PrintedColumn, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { csvText } from './csv.ts';

/** First column of every table file: the row's address on the disclosure page. */
export const ADDRESS_HEADER = '行地址';

/** One published table as CSV: printed column titles, cells as printed, and each row's address. */
export function tableCsv(table: PublishedTable): string {
  const columns = table.columns.filter(({ column }) => column.type !== 'row');
  const header = [ADDRESS_HEADER, ...distinct(columns.map(title), columns)];
  return csvText([header, ...table.rows.map((row) => [row.address, ...columns.map((column) => printedCell(row, column))])]);
}

function printedCell(row: Row, { column }: PrintedColumn): string {
  const cell = row.cells[column.key];
  if (cell) return cell.printed;
  if (column.type === 'code') return row.code;
  if (column.type === 'label') return row.label;
  return column.type === 'side' ? row.side : '';
}

function title({ header, group }: PrintedColumn): string {
  return group ? `${group}/${header}` : header;
}

/* Two columns may print the same title (金额 on both sides); the column key then tells them apart. */
function distinct(titles: readonly string[], columns: readonly PrintedColumn[]): readonly string[] {
  return titles.map((text, at) => (titles.filter((other) => other === text).length > 1 ? `${text}（${columns[at]?.column.key ?? at}）` : text));
}
