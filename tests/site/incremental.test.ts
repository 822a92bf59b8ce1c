import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeData } from '../../scripts/bench/generate/write.ts';
import { beside, type BesideThread, startBeside } from '../../scripts/lib/site/beside.ts';
import { ContributionStore } from '../../scripts/lib/site/contribution-store.ts';
import { writeHeads } from '../../scripts/lib/site/heads-file.ts';
import { readRecord } from '../../scripts/lib/site/record.ts';
import { loadRegisters } from '../../src/load/library.ts';
import { openIndex } from '../../src/row-index/open.ts';
import type { Fetch } from '../../src/row-index/types.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let work = '';
/** A table as it was before a fault was put into it. */
let sound = '';
const path = (...parts: readonly string[]): string => join(work, ...parts);

function script(name: string, ...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const env = { ...process.env, CI: '1', BASE_PATH: '', SITE_URL: '', DATA_DIR: '', OUT_DIR: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', name), ...args], { cwd: ROOT, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

function build(site: string, ...args: readonly string[]): string {
  const { status, text } = script('build.ts', '--data', path('data'), '--out', path(site), ...args);
  if (status !== 0) throw new Error(text);
  return text;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(path(folder), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path(folder, name)).isFile()).sort();
}

/** Files that two folders do not share, or that differ. */
function differences(one: string, other: string): readonly string[] {
  const [first, second] = [filesOf(one), filesOf(other)];
  const missing = [...first.filter((name) => !second.includes(name)), ...second.filter((name) => !first.includes(name))];
  return [...missing, ...first.filter((name) => !missing.includes(name) && !readFileSync(path(one, name)).equals(readFileSync(path(other, name))))];
}

/** The same data over the same earlier site, everything made anew. */
function fullOver(earlier: string, site: string): void {
  cpSync(path(earlier), path(site), { recursive: true });
  build(site);
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'incremental-'));
  writeData({ disclosures: 14, seed: '1', out: path('data'), registers: join(ROOT, 'data') });
  build('site');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('sites of one province each', () => {
  it('join into the site that is built at once, byte for byte but for the search, which answers the same', async () => {
    build('part-13', '--region', '13');
    build('part-14', '--region', '140000');
    const joined = script('assemble.ts', path('part-14'), path('part-13'), '--data', path('data'), '--out', path('joined'));
    expect([joined.status, joined.text]).toEqual([0, expect.stringContaining('2 个部分，14 份披露')]);
    const different = differences('site', 'joined');
    expect(different.filter((name) => !name.startsWith('search/rows/'))).toEqual([]);
    expect(different).toContain('search/rows/index.json');
    /* A province's pages of places have an index of their own, which the joined site takes over. */
    const entry = 'search/places/13/pagefind-entry.json';
    expect(statSync(path('joined', entry)).ino).toBe(statSync(path('part-13', entry)).ino);
    expect(readdirSync(path('part-13/search/places'))).toEqual(['13']);
    expect(readdirSync(path('joined/search/places'))).toEqual(['13', '14']);
    const readFile: Fetch = async (url) => ({ ok: true, status: 200, arrayBuffer: async () => new Uint8Array(readFileSync(url)).buffer });
    const names = (JSON.parse(readFileSync(path('site/data/v1/index.json'), 'utf8')) as { provinces: readonly { name: string }[] }).provinces.map(({ name }) => name);
    for (const query of ['支出', '合计', '公务接待', '医疗保障', '2101', '10.00', '办公费 合计', ...names]) {
      const [one, other] = await Promise.all(['site', 'joined'].map(async (site) => (await openIndex(`${path(site, 'search/rows')}/`, { fetch: readFile })).search(query, { limit: 30 })));
      expect([query, { ...other, cost: undefined }]).toEqual([query, { ...one, cost: undefined }]);
    }
  });

  it('are whole by themselves: only what lies in the province, and nothing that leads out of it', () => {
    expect(readdirSync(path('part-14/disclosures'))).toEqual(['140000-commerce']);
    expect(readdirSync(path('part-14/regions')).filter((name) => name.startsWith('13'))).toEqual([]);
    const home = readFileSync(path('part-14/index.html'), 'utf8');
    expect([home.includes('/disclosures/140000-commerce/'), home.includes('/disclosures/13')]).toEqual([true, false]);
    expect(readFileSync(path('part-14/data/agencies.csv'), 'utf8')).not.toContain('130100-forestry');
  });

  it('are refused, each with its reason, when they do not fit together', () => {
    cpSync(path('part-13'), path('alone'), { recursive: true });
    const { status, text } = script('assemble.ts', path('alone'), path('part-13'), path('site'), '--data', path('data'), '--out', path('refused'));
    expect([status, existsSync(path('refused'))]).toEqual([1, false]);
    expect(text).toContain(`${path('alone')}：旁边没有和它相符的`);
    expect(text).toContain(`${path('site')}：省级代码 13 的披露在 ${path('part-13')} 里也有`);
    expect(script('assemble.ts')).toMatchObject({ status: 2, text: expect.stringContaining('没有说合并哪些网站') });
    expect(script('build.ts', '--data', path('data'), '--out', path('refused'), '--region', '99')).toMatchObject({ status: 2, text: expect.stringContaining('regions.csv 里没有省级代码 99') });
  });
});

