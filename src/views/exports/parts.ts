import type { ExportFile } from '../../labels/exports.ts';

export type PartFormat = 'csv' | 'parquet';

/** One file of a divided export: the rows of one province and year. */
export interface Part {
  readonly table: ExportFile;
  /** First two digits of the region codes. */
  readonly province: string;
  /** Fiscal year. */
  readonly year: number;
  readonly format: PartFormat;
  /** Path below the site's `data/`. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Path of a part in the Hive layout, which DuckDB, Spark, Trino and ClickHouse read as it lies.
 * Parquet has the table's folder to itself, because most engines read every file of a folder; CSV is under `csv/`.
 */
export function partPath(table: ExportFile, province: string, year: number | string, format: PartFormat): string {
  return `${format === 'csv' ? 'csv/' : ''}${table}/province=${province}/year=${year}/${table}.${format}`;
}

/** Path of the Table Schema that a table's parts share. */
export function partSchemaPath(table: ExportFile, format: PartFormat): string {
  return `schemas/${table}${format === 'csv' ? '' : '.parquet'}.json`;
}

/** `parts.json`: every part, so that a program knows what to fetch without listing folders. */
export function partsIndex(parts: readonly Part[]): { readonly parts: readonly Part[] } {
  return { parts };
}
