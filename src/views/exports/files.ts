import type { Disclosure } from '../../fiscal/disclosure.ts';
import type { Library } from '../../load/library.ts';
import { EXPORT_FILES, type ExportFile } from '../../labels/exports.ts';
import { CORRECTION_EXPORT_COLUMNS, correctionRows } from './corrections.ts';
import { csvText } from './csv.ts';
import { FACT_COLUMNS, factRows } from './facts.ts';
import { DISCLOSURE_COLUMNS, disclosureRows, SOURCE_COLUMNS, sourceRows, TABLE_COLUMNS, tableRows } from './heads.ts';
import { INDICATOR_COLUMNS, indicatorRows } from './indicators.ts';
import { MARK_EXPORT_COLUMNS, markRows } from './marks.ts';
import type { Register } from './register.ts';
import { AGENCY_EXPORT_COLUMNS, agencyRows, CODE_COLUMNS, codeRows, REGION_COLUMNS, regionRows } from './registers.ts';
import { STATEMENT_COLUMNS, statementRows } from './statements.ts';

/** Columns that together name a row of another file. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly file: ExportFile;
  readonly references: readonly string[];
}

/** A file of rows: its columns and what they mean to one another. */
export interface ExportTable {
  readonly id: ExportFile;
  readonly columns: readonly string[];
  /** Columns that together name one row, where the file has such a key. */
  readonly key?: readonly string[];
  readonly foreign?: readonly ForeignKey[];
}

/** A file about all disclosures: its rows one disclosure after another. */
export interface DisclosureExport extends ExportTable {
  readonly rows: (disclosure: Disclosure, register: Register) => Iterable<readonly string[]>;
}

/** A register: small, written as a whole. */
export interface RegisterExport extends ExportTable {
  /** Path below the site's `data/`. */
  readonly path: string;
  readonly rows: (library: Library) => Iterable<readonly string[]>;
}

const toAgency: ForeignKey = { fields: ['agency'], file: 'agencies', references: ['id'] };
const toRegion: ForeignKey = { fields: ['region'], file: 'regions', references: ['code'] };
const toDisclosure: ForeignKey = { fields: ['disclosure'], file: 'disclosures', references: ['disclosure'] };
const toTable: ForeignKey = { fields: ['disclosure', 'table'], file: 'tables', references: ['disclosure', 'table'] };

export const DISCLOSURE_EXPORTS: readonly DisclosureExport[] = [
  { id: 'facts', columns: FACT_COLUMNS, key: ['disclosure', 'row', 'measure'], foreign: [toTable, toAgency, toRegion], rows: factRows },
  { id: 'indicators', columns: INDICATOR_COLUMNS, foreign: [toDisclosure], rows: indicatorRows },
  { id: 'statements', columns: STATEMENT_COLUMNS, key: ['disclosure', 'row'], foreign: [toTable, toAgency, toRegion], rows: statementRows },
  { id: 'marks', columns: MARK_EXPORT_COLUMNS, foreign: [toTable], rows: markRows },
  { id: 'tables', columns: TABLE_COLUMNS, key: ['disclosure', 'table'], foreign: [toDisclosure, { fields: ['disclosure', 'source'], file: 'sources', references: ['disclosure', 'id'] }], rows: tableRows },
  { id: 'disclosures', columns: DISCLOSURE_COLUMNS, key: ['disclosure'], foreign: [toAgency, toRegion], rows: disclosureRows },
  { id: 'sources', columns: SOURCE_COLUMNS, key: ['disclosure', 'id'], foreign: [toDisclosure], rows: sourceRows },
];

const classification = (id: 'functional' | 'economic' | 'government-economic'): RegisterExport => ({
  id,
  path: `classifications/${id}.csv`,
  columns: CODE_COLUMNS,
  key: ['code', 'name', 'first_year'],
  rows: ({ classifications }) => codeRows(classifications[id]),
});

export const REGISTER_EXPORTS: readonly RegisterExport[] = [
  {
    id: 'regions',
    path: 'regions.csv',
    columns: REGION_COLUMNS,
    key: ['code'],
    foreign: [{ fields: ['parent'], file: 'regions', references: ['code'] }],
    rows: ({ regions }) => regionRows(regions),
  },
  { id: 'agencies', path: 'agencies.csv', columns: AGENCY_EXPORT_COLUMNS, key: ['id'], foreign: [toRegion], rows: ({ agencies }) => agencyRows(agencies) },
  classification('functional'),
  classification('economic'),
  classification('government-economic'),
  { id: 'corrections', path: 'corrections.csv', columns: CORRECTION_EXPORT_COLUMNS, key: ['id'], foreign: [toDisclosure], rows: ({ corrections }) => correctionRows(corrections) },
];

/** Every file of rows, in the order in which it is described. */
export const EXPORT_TABLES: readonly ExportTable[] = [...DISCLOSURE_EXPORTS, ...REGISTER_EXPORTS];

/** Path of a file about all disclosures below the site's `data/`, while it is one file. */
export function wholePath({ id }: DisclosureExport): string {
  return `${id}.csv`;
}

/** Path of any file of rows below the site's `data/`. */
export function exportPath(table: ExportTable): string {
  return REGISTER_EXPORTS.find(({ id }) => id === table.id)?.path ?? `${table.id}.csv`;
}

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
