import { LEVELS, SCOPES, STAGES } from '../../fiscal/disclosure.ts';

/** What a column of an exported file holds, the same for CSV, Parquet and their descriptions. */
export type FieldType = 'string' | 'integer' | 'decimal' | 'date';

/** What every value of a column keeps to (Table Schema constraints). */
export interface FieldConstraints {
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

const TYPES: Readonly<Record<string, FieldType>> = {
  fiscal_year: 'integer',
  page: 'integer',
  occurrence: 'integer',
  rows: 'integer',
  figures: 'integer',
  tables: 'integer',
  first_year: 'integer',
  last_year: 'integer',
  value: 'decimal',
  date: 'date',
  added: 'date',
  retrieved: 'date',
  published: 'date',
};

const SHA256 = '[0-9a-f]{64}';
const CONSTRAINTS: Readonly<Record<string, FieldConstraints>> = {
  disclosure: { required: true, pattern: '[a-z0-9-]+/\\d{4}-(?:budget|final)(?:-unit)?' },
  agency: { required: true },
  region: { required: true, pattern: '\\d{6}' },
  fiscal_year: { required: true },
  stage: { required: true, enum: STAGES },
  scope: { required: true, enum: SCOPES },
  table: { required: true },
  row: { required: true },
  'facts.measure': { required: true },
  'facts.value': { required: true },
  'facts.source': { required: true, pattern: SHA256 },
  'statements.source': { required: true, pattern: SHA256 },
  'indicators.scope': {},
  'indicators.form': { required: true },
  'facts.mark': { enum: ['as-printed', 'uncertain'] },
  'statements.mark': { enum: ['as-printed', 'uncertain'] },
  'marks.mark': { required: true, enum: ['as-printed', 'uncertain', 'repeats'] },
  'tables.kind': { required: true },
  'tables.state': { required: true, enum: ['published', 'partly', 'published-empty'] },
  'tables.form': { required: true, enum: ['table', 'narrative'] },
  'tables.carryover': { enum: ['included', 'excluded'] },
  'sources.id': { required: true },
  'sources.hashed': { required: true, enum: ['publisher-file', 'extracted-text'] },
  'sources.sha256': { required: true, pattern: SHA256 },
  'sources.extraction_sha256': { pattern: SHA256 },
  'regions.code': { required: true, pattern: '\\d{6}' },
  'regions.level': { required: true, enum: LEVELS },
  'agencies.id': { required: true },
  'agencies.level': { required: true, enum: LEVELS },
  'functional.code': { required: true, pattern: '\\d{3}|\\d{5}|\\d{7}' },
  'economic.code': { required: true, pattern: '\\d{3}|\\d{5}' },
  'government-economic.code': { required: true, pattern: '\\d{3}|\\d{5}' },
  name: { required: true },
  'corrections.id': { required: true },
  'corrections.date': { required: true },
};

/** Type of one column of one file: `form` numbers the performance forms in indicators and names a form in tables. */
export function fieldType(file: string, column: string): FieldType {
  if (column === 'form' && file === 'indicators') return 'integer';
  return TYPES[column] ?? 'string';
}

/** Constraints of one column of one file. */
export function fieldConstraints(file: string, column: string): FieldConstraints {
  return CONSTRAINTS[`${file}.${column}`] ?? CONSTRAINTS[column] ?? {};
}