describe('a build over its earlier one', () => {
  it('does nothing where nothing changed, also when files are as new as in a fresh clone', () => {
    const file = path('data/disclosures/140000-commerce/2018-budget/disclosure.json');
    utimesSync(file, new Date(0), new Date(0));
    expect(build('site')).toContain('数据和程序都没有变化');
  });

  it('renews tables and search in a thread as it does without one', async () => {
    const record = readRecord(path('site.record'), path('site'));
    if (!record) throw new Error('no record');
    const id = '130100-forestry/2023-budget';
    const file = path('data/disclosures', id, 'expenditure-by-function.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\d+\.\d\d/, '9$&'));
    const renew = async (name: string, thread: BesideThread | undefined) => {
      const store = new ContributionStore(path(`${name}.store`), path('site.record'));
      mkdirSync(store.folder);
      writeHeads(store.folder, record.heads);
      const told: unknown[] = [];
      const tell = (...what: readonly unknown[]): void => void told.push(what);
      const aside = beside(
        {
          library: { ...loadRegisters(path('data')), disclosures: record.heads },
          settings: { dataDir: path('data'), outDir: path('site'), siteUrl: undefined, basePath: '/' },
          folder: path(name),
          previous: path('site'),
          scope: { everything: false, sameDisclosures: true, agencies: new Set([id.slice(0, id.indexOf('/'))]), disclosures: new Set([id]), regions: new Set() },
          store,
          drop: tell,
          renew: tell,
          move: tell,
        },
        undefined,
        record,
        thread,
      );
      try {
        return { parts: await aside.parts, rows: await aside.rowIndex(), told };
      } finally {
        aside.stop();
      }
    };
    expect(await renew('threaded', startBeside())).toEqual(await renew('unthreaded', undefined));
    expect(differences('threaded', 'unthreaded')).toEqual([]);
    expect(filesOf('threaded')).toContain('data/csv/facts/province=13/year=2023/facts.csv');
    writeFileSync(file, text);
  });

  it('makes anew only what a changed figure touches, with the bytes of a full build', () => {
    cpSync(path('site'), path('earlier'), { recursive: true });
    const file = path('data/disclosures/130100-forestry/2023-budget/expenditure-by-function.csv');
    const text = readFileSync(file, 'utf8');
    const figure = /\d+\.\d\d/.exec(text)?.[0] ?? '';
    writeFileSync(file, text.replace(figure, `9${figure}`));
    const told = build('site');
    expect(told).toContain('这次重做 4 份披露');
    fullOver('earlier', 'full');
    expect(differences('site', 'full')).toEqual([]);
    /* What the search leaves for its next patch knows some counts as limits only. */
    expect(differences('site.record', 'full.record').filter((name) => name !== 'search.state')).toEqual([]);
    const pages = (site: string): string => readFileSync(path(site, 'disclosures/130100-forestry/2023-budget/index.html'), 'utf8');
    expect([pages('site').includes(`9${figure}`), pages('earlier').includes(`9${figure}`)]).toEqual([true, false]);
    /* A page of another agency is the very file it was. */
    const other = 'disclosures/130121-culture/2019-budget/index.html';
    expect(statSync(path('site', other)).mtimeMs).toBeLessThan(statSync(path('site/index.html')).mtimeMs);
  });

  it('follows disclosures that come and go', () => {
    cpSync(path('site'), path('earlier-still'), { recursive: true });
    rmSync(path('data/disclosures/130121-culture/2019-final'), { recursive: true });
    renameSync(path('data/disclosures/140000-commerce'), path('away'));
    expect(build('site')).toContain('这次重做 1 份披露');
    fullOver('earlier-still', 'less');
    expect(differences('site', 'less')).toEqual([]);
    expect(existsSync(path('site/disclosures/140000-commerce'))).toBe(false);
    renameSync(path('away'), path('data/disclosures/140000-commerce'));
    build('site');
    cpSync(path('site'), path('again'), { recursive: true });
  });

  it('leaves the site as it was when the changed data has a fault', () => {
    const before = filesOf('site').map((name) => statSync(path('site', name)).mtimeMs);
    const file = path('data/disclosures/130100-forestry/2022-final/expenditure-by-function.csv');
    const text = readFileSync(file, 'utf8');
    sound = text;
    writeFileSync(file, text.replace(/\d+\.\d\d/, '12.3x'));
    const { status, text: told } = script('build.ts', '--data', path('data'), '--out', path('site'));
    expect([status, told]).toEqual([1, expect.stringContaining('130100-forestry/2022-final/expenditure-by-function.csv')]);
    expect(filesOf('site').map((name) => statSync(path('site', name)).mtimeMs)).toEqual(before);
    expect(existsSync(path('site.record/pending'))).toBe(false);
  });

  it('sees an empty folder in data that is otherwise as it was', () => {
    writeFileSync(path('data/disclosures/130100-forestry/2022-final/expenditure-by-function.csv'), sound);
    const folder = path('data/disclosures/140000-commerce/2030-budget');
    mkdirSync(folder);
    const { status, text } = script('build.ts', '--data', path('data'), '--out', path('site'));
    expect([status, text]).toEqual([1, expect.stringContaining('140000-commerce/2030-budget')]);
    rmSync(folder, { recursive: true });
  });

  it('says so when the record is not whole, and is mended by making everything anew, to the same bytes', () => {
    const file = path('data/disclosures/130100-forestry/2022-final/expenditure-by-function.csv');
    writeFileSync(file, sound);
    expect(build('site')).toContain('数据和程序都没有变化');
    appendFileSync(path('data/disclosures/130100-forestry/2022-final/disclosure.json'), '\n');
    rmSync(path('site.record/contributions/13/130100-forestry.json'));
    const { status, text } = script('build.ts', '--data', path('data'), '--out', path('site'));
    expect([status, text]).toEqual([1, expect.stringContaining('130100-forestry.json 不在或已损坏：上次构建的记录不全。加 --full 全部重做。')]);
    expect(existsSync(path('site.record/pending'))).toBe(false);
    expect(build('site', '--full')).toContain('这次重做 13 份披露');
    /* What came and went and came again is as if it had always been there. */
    expect(differences('site', 'again')).toEqual([]);
  });
});
