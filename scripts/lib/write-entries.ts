import { join } from 'node:path';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { arrayBytes, JsonArrayFile } from './exports/json-array.ts';
import { LIST_LIMIT, type PartsIndex } from './exports/limits.ts';
import { writeHashed } from './hashed-file.ts';
import { patchEntries } from './patch-entries.ts';
import type { WholeContext } from './site/scope.ts';

/** An agency whose disclosures stand in the list, and the size of each entry in bytes. */
export interface ListedAgency {
  readonly agency: string;
  readonly bytes: readonly number[];
}

/**
 * Writes `disclosures.json`: what is held of each disclosure; past the limit one list for each province, of which only
 * those are written in which something changed.
 * @param agencies in the order of the file
 * @param known files of the site as it was before, by path below `data/`
 * @returns every file of the list as it is now, by path below `data/`
 */
export function writeEntries(context: Pick<WholeContext, 'folder' | 'previous' | 'scope' | 'store'>, agencies: readonly ListedAgency[], known: ReadonlyMap<string, WrittenFile>, limit = LIST_LIMIT): ReadonlyMap<string, WrittenFile> {
  const { folder, scope, store } = context;
  const data = join(folder, 'data');
  const fill = (path: string, own: readonly ListedAgency[]): WrittenFile => {
    const file = new JsonArrayFile(join(data, path));
    for (const { agency } of own) for (const entry of store.entries(agency)) file.add(JSON.stringify(entry));
    return file.close();
  };
  const provinces = [...Map.groupBy(agencies, ({ agency }) => agency.slice(0, 2))].sort(([a], [b]) => (a < b ? -1 : 1));
  const partPath = (province: string): string => `disclosures/province-${province}.json`;
  if (arrayBytes(agencies.flatMap(({ bytes }) => bytes)) <= limit) {
    return new Map([['disclosures.json', fill('disclosures.json', agencies)]]);
  }
  const written = new Map<string, WrittenFile>();
  const parts: PartsIndex['parts'][number][] = [];
  for (const [province, own] of provinces) {
    const path = partPath(province);
    const before = scope.everything ? undefined : known.get(path);
    /* Also one that is gone, and so not among its own. */
    const changed = [...scope.agencies].filter((agency) => agency.startsWith(province)).sort();
    const part = (before && (changed.length === 0 ? before : patchEntries(context, path, before, changed))) ?? fill(path, own);
    written.set(path, part);
    parts.push({ province, path, items: own.reduce((sum, { bytes }) => sum + bytes.length, 0), bytes: part.bytes });
  }
  return written.set('disclosures.json', writeHashed(join(data, 'disclosures.json'), `${JSON.stringify({ parts } satisfies PartsIndex, undefined, 1)}\n`));
}
