import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/fiscal/checks/index.ts';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import { loadLibrary } from '../../src/load/library.ts';
import type { FindingRecord } from '../../src/views/findings/record.ts';
import { FindingsWriter } from './write-findings.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../../data'));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;

function write(limit?: number): ReadonlyMap<string, unknown> {
  const writer = new FindingsWriter(folder, limit);
  const written = new Map<string, unknown>();
  for (const { id, agency } of library.disclosures) {
    const { disclosure } = loadDisclosure(library, id);
    if (disclosure) writer.add(id, runChecks({ disclosure, siblings: [] }), library.agencies.get(agency)?.region ?? '');
  }
  for (const [path, file] of writer.close()) written.set(path, file);
  return written;
}

describe('findings.json', () => {
  it('is one array of every check, passes included, and a log for each disclosure', () => {
    const written = write();
    const all = read<readonly FindingRecord[]>('findings.json');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(['pass', 'rounding', 'finding', 'undecidable']));
    expect(Object.keys(all[0] ?? {})).toEqual(['id', 'disclosure', 'rule', 'outcome', 'severity', 'table', 'row', 'measure', 'stated', 'recomputed', 'difference', 'unit', 'message', 'places']);
    const logs = library.disclosures.flatMap(({ id }) => read<readonly FindingRecord[]>(`findings/${id}.json`));
    expect(logs).toEqual(all);
    expect([...written.keys()]).toEqual(['findings.json']);
    expect(existsSync(join(folder, 'findings/province-13.json'))).toBe(false);
  });

  it('becomes an index of parts by province past its limit, and no check is lost', () => {
    write();
    const whole = read<readonly FindingRecord[]>('findings.json');
    const written = write(100_000);
    const { parts } = read<{ parts: readonly { province: string; path: string; items: number; bytes: number }[] }>('findings.json');
    expect(parts.map(({ province }) => province)).toEqual(['13', '14', '41']);
    const joined = parts.flatMap(({ path, items, bytes }) => {
      const records = read<readonly FindingRecord[]>(path);
      expect(records.length).toBe(items);
      expect(readFileSync(join(folder, path)).length).toBe(bytes);
      expect(written.has(path)).toBe(true);
      return records;
    });
    expect(joined.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort());
  });

  it('keeps its ids from run to run', () => {
    write();
    const first = readFileSync(join(folder, 'findings.json'), 'utf8');
    write();
    expect(readFileSync(join(folder, 'findings.json'), 'utf8')).toBe(first);
  });
});
