import { join } from 'node:path';
import { type DisclosureExport, headerLine } from '../../../src/views/exports/files.ts';
import { type Part, type PartFormat, partPath } from '../../../src/views/exports/parts.ts';
import { AppendFile } from './append-file.ts';
import { ParquetFile } from './parquet-file.ts';
import { writeGroups } from './row-groups.ts';

/** Rows in one row group, and so the most that wait in one file: where groups end depends on nothing but the file's own rows. */
export const GROUP = 5_000;

interface Partition {
  readonly table: DisclosureExport;
  readonly province: string;
  readonly year: number;
  readonly csv: AppendFile;
  readonly parquet: ParquetFile;
  rows: number;
}

/**
 * The rows of all disclosures as CSV and Parquet, divided by province and year in the Hive layout.
 * Few rows are in memory at a time, however many disclosures there are, when each province is closed before the next.
 */
export class Partitions {
  readonly #folder: string;
  readonly #record: string | undefined;
  readonly #partitions = new Map<string, Partition>();
  readonly #group: number;

  /**
   * @param folder the site's `data/`
   * @param record where is kept what renews a partition, see `renewPartition`
   */
  constructor(folder: string, record?: string, group = GROUP) {
    this.#folder = folder;
    this.#record = record;
    this.#group = group;
  }

  /**
   * @param region six-digit code of the agency's region
   * @param pieces the rows as CSV
   */
  add(table: DisclosureExport, region: string, year: number, rows: readonly (readonly string[])[], pieces: Iterable<string>): void {
    if (rows.length === 0) return;
    const partition = this.#partition(table, region.slice(0, 2), year);
    for (const piece of pieces) partition.csv.write(piece);
    for (const row of rows) {
      partition.parquet.add(row);
      if (partition.parquet.waiting >= this.#group) partition.parquet.flush();
    }
    partition.rows += rows.length;
  }

  /** Closes every file; further rows begin new ones. */
  close(): readonly Part[] {
    const sorted = [...this.#partitions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, partition]) => partition);
    this.#partitions.clear();
    return sorted.flatMap(({ table: { id: table }, province, year, rows, csv, parquet }) => {
      const part = (format: PartFormat, file: { bytes: number; sha256: string }): Part => ({ table, province, year, format, path: partPath(table, province, year, format), rows, ...file });
      const parts = [part('csv', csv.close()), part('parquet', parquet.close())];
      if (this.#record !== undefined) writeGroups(this.#record, partPath(table, province, year, 'parquet'), parquet.groups());
      return parts;
    });
  }

  #partition(table: DisclosureExport, province: string, year: number): Partition {
    const key = `${table.id} ${province} ${year}`;
    const known = this.#partitions.get(key);
    if (known) return known;
    const path = (format: PartFormat): string => join(this.#folder, partPath(table.id, province, year, format));
    const csv = new AppendFile(path('csv'));
    csv.write(headerLine(table.columns));
    const partition: Partition = { table, province, year, csv, parquet: new ParquetFile(path('parquet'), table), rows: 0 };
    this.#partitions.set(key, partition);
    return partition;
  }
}
