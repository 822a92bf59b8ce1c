import type { Disclosure } from '../../fiscal/disclosure.ts';
import { EXPORT_FILES, type ExportFile } from '../../labels/exports.ts';
import { csvText } from './csv.ts';
import { FACT_COLUMNS, factLines } from './facts.ts';
import { INDICATOR_COLUMNS, indicatorLines } from './indicators.ts';
import { MARK_EXPORT_COLUMNS, markLines } from './marks.ts';
import type { Register } from './register.ts';
import { STATEMENT_COLUMNS, statementLines } from './statements.ts';

/** A CSV file about all disclosures: its columns, and its lines one disclosure after another. */
export interface CsvExport {
  readonly id: ExportFile;
  /** Path below the site's `data/`. */
  readonly path: string;
  readonly columns: readonly string[];
  /** Columns that together name one line, where the file has such a key. */
  readonly key?: readonly string[];
  readonly lines: (disclosure: Disclosure, register: Register) => Iterable<string>;
}

export const CSV_EXPORTS: readonly CsvExport[] = [
  { id: 'facts', path: 'facts.csv', columns: FACT_COLUMNS, key: ['disclosure', 'row', 'measure'], lines: factLines },
  { id: 'indicators', path: 'indicators.csv', columns: INDICATOR_COLUMNS, lines: indicatorLines },
  { id: 'statements', path: 'statements.csv', columns: STATEMENT_COLUMNS, key: ['disclosure', 'row'], lines: statementLines },
  { id: 'marks', path: 'marks.csv', columns: MARK_EXPORT_COLUMNS, lines: markLines },
];

export function headerLine(columns: readonly string[]): string {
  return csvText([columns]);
}

/** Chinese description of one column of one file. Throws when the wording is missing. */
export function columnDescription(file: ExportFile, column: string): string {
  const columns: Readonly<Record<string, string>> = EXPORT_FILES[file].columns;
  const description = columns[column];
  if (description === undefined) throw new Error(`no wording for column ${column} of ${file}`);
  return description;
}
