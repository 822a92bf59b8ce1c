import { comparableTitle } from '../fiscal/label.ts';
import { isPersonalLabel } from '../fiscal/personal-data.ts';
import type { Column, ColumnType, MarkKey, TableKind } from '../fiscal/tables/kind.ts';
import type { ColumnTitle } from './disclosure-file.ts';
import type { CsvRecord } from './csv.ts';
import type { Report } from './fault.ts';
import { isMark, kindIndex } from './kind-index.ts';

/** Where the columns of one file stand. */
export interface Header {
  readonly columns: readonly { readonly column: Column; readonly at: number }[];
  readonly marks: Readonly<Partial<Record<MarkKey, number>>>;
  readonly width: number;
  /** A header cell was not understood, so a column that seems to be missing may be that one. */
  readonly unsure: boolean;
}

/** Without these a row has no name, and every row would be at fault. */
const NAMING: ReadonlySet<ColumnType> = new Set(['row', 'code', 'label', 'side']);

/**
 * Finds out which column each header cell names: by key, by the title this document prints,
 * by label or by alias.
 * @returns undefined after reporting when a column that rows cannot be named without is missing.
 */
export function readHeader(kind: TableKind, record: CsvRecord, titles: Readonly<Record<string, ColumnTitle>>, file: string, report: Report): Header | undefined {
  const index = kindIndex(kind);
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
  for (const column of kind.columns) {
    if (!column.required || first.has(column.key)) continue;
    report({ file, line: record.line, row: '', column: column.key, code: 'column-missing', label: column.label });
    if (NAMING.has(column.type)) named = false;
  }
  return named ? { columns, marks, width: record.cells.length, unsure } : undefined;
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
