import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byAgency } from '../../src/load/by-agency.ts';
import { loadLibrary } from '../../src/load/library.ts';
import { findingLog } from '../../src/views/exports/findings.ts';
import type { FindingLog } from '../../src/views/findings/record.ts';
import type { PartsIndex } from './exports/limits.ts';
import { siteEntries } from './site-writers.ts';
import { type LogEntry, writeFindings } from './write-findings.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../../data'));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = <T>(path: string): T => JSON.parse(readFileSync(join(folder, 'data', path), 'utf8')) as T;

function write(limit?: number): ReadonlyMap<string, unknown> {
  const data = join(folder, 'data');
  const logs = [...siteEntries(library)].map(({ checks, disclosure: { id } }) => {
    const text = [...findingLog(id, checks())].join('');
    mkdirSync(dirname(join(data, `findings/${id}.json`)), { recursive: true });
    writeFileSync(join(data, `findings/${id}.json`), text);
    return { id, log: { bytes: Buffer.byteLength(text), checks: checks().length } };
  });
  return writeFindings(folder, logs, (path) => join(data, path), limit);
}

describe('findings.json', () => {
  it('is one array of the log of each disclosure, which is a file of its own too', () => {
    const written = write();
    const all = read<readonly FindingLog[]>('findings.json');
    const logs = byAgency(library.disclosures).flat().map(({ id }) => read<FindingLog>(`findings/${id}.json`));
    expect(logs).toEqual(all);
    expect(logs.map(({ disclosure }) => disclosure)).toEqual(byAgency(library.disclosures).flat().map(({ id }) => id));
    expect([...written.keys()]).toEqual(['findings.json']);
    expect(existsSync(join(folder, 'data/findings/province-13.json'))).toBe(false);
  });

  it('becomes an index of lists by province past its limit, and every log is in one of them', () => {
    write();
    const whole = read<readonly FindingLog[]>('findings.json');
    const written = write(100_000);
    const { parts } = read<PartsIndex>('findings.json');
    expect(parts.map(({ province }) => province)).toEqual([...new Set(library.disclosures.map(({ agency }) => agency.slice(0, 2)))].sort());
    const logs = parts.flatMap(({ path, items, bytes }) => {
      const entries = read<readonly LogEntry[]>(path);
      expect([entries.length, readFileSync(join(folder, 'data', path)).length, written.has(path)]).toEqual([items, bytes, true]);
      return entries;
    });
    const joined = logs.map(({ bytes, checks, disclosure, path }) => {
      const log = read<FindingLog>(path);
      expect([log.disclosure, log.checks.length, readFileSync(join(folder, 'data', path)).length]).toEqual([disclosure, checks, bytes]);
      return log;
    });
    expect(joined).toEqual(whole);
  });

  it('keeps its ids from run to run', () => {
    write();
    const first = readFileSync(join(folder, 'data', 'findings.json'), 'utf8');
    write();
    expect(readFileSync(join(folder, 'data', 'findings.json'), 'utf8')).toBe(first);
  });
});
