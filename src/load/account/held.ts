import { join } from 'node:path';
import type { Column, TableKind } from '../../fiscal/tables/kind.ts';
import type { KindRegistry } from '../../fiscal/tables/index.ts';
import { type CsvRecord, parseCsv } from '../csv.ts';
import type { DisclosureFile, TableEntry } from '../disclosure-file.ts';
import type { Fault } from '../fault.ts';
import { readHeader } from '../header.ts';
import { parseDisclosureFile } from '../parse-disclosure-file.ts';
import { readText } from '../read-text.ts';
import { parseTableName } from '../table-name.ts';
import { type Tier, cellTier } from './own-words.ts';
import { type Token, tokenize } from './tokens.ts';

/** One number of the data with its place. */
export interface HeldToken {
  readonly kind: Token['kind'];
  readonly print: string;
  readonly value: string;
  /** `repeat`: a text cell that only repeats the cell above it, as merged cells are held. */
  readonly tier: Exclude<Tier, 'none'> | 'repeat';
  /** Words of ours that an earlier row of the same sentence holds too: a reason on a change and again on its rate, stated once or twice. */
  readonly echo?: true | undefined;
  readonly table: string;
  /** Path relative to the data folder. */
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** Line of the text where the row begins, as the data records it. */
  readonly sourceLine: number | undefined;
  /** Recorded line where the table's next row begins; undefined for the last row. */
  readonly nextLine: number | undefined;
}

export interface HeldTable {
  readonly entry: TableEntry;
  readonly kind: TableKind;
  readonly tokens: readonly HeldToken[];
  /** Printed titles of its first two columns, for finding a half of a form that has no title of its own. */
  readonly firstColumns: readonly string[];
}

export interface HeldDisclosure {
  readonly file: DisclosureFile;
  readonly tables: readonly HeldTable[];
}

export type HeldResult = { readonly held: HeldDisclosure } | { readonly problem: 'disclosure-unknown' } | { readonly problem: 'disclosure-faulty'; readonly faults: readonly Fault[] };

/** Kinds whose rows are a list of single places, so that nothing in them stands for a merged cell. */
const LISTS: ReadonlySet<string> = new Set(['performance-projects', 'performance-terms', 'self-evaluation', 'statements', 'duties']);
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * Reads what one disclosure holds, for comparing numbers only: no addresses, no checks. A file
 * that cannot be read as a whole stops the comparison; `npm run check` tells the rest.
 */
export function readHeld(dataDir: string, id: string, registry: KindRegistry): HeldResult {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const folder = join('disclosures', ...id.split('/'));
  const path = `${folder}/disclosure.json`.replaceAll('\\', '/');
  const text = ID.test(id) ? readText(dataDir, path, report, 'disclosure') : undefined;
  if (text === undefined) return faults.every((fault) => fault.code === 'file-missing') ? { problem: 'disclosure-unknown' } : { problem: 'disclosure-faulty', faults };
  const { file } = parseDisclosureFile(text, path, report);
  if (!file) return { problem: 'disclosure-faulty', faults };
  /* What nobody has entered yet has no file. */
  const tables = file.tables.filter(({ state }) => state !== 'not-entered').flatMap((entry) => readTable(dataDir, folder, entry, registry, report) ?? []);
  return faults.length > 0 ? { problem: 'disclosure-faulty', faults } : { held: { file, tables } };
}

function readTable(dataDir: string, folder: string, entry: TableEntry, registry: KindRegistry, report: (fault: Fault) => void): HeldTable | undefined {
  const file = `${folder}/${entry.table}.csv`.replaceAll('\\', '/');
  const name = parseTableName(entry.table, registry);
  if ('code' in name) return void report({ file, line: 0, row: '', column: '', ...name });
  const { kind } = name;
  const text = readText(dataDir, file, report, 'table');
  if (text === undefined) return undefined;
  const csv = parseCsv(text);
  if ('fault' in csv) return void report({ file, row: '', column: '', ...csv.fault });
  const [first, ...rows] = csv.records;
  const header = first && readHeader(kind, first, entry.columns, file, report);
  if (!header) return undefined;
  const labelAt = header.columns.find(({ column }) => column.type === 'label')?.at ?? -1;
  const sourceLines = rows.map(({ cells }) => lineNumber(header.marks.source_line === undefined ? '' : (cells[header.marks.source_line] ?? '')));
  const sentenceAt = header.columns.find(({ column }) => column.key === 'sentence')?.at ?? -1;
  const said = new Set<string>();
  const tokens = rows.flatMap((row, index) =>
    header.columns.flatMap(({ column, at }) => {
      const tier = cellTier(kind, column, row.cells[labelAt] ?? '', entry.form);
      if (tier === 'none') return [];
      const echo = tier === 'own' && sentenceAt >= 0 && saidBefore(said, `${column.key}\n${row.cells[sentenceAt] ?? ''}\n${row.cells[at] ?? ''}`);
      const merged = !LISTS.has(kind.id) && repeats(column, row.cells[at] ?? '', rows[index - 1], at);
      return tokenize(row.cells[at] ?? '')
        .filter((token) => token.kind !== 'ordinal')
        .map(
          ({ kind: tokenKind, print, value }): HeldToken => ({
            kind: tokenKind,
            print,
            value,
            tier: merged && tier === 'cell' ? 'repeat' : tier,
            echo: echo || undefined,
            table: entry.table,
            file,
            line: row.line,
            column: column.key,
            sourceLine: sourceLines[index],
            nextLine: nextLine(sourceLines, index),
          }),
        );
    }),
  );
  return { entry, kind, tokens, firstColumns: firstColumns(header.columns.map(({ column }) => column), entry) };
}

function lineNumber(cell: string): number | undefined {
  return /^[1-9]\d*$/.test(cell.trim()) ? Number(cell) : undefined;
}

function nextLine(lines: readonly (number | undefined)[], index: number): number | undefined {
  const own = lines[index];
  return own === undefined ? undefined : lines.slice(index + 1).find((line) => line !== undefined && line > own);
}

function saidBefore(said: Set<string>, key: string): boolean {
  if (said.has(key)) return true;
  said.add(key);
  return false;
}

/** Whether a text cell only repeats the cell above it (level 1 of five indicators, printed once). */
function repeats(column: Column, cell: string, above: CsvRecord | undefined, at: number): boolean {
  return (column.type === 'text' || column.type === 'label') && cell !== '' && above?.cells[at] === cell;
}

function firstColumns(columns: readonly Column[], entry: TableEntry): readonly string[] {
  return columns
    .filter((column) => column.type !== 'row' && column.type !== 'side')
    .slice(0, 2)
    .map((column) => {
      const header = entry.columns[column.key]?.header;
      return typeof header === 'string' ? header : column.label;
    });
}
