import type * as z from 'zod';
import type { KindRegistry } from '../fiscal/tables/index.ts';
import { disclosureFile, type DisclosureFile, source, section, table, type TableEntry } from './disclosure-file.ts';
import type { DisclosureFolder } from './folders.ts';
import { parseTableName } from './table-name.ts';

/** What could be read of a disclosure.json that has faults, so that the tables beside it are checked in the same run. */
export interface Salvaged {
  readonly file: DisclosureFile;
  /** Places in `tables` of entries whose name, state or printed titles cannot be told: their files are not judged. */
  readonly unjudged: ReadonlySet<number>;
  /** Whether `tables` was made from the files of the folder: nothing that only disclosure.json says is known of them. */
  readonly guessed: boolean;
}

type Keys = Readonly<Record<string, unknown>>;

/** What stands for a value that cannot be used; others are left out, or taken from the folder's name. */
const SOURCE = { title: '—', publisher: '—', hashed: 'extracted-text', sha256: '0'.repeat(64), url: null, retrieved: null, published: null };
const SECTION = { title: '—', lines: [1, 1] };
const TABLE = { table: '—', title: '—' };

/**
 * Puts something harmless in the place of every value that does not fit. What is wrong has been reported.
 * @param value undefined where the file is no JSON
 * @returns undefined when not even the folder says which year and stage it is of
 */
export function salvage(value: unknown, folder: DisclosureFolder, kinds: KindRegistry): Salvaged | undefined {
  const given = keysOf(value);
  const [, agency, year, stage, unit] = /^([^/]+)\/(\d{4})-(budget|final)(-unit)?$/.exec(folder.id) ?? [];
  const entries = listOf(given['tables']);
  // A list in which nothing is a table says as little as none.
  const listed = Array.isArray(given['tables']) && (entries.length === 0 || entries.some((entry) => entry !== null && typeof entry === 'object')) ? entries : undefined;
  const own = { agency, fiscal_year: Number(year), stage, scope: unit ? 'unit' : 'department', title: '—', others: 'not-published', unit: given['unit'] === undefined ? undefined : '万元' };
  const sources = listOf(given['sources']).map((entry, at): Keys => fitting(source.shape, keysOf(entry), { ...SOURCE, id: `unread-${at}` }));
  // A table's source is not looked up among ids of which some could not be read.
  const known = sources.length > 0 && sources.every(({ id }) => !String(id).startsWith('unread-'));
  const nameless = known ? {} : { source: undefined };
  const mended = disclosureFile.safeParse({
    ...fitting(disclosureFile.shape, given, own),
    sources: sources.length > 0 ? sources : [{ ...SOURCE, id: 'unread' }],
    tables: listed ? listed.map((entry) => ({ ...fitting(table.shape, keysOf(entry), { ...TABLE, unit: keysOf(entry)['unit'] === undefined ? undefined : '万元' }), ...nameless })) : guessTables(folder, kinds),
    sections: listOf(given['sections']).map((entry, at) => fitting(section.shape, keysOf(entry), { ...SECTION, id: `unread-${at}` })),
  });
  if (!mended.success) return undefined;
  const unjudged = (listed ?? []).flatMap((entry, at) => (['table', 'state', 'columns'].every((key) => fits(table.shape, keysOf(entry), key)) ? [] : [at]));
  return { file: mended.data, unjudged: new Set(unjudged), guessed: !listed };
}

/** The values that fit their form; for others the fallback, where there is one. */
function fitting(shape: Readonly<Record<string, z.ZodType>>, given: Keys, fallback: Keys): Keys {
  const found = Object.keys(shape).map((key) => [key, fits(shape, given, key) && given[key] !== undefined ? given[key] : fallback[key]] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function fits(shape: Readonly<Record<string, z.ZodType>>, given: Keys, key: string): boolean {
  return shape[key]?.safeParse(given[key]).success === true;
}

/** Entries of the tables whose files lie in the folder. */
export function guessedTables(folder: DisclosureFolder, kinds: KindRegistry): readonly TableEntry[] {
  return guessTables(folder, kinds).map((entry) => table.parse(entry));
}

function guessTables({ files }: DisclosureFolder, kinds: KindRegistry): readonly Keys[] {
  const names = files.flatMap((name) => /^(.*)\.csv$/.exec(name)?.[1] ?? []).filter((name) => !('code' in parseTableName(name, kinds)));
  return names.map((name) => ({ ...TABLE, table: name }));
}

function keysOf(value: unknown): Keys {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Keys) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
