import { comparableTitle } from '../fiscal/label.ts';
import { isPersonalLabel } from '../fiscal/personal-data.ts';
import type { Column, ColumnType, MarkKey, TableKind } from '../fiscal/tables/kind.ts';
import type { ColumnTitle } from './disclosure-file.ts';
import type { CsvRecord } from './csv.ts';
import type { Fault, Report } from './fault.ts';
import { isMark, kindIndex } from './kind-index.ts';

/** Where the columns of one file stand. */
export interface Header {
  readonly columns: readonly { readonly column: Column; readonly at: number }[];
  readonly marks: Readonly<Partial<Record<MarkKey, number>>>;
  /** Whether there are any. */
  readonly marked: boolean;
  readonly width: number;
  /** Physical line on which it stands. */
  readonly line: number;
  /** How many required columns are missing. */
  readonly missing: number;
  /** False where a column that rows are named by is missing. */
  readonly named: boolean;
  /** A header cell was not understood, so a column that seems to be missing may be that one. */
  readonly unsure: boolean;
}

/** Without these a row has no name. */
export const NAMING: ReadonlySet<ColumnType> = new Set(['row', 'code', 'label', 'side']);

/** A document that prints neither code nor name of its rows has no such column; the `line` column then says what they are. */
const NAMED_BY_LINE: ReadonlySet<ColumnType> = new Set(['code', 'label']);

/**
 * Finds out which column each header cell names: by key, by the title this document prints,
 * by label or by alias.
 * @returns undefined after reporting when the row is no header at all.
 */
export function readHeader(kind: TableKind, record: CsvRecord, titles: Readonly<Record<string, ColumnTitle>>, file: string, reportTo: Report): Header | undefined {
  const index = kindIndex(kind);
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  let printed: ReadonlyMap<string, string> | undefined;
  const keyOf = (title: string): string | undefined => (printed ??= printedTitles(titles)).get(title) ?? index.headers.get(title);
  const columns: { column: Column; at: number }[] = [];
  const marks: Partial<Record<MarkKey, number>> = {};
  const first = new Map<string, string>();
  let unsure = false;
  record.cells.forEach((cell, at) => {
    const header = cell.trim();
    const place = { file, line: record.line, row: '' };
    if (header === '') return report({ ...place, column: '', code: 'column-unnamed', position: at + 1 });
    const key = index.columns.has(header) || isMark(header) ? header : keyOf(comparableTitle(header));
    if (key === undefined) {
      unsure = true;
      if (isPersonalLabel(header)) return report({ ...place, column: header, code: 'column-personal', header });
      return report({ ...place, column: header, code: 'column-unknown', header, known: kind.columns.map((column) => column.key) });
    }
    const earlier = first.get(key);
    if (earlier !== undefined) return report({ ...place, column: key, code: 'column-doubled', header, first: earlier });
    first.set(key, header);
    const column = index.columns.get(key);
    if (column) columns.push({ column, at });
    else if (isMark(key)) marks[key] = at;
  });
  let named = true;
  let missing = 0;
  for (const column of kind.columns) {
    if (!column.required || first.has(column.key) || (marks.line !== undefined && NAMED_BY_LINE.has(column.type))) continue;
    report({ file, line: record.line, row: '', column: column.key, code: 'column-missing', label: column.label });
    missing += 1;
    if (NAMING.has(column.type)) named = false;
  }
  const required = kind.columns.filter((column) => column.required).map((column) => column.key);
  const personal = faults.filter((fault) => fault.code === 'column-personal').length;
  if (isNoHeader(record.cells, first.size + personal) && missing * 2 >= required.length) {
    reportTo({ file, line: record.line, row: '', column: '', code: 'header-unknown', printed: record.cells.join(','), known: required });
    return undefined;
  }
  faults.forEach(reportTo);
  return { columns, marks, marked: Object.keys(marks).length > 0, width: record.cells.length, line: record.line, missing, named, unsure };
}

/** Whether a row is no header: at most a word here and there (合计) is also the name of a column. */
export function isNoHeader(cells: readonly string[], recognised: number): boolean {
  return recognised * 2 < cells.filter((cell) => cell.trim() !== '').length || recognised === 0;
}

/** Column keys by the titles this document prints; a title that stands over two columns names neither. */
function printedTitles(titles: Readonly<Record<string, ColumnTitle>>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [key, { header }] of Object.entries(titles)) {
    for (const title of typeof header === 'string' ? [header] : Object.values(header)) {
      const comparable = comparableTitle(title);
      if (keys.has(comparable) && keys.get(comparable) !== key) ambiguous.add(comparable);
      keys.set(comparable, key);
    }
  }
  for (const title of ambiguous) keys.delete(title);
  return keys;
}
