/** What a column of an exported file holds, the same for CSV, Parquet and their descriptions. */
export type FieldType = 'string' | 'integer' | 'decimal' | 'date';

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
  retrieved: 'date',
  published: 'date',
};

/** Type of one column of one file: `form` numbers the performance forms in indicators and names a form in tables. */
export function fieldType(file: string, column: string): FieldType {
  if (column === 'form' && file === 'indicators') return 'integer';
  return TYPES[column] ?? 'string';
}
