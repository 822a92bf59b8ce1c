import type { Disclosure, PrintedColumn, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { formatDecimal } from '../../fiscal/decimal.ts';
import { type Cell } from '../../fiscal/figure.ts';
import { WORKBOOK } from '../../labels/spreadsheets.ts';
import type { Register } from './register.ts';
import { rowMarks } from './row-marks.ts';
import { sheetName } from './sheet-name.ts';
import { columnTitles, printedCell, printedColumns } from './table-csv.ts';
import { frontSheet } from './workbook-front.ts';
import type { SiteRoot } from './disclosures.ts';

/** A number with the format that shows its printed decimals. */
export interface SheetNumber {
  readonly value: number;
  /** Excel number format: `0.00`, `#,##0.00`, `0%`. */
  readonly format: string;
}

/** What a cell of a sheet holds: text, a number, or nothing at all. */
export type SheetCell = string | SheetNumber | null;

export interface Sheet {
  readonly name: string;
  /** In characters of Latin text. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows at the top that stay in view, shown bold; none on the front sheet. */
  readonly head: number;
}

/** A spreadsheet of one disclosure: a front sheet, then one sheet per table in printed order. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** Digits that a spreadsheet's number holds exactly. */
const EXACT_DIGITS = 15;
/** Characters that a spreadsheet's cell can hold. */
const CELL_LIMIT = 32_767;

export function workbook(disclosure: Disclosure, register: Register, site: SiteRoot): Workbook {
  const names = disclosure.tables.map((table, at) => sheetName(at + 1, table.title));
  return {
    title: disclosure.title,
    sheets: [frontSheet(disclosure, register, site, names), ...disclosure.tables.map((table, at) => tableSheet(table, names[at] ?? String(at + 1)))],
  };
}

function tableSheet(table: PublishedTable, name: string): Sheet {
  const columns = printedColumns(table);
  const marks = table.rows.map((row) => rowMarks(row, columns));
  const marked = marks.some((mark) => mark !== '');
  const head = [...columnTitles(columns), ...(marked ? [WORKBOOK.marks] : []), WORKBOOK.address];
  const body = table.rows.map((row, at): readonly SheetCell[] => [
    ...columns.map((column) => sheetCell(row, column)),
    ...(marked ? [marks[at] || null] : []),
    row.address,
  ]);
  const rows = [head, ...body];
  return { name, rows, head: 1, widths: head.map((_, at) => columnWidth(rows, at)) };
}

function sheetCell(row: Row, printed: PrintedColumn): SheetCell {
  const cell = row.cells[printed.column.key];
  if (cell?.form === 'number') return numberCell(cell);
  return textCell(printedCell(row, printed));
}

function numberCell({ printed, value }: Extract<Cell, { form: 'number' }>): SheetCell {
  const digits = (value.units < 0n ? -value.units : value.units).toString().length;
  if (digits > EXACT_DIGITS) return printed;
  const percent = /[%％]$/.test(printed);
  const decimals = value.decimals > 0 ? `.${'0'.repeat(value.decimals)}` : '';
  const format = `${printed.includes(',') ? '#,##0' : '0'}${decimals}${percent ? '%' : ''}`;
  return { value: Number(formatDecimal(percent ? { units: value.units, decimals: value.decimals + 2 } : value)), format };
}

function textCell(text: string): SheetCell {
  if (text === '') return null;
  return text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT - WORKBOOK.cut.length) + WORKBOOK.cut : text;
}

const NARROWEST = 6;
const WIDEST = 48;

/** Width that shows most cells of a column whole: a Chinese character is as wide as two Latin ones. */
export function columnWidth(rows: readonly (readonly SheetCell[])[], at: number): number {
  let widest = NARROWEST;
  for (const row of rows.slice(0, 200)) {
    const cell = row[at];
    if (cell === null || cell === undefined) continue;
    const text = typeof cell === 'string' ? cell : `${Math.trunc(cell.value)}${cell.format}`;
    let width = 2;
    for (let index = 0; index < text.length && width < WIDEST; index += 1) width += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
    if (width > widest) widest = width;
  }
  return Math.min(widest, WIDEST);
}
