import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { csvText } from '../../../src/views/exports/csv.ts';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import { type DisclosureExport, headerLine } from '../../../src/views/exports/files.ts';
import { type Part, type PartFormat, partPath } from '../../../src/views/exports/parts.ts';
import { AppendFile } from './append-file.ts';
import { recordRuns } from './csv-records.ts';
import { ParquetFile, type RowGroup } from './parquet-file.ts';
import { GROUP } from './partitions.ts';
import { readGroups, writeGroups } from './row-groups.ts';

export interface PartitionChange {
  readonly table: DisclosureExport;
  readonly province: string;
  readonly year: number;
  /** Disclosures of the province and year as they are now, in the library's order. */
  readonly ids: readonly string[];
  /** Rows of those that changed. */
  readonly rows: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The site's `data/` and the record as they were; undefined where the table had no such partition. */
  readonly before: { readonly data: string; readonly record: string } | undefined;
  /** Folders into which is written. */
  readonly now: { readonly data: string; readonly record: string };
}

/** What row groups are taken over from. */
interface OldGroups {
  readonly csv: Buffer;
  readonly parquet: Buffer;
  readonly groups: readonly RowGroup[];
}

/** Rows that stay together: of a changed disclosure, or as they stand in the file before. */
type Piece = { readonly rows: readonly (readonly string[])[]; readonly text: string } | { readonly row: number; readonly ends: readonly number[]; readonly start: number };

/**
 * Writes one partition of a table anew where few of its disclosures changed, to the bytes that `Partitions` would give:
 * the rows of the others come from the CSV as it was, and row groups in which nothing changed are taken over as they lie.
 * @returns no parts where no row is left; undefined, and nothing is written, where every row is as it was
 * @throws CommandError when what was kept of the partition is not whole
 */
export function renewPartition(change: PartitionChange, group = GROUP): readonly Part[] | undefined {
  const { before, ids, now, province, rows, table, year } = change;
  const [csvPath, parquetPath] = [partPath(table.id, province, year, 'csv'), partPath(table.id, province, year, 'parquet')];
  const header = headerLine(table.columns);
  const oldCsv = before ? readFileSync(join(before.data, csvPath)) : Buffer.alloc(0);
  const runs = new Map(recordRuns(oldCsv, Buffer.byteLength(header)).map((run) => [run.id, run]));
  const pieces = ids.flatMap((id): readonly Piece[] => {
    const own = rows.get(id);
    const run = runs.get(id);
    if (!own) return run ? [run] : [];
    const text = csvText(own);
    /* Its figures may have changed and its titles not. */
    if (run && text === oldCsv.toString('utf8', run.start, run.ends.at(-1))) return [run];
    return own.length > 0 ? [{ rows: own, text }] : [];
  });
  if (pieces.length === 0) return [];
  let standing = 0;
  const asBefore = pieces.every((piece) => 'row' in piece && piece.row === standing && (standing += lengthOf(piece)) > 0);
  if (before && asBefore && pieces.length === runs.size) return undefined;

  const old: OldGroups = { csv: oldCsv, parquet: before ? readFileSync(join(before.data, parquetPath)) : Buffer.alloc(0), groups: before ? readGroups(before.record, parquetPath) : [] };
  const csv = new AppendFile(join(now.data, csvPath));
  csv.write(header);
  for (const piece of pieces) csv.write('rows' in piece ? piece.text : old.csv.subarray(piece.start, piece.ends.at(-1)));
  const parquet = new ParquetFile(join(now.data, parquetPath), table);
  for (const part of groupsOf(pieces, group)) writeGroup(parquet, part, old);
  const count = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  writeGroups(now.record, parquetPath, parquet.groups());
  const part = (format: PartFormat, path: string, file: WrittenFile): Part => ({ table: table.id, province, year, format, path, rows: count, ...file });
  return [part('csv', csvPath, csv.close()), part('parquet', parquetPath, parquet.close())];
}

interface Slice {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

interface Group {
  /** How many groups and rows stand before it. */
  readonly at: number;
  readonly row: number;
  readonly slices: readonly Slice[];
}

function lengthOf(piece: Piece): number {
  return 'rows' in piece ? piece.rows.length : piece.ends.length;
}

/** Divides the rows into groups of `size`; the last may be smaller. */
function groupsOf(pieces: readonly Piece[], size: number): readonly Group[] {
  const groups: { at: number; row: number; slices: Slice[]; room: number }[] = [];
  for (const piece of pieces) {
    for (let from = 0; from < lengthOf(piece); ) {
      let last = groups.at(-1);
      if (!last || last.room === 0) groups.push((last = { at: groups.length, row: groups.length * size, slices: [], room: size }));
      const to = Math.min(lengthOf(piece), from + last.room);
      last.slices.push({ piece, from, to });
      last.room -= to - from;
      from = to;
    }
  }
  return groups;
}

function writeGroup(parquet: ParquetFile, { at, row, slices }: Group, old: OldGroups): void {
  const known = old.groups[at];
  let next = row;
  const inPlace = slices.every(({ from, piece, to }) => {
    const here = next;
    next += to - from;
    return !('rows' in piece) && piece.row + from === here;
  });
  if (known && inPlace && known.num_rows === BigInt(next - row)) return parquet.copy(old.parquet, known);
  for (const { from, piece, to } of slices) for (const cells of rowsOf(piece, from, to, old.csv)) parquet.add(cells);
  parquet.flush();
}

function rowsOf(piece: Piece, from: number, to: number, csv: Buffer): readonly (readonly string[])[] {
  if ('rows' in piece) return piece.rows.slice(from, to);
  const start = from === 0 ? piece.start : (piece.ends[from - 1] ?? 0);
  return Papa.parse<string[]>(csv.toString('utf8', start, piece.ends[to - 1]), { delimiter: ',', newline: '\n', skipEmptyLines: true }).data;
}
