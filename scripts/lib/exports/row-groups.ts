import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Part } from '../../../src/views/exports/parts.ts';
import { notWhole } from '../record-error.ts';
import type { RowGroup } from './parquet-file.ts';

/*
 * What the footers of the divided Parquet files say, kept beside the site for the build that renews them: a footer that
 * is read back gives sums of money as numbers that cannot hold them.
 */
const FOLDER = 'row-groups';

/** Path below a record of what is kept of a Parquet file. @param path of the file below `data/` */
export function groupsPath(path: string): string {
  return join(FOLDER, `${path}.json`);
}

export function writeGroups(record: string, path: string, groups: readonly RowGroup[]): void {
  const file = join(record, groupsPath(path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(groups, (_, value: unknown) => (typeof value === 'bigint' ? { $bigint: String(value) } : value)));
}

/** @throws CommandError where it is not there or cut off */
export function readGroups(record: string, path: string): readonly RowGroup[] {
  const file = join(record, groupsPath(path));
  try {
    return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => (isBigint(value) ? BigInt(value.$bigint) : value)) as readonly RowGroup[];
  } catch {
    throw notWhole(file);
  }
}

/** Files of a record that are kept of parts which are no more. */
export function goneGroups(before: readonly Part[], now: readonly Part[]): readonly string[] {
  const present = new Set(now.map(({ path }) => path));
  return before.filter(({ format, path }) => format === 'parquet' && !present.has(path)).map(({ path }) => groupsPath(path));
}

function isBigint(value: unknown): value is { readonly $bigint: string } {
  return typeof value === 'object' && value !== null && '$bigint' in value;
}
