import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Library, loadLibrary } from '../../src/load/library.ts';
import { openIndex } from '../../src/row-index/open.ts';
import type { Fetch } from '../../src/row-index/types.ts';
import { joinRowIndexes } from './join-row-indexes.ts';
import { documentRecord } from '../../src/views/search/row-records.ts';
import { siteEntries } from './site-writers.ts';
import { ROW_INDEX, writeRowIndex } from './write-row-index.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../../data'));
const folder = mkdtempSync(join(tmpdir(), 'row-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the index of some disclosures; returns its folder. */
async function write(name: string, of: (agency: string) => boolean = () => true): Promise<string> {
  const part: Library = { ...library, disclosures: library.disclosures.filter(({ agency }) => of(agency)) };
  const records = [...siteEntries(part)].map(({ agency, checks, disclosure }) => documentRecord(disclosure, agency, part.regions, checks()));
  await writeRowIndex({ library: part, folder: join(folder, name) }, records);
  return join(folder, name, ROW_INDEX);
}

function contents(of: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(of, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(of, name))]));
}

const readFile: Fetch = async (url) => {
  const bytes = new Uint8Array(readFileSync(url));
  return { ok: true, status: 200, arrayBuffer: async () => bytes.buffer };
};

describe('the written row index', () => {
  it('is the same twice, and leaves nothing unfinished', async () => {
    const [one, other] = [contents(await write('one')), contents(await write('other'))];
    expect(one.size).toBeGreaterThan(100);
    expect([...other.keys()]).toEqual([...one.keys()]);
    for (const [name, content] of one) expect(other.get(name)?.equals(content)).toBe(true);
    expect([...one.keys()].filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('of two joined parts answers as the whole', async () => {
    const own = (agency: string): boolean => agency.startsWith('13');
    const [whole, first, second] = [await write('whole'), await write('first', own), await write('second', (agency) => !own(agency))];
    const joined = join(folder, 'joined');
    joinRowIndexes([second, first], joined);
    for (const query of ['公务接待费', '医疗', '稷山县医疗保障局', '2101501', '4,092.38', '遵化 离休干部', '支出 医疗救助', '河北省', '没有这样的字']) {
      const [one, other] = await Promise.all([whole, joined].map(async (base) => (await openIndex(`${base}/`, { fetch: readFile })).search(query, { limit: 40 })));
      expect({ ...other, cost: undefined }).toEqual({ ...one, cost: undefined });
    }
  });
});
