import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { arrayBytes, JsonArrayFile } from './exports/json-array.ts';
import { type PartsIndex, WHOLE_LIMIT } from './exports/limits.ts';
import { writeHashed } from './hashed-file.ts';
import type { Contribution } from './site/contribution.ts';

/** Where the log of one disclosure lies, in a list of them. */
export interface LogEntry {
  readonly disclosure: string;
  /** Below `data/`. */
  readonly path: string;
  readonly checks: number;
  readonly bytes: number;
}

/** The line break that ends a log. */
const END = '\n'.length;

/**
 * Writes `findings.json`: the log of every disclosure while they stay under the limit together; past it, where those
 * of each province's disclosures are listed. Every check is in the log of its disclosure, `findings/<id>.json`, in any case.
 * @param logs in the order of the file
 * @param locate path of a file of the site, given below `data/`
 * @returns what was written, by path below `data/`
 */
export function writeFindings(folder: string, logs: readonly Pick<Contribution, 'id' | 'log'>[], locate: (path: string) => string, limit = WHOLE_LIMIT): ReadonlyMap<string, WrittenFile> {
  const data = join(folder, 'data');
  const logPath = (id: string): string => `findings/${id}.json`;
  if (arrayBytes(logs.map(({ log }) => log.bytes)) <= limit) {
    const file = new JsonArrayFile(join(data, 'findings.json'));
    for (const { id } of logs) file.add(readFileSync(locate(logPath(id))).subarray(0, -END));
    return new Map([['findings.json', file.close()]]);
  }
  const written = new Map<string, WrittenFile>();
  const parts: PartsIndex['parts'][number][] = [];
  for (const [province, own] of [...Map.groupBy(logs, ({ id }) => id.slice(0, 2))].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = `findings/province-${province}.json`;
    const file = new JsonArrayFile(join(data, path));
    for (const { id, log } of own) file.add(JSON.stringify({ disclosure: id, path: logPath(id), ...log } satisfies LogEntry));
    const part = file.close();
    written.set(path, part);
    parts.push({ province, path, items: own.length, bytes: part.bytes });
  }
  return written.set('findings.json', writeHashed(join(data, 'findings.json'), `${JSON.stringify({ parts } satisfies PartsIndex, undefined, 1)}\n`));
}
