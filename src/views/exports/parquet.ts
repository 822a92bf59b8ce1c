import type { SchemaElement } from 'hyparquet-writer';
import { type Decimal, parseDecimal } from '../../fiscal/decimal.ts';
import { EXPORT_FILES, columnTitle } from '../../labels/exports.ts';
import { fieldType, type FieldType } from './fields.ts';
import type { ExportTable } from './files.ts';

/** Decimals of the exact number column, and its digits in all: 28 before the point are enough for any sum of money. */
const SCALE = 10;
const PRECISION = 38;
const LIMIT = 10n ** BigInt(PRECISION);
const DAY = 86_400_000;

/** Columns by which others look rows up. */
const SEARCHED: ReadonlySet<string> = new Set(['disclosure', 'agency', 'region', 'fiscal_year', 'stage', 'scope', 'table', 'kind', 'code', 'measure', 'value']);

/** What one cell becomes; null where the CSV has an empty cell. */
export type ParquetValue = string | number | bigint | null;

export interface ParquetColumn {
  readonly name: string;
  /** Column of the export that it is made from. */
  readonly from: number;
  readonly element: SchemaElement;
  readonly value: (text: string) => ParquetValue;
  /** Whether readers may skip parts of the file by it: smallest and largest value are noted. */
  readonly searched: boolean;
}

/**
 * Columns of an export as Parquet: text, INT32, DATE, and for a decimal two columns: the exact
 * number (`value`, DECIMAL(38,10)) and the same with its printed decimals (`value_text`).
 */
export function parquetColumns({ id, columns }: ExportTable): readonly ParquetColumn[] {
  return columns.flatMap((name, from) => {
    const type = fieldType(id, name);
    const column: ParquetColumn = { name, from, element: element(name, type), value: VALUES[type], searched: SEARCHED.has(name) };
    return type === 'decimal' ? [column, { name: `${name}_text`, from, element: element(`${name}_text`, 'string'), value: VALUES.string, searched: false }] : [column];
  });
}

export function parquetSchema(columns: readonly ParquetColumn[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.map((column) => column.element)];
}

/** Titles travel inside the file: `title`, and `titles` as a JSON object by column name. */
export function parquetMetadata(table: ExportTable, columns: readonly ParquetColumn[]): { readonly key: string; readonly value: string }[] {
  const titles = Object.fromEntries(columns.map(({ name }) => [name, columnTitle(table.id, name)]));
  return [
    { key: 'title', value: EXPORT_FILES[table.id].title },
    { key: 'titles', value: JSON.stringify(titles) },
  ];
}

function element(name: string, type: FieldType): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'string':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'integer':
      return { ...optional, type: 'INT32' };
    case 'date':
      return { ...optional, type: 'INT32', converted_type: 'DATE' };
    case 'decimal':
      return { ...optional, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: PRECISION, scale: SCALE };
    default:
      return type satisfies never;
  }
}

const VALUES: Readonly<Record<FieldType, (text: string) => ParquetValue>> = {
  string: (text) => (text === '' ? null : text),
  integer: (text) => (text === '' ? null : Number(text)),
  date: (text) => (text === '' ? null : Date.parse(text) / DAY),
  decimal: (text) => {
    const value = text === '' ? undefined : parseDecimal(text);
    return value ? unscaled(value) : null;
  },
};

/** The number times 10^SCALE, or null where the column cannot hold it exactly. */
function unscaled({ units, decimals }: Decimal): bigint | null {
  if (decimals > SCALE) return null;
  const value = units * 10n ** BigInt(SCALE - decimals);
  return value < LIMIT && value > -LIMIT ? value : null;
}
