import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Sheet, SheetCell, Workbook } from '../../../src/views/exports/workbook.ts';

/** Time inside every file: the build's clock must not be in it. */
const TIME = new Date(Date.UTC(1980, 0, 1));
const BOLD = { font: { bold: true } };
/** Words that a spreadsheet takes for an error value; as rich text they stay words. */
const ERROR_VALUE = /^#[A-Z0-9/_]+[!?]?$/;

/** A workbook as the bytes of an XLSX file; the same workbook gives the same bytes. No cell is ever a formula. */
export function xlsxBytes({ title, sheets }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(writeSheet),
    properties: { title: plain(title), creator: '明账', created: TIME, modified: TIME },
  });
}

function writeSheet({ name, rows, widths, head }: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, at) => row.map((cell, column) => cellValue(cell, `${at},${column}`, at < head, cells)));
  return {
    name,
    rows: values,
    cells,
    columns: widths.map((width) => ({ width })),
    ...(head > 0 ? { freezePane: { rows: head } } : {}),
  };
}

function cellValue(cell: SheetCell, place: string, bold: boolean, cells: Map<string, Partial<Cell>>): CellValue {
  if (cell === null) return null;
  if (typeof cell !== 'string') {
    cells.set(place, { value: cell.value, style: { numFmt: cell.format } });
    return cell.value;
  }
  const value = plain(cell);
  if (ERROR_VALUE.test(value)) cells.set(place, { value, richText: [{ text: value }] });
  else if (bold) cells.set(place, { value, style: BOLD });
  return value;
}

/** Text that XML can carry, and that Excel does not decode: `_x0041_` in a cell would read as `A`. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
