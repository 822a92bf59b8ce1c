import type { Disclosure } from '../../fiscal/disclosure.ts';
import { SCOPE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { CELL_MARKS, EXCEL_CSV } from '../../labels/spreadsheets.ts';
import { csvPieces } from './csv.ts';
import { holdsFacts } from './facts.ts';
import { figuresOfRow } from './figures.ts';
import { neutralised } from './formula.ts';
import { markOf } from './row-marks.ts';
import { agencyOf, type Register } from './register.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The figures of one disclosure for those who double-click a CSV: a byte order mark, so that Excel
 * reads Chinese, Chinese titles, printed column titles, and neutralised text. Values are
 * plain numbers, also negative ones. For programs there is the exact CSV.
 */
export function excelCsv(disclosure: Disclosure, register: Register): string {
  return [...excelCsvPieces(disclosure, register)].join('');
}

/** The same text, in pieces. */
export function* excelCsvPieces(disclosure: Disclosure, register: Register): Generator<string> {
  yield BYTE_ORDER_MARK;
  yield* csvPieces(excelRows(disclosure, register));
}

function* excelRows(disclosure: Disclosure, register: Register): Generator<readonly string[]> {
  const agency = agencyOf(disclosure, register);
  const leading = [agency.name, String(disclosure.fiscalYear), STAGE_NAMES[disclosure.stage], SCOPE_NAMES[disclosure.scope]].map(neutralised);
  yield EXCEL_CSV.columns;
  for (const table of disclosure.tables.filter(holdsFacts)) {
    const titles = new Map(table.columns.map(({ column, header, group }) => [column.key, group ? `${group}/${header}` : header]));
    for (const row of table.rows) {
      for (const { column, value, unit } of figuresOfRow(table, row)) {
        const mark = markOf(row.cells[column.key]);
        const words = [table.title, row.side, row.code, row.label, titles.get(column.key) ?? column.label].map(neutralised);
        yield [...leading, ...words, value, neutralised(unit), String(row.sourcePage ?? table.page ?? ''), row.address, mark === '' ? '' : CELL_MARKS[mark]];
      }
    }
  }
}
