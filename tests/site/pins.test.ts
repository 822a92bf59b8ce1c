import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryFigures, FigureArchive } from '../../scripts/lib/figure-archive.ts';
import { MINIMAL, MINIMAL_DISCLOSURE } from '../fixtures/data-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CHART = `embed/${MINIMAL_DISCLOSURE.replace('disclosures/', '')}/function`;

/** Corrects a figure and builds again: over the site before, elsewhere from recorded pins, and elsewhere without any. */
describe('pinned charts', () => {
  let work = '';
  const path = (...parts: readonly string[]): string => join(work, ...parts);
  const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CI: '1', BASE_PATH: '', SITE_URL: '', DATA_DIR: '', OUT_DIR: '' } });
  const script = (name: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = node(join(ROOT, 'scripts', name), ...args);
    if (status !== 0) throw new Error(stdout + stderr);
    return stdout;
  };
  const page = (site: string, ...parts: readonly string[]): string => readFileSync(path(site, CHART, ...parts, 'index.html'), 'utf8');
  const versions = (site: string): readonly string[] => readdirSync(path(site, CHART)).filter((name) => /^[0-9a-f]{12}$/.test(name));
  const main = (text: string): string => text.slice(text.indexOf('<main'));
  /** The figures of a chart, as its table shows them. */
  const figures = (text: string): readonly string[] => [...text.matchAll(/<b>([\d,.]+)<\/b>/g)].map((match) => match[1] ?? '');
  let old = '';
  let before = '';

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'pins-'));
    cpSync(MINIMAL, path('data'), { recursive: true });
    script('build.ts', '--data', path('data'), '--out', path('site'));
    [old = ''] = versions('site');
    before = page('site', old);

    /* Another copy of the data has its pins recorded before the correction. */
    cpSync(path('data'), path('recorded'), { recursive: true });
    script('pin.ts', '--data', path('recorded'));
    for (const folder of ['data', 'recorded']) {
      const file = path(folder, MINIMAL_DISCLOSURE, 'expenditure-by-function.csv');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('行政运行,200,200,', '行政运行,199.50,199.50,'));
    }
    cpSync(path('site'), path('earlier'), { recursive: true });
    script('build.ts', '--data', path('data'), '--out', path('site'));
    script('build.ts', '--data', path('recorded'), '--out', path('elsewhere'));
    script('build.ts', '--data', path('data'), '--out', path('carried'), '--archive', path('earlier'));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('have an address before anything is corrected, and no notice', () => {
    expect(old).toMatch(/^[0-9a-f]{12}$/);
    expect(before).not.toContain('class="notice"');
    expect(figures(before).length).toBeGreaterThan(0);
  });

  it.each([['over the site before', 'site'], ['elsewhere, from recorded pins', 'elsewhere'], ['elsewhere, with an archive', 'carried']])('keep their figures when a figure is corrected: built %s', (_, site) => {
    expect(versions(site).length).toBe(2);
    const pinned = page(site, old);
    expect(figures(pinned)).toEqual(figures(before));
    expect(pinned).toContain('这是固定的旧版，之后数据有更新。');
    expect(pinned).toContain(`<a href="/${CHART}/">`);
    expect(main(pinned).replace(/<p class="notice">.*<\/p>\n/, '')).toBe(main(before));
    expect(figures(page(site))).not.toEqual(figures(before));
    const [fresh = ''] = versions(site).filter((version) => version !== old);
    expect(figures(page(site, fresh))).toEqual(figures(page(site)));
    expect(page(site, fresh)).not.toContain('class="notice"');
    expect(readFileSync(path(site, CHART, old, 'chart.svg'), 'utf8')).toContain('>这是固定的旧版，之后数据有更新。</text>');
    expect(readFileSync(path(site, CHART, 'chart.svg'), 'utf8')).not.toContain('固定的旧版');
  });

  it.each([['over the site before', 'site'], ['elsewhere, from recorded pins', 'elsewhere'], ['elsewhere, with an archive', 'carried']])('keep what can be compared of an agency: built %s', (_, site) => {
    const [agency = ''] = readdirSync(path('site', 'embed/pins/figures'));
    const figuresOf = (folder: string): readonly string[] => readdirSync(path(folder, 'embed/pins/figures', agency)).sort();
    const [first = '', ...others] = figuresOf('earlier');
    expect(others).toEqual([]);
    expect(figuresOf(site)).toHaveLength(2);
    expect(readFileSync(path(site, 'embed/pins/figures', agency, first), 'utf8')).toBe(readFileSync(path('earlier', 'embed/pins/figures', agency, first), 'utf8'));
    expect(readdirSync(path('recorded/pins/figures', agency))).toEqual([first]);
  });

  it('carry nothing on that was altered', () => {
    const [agency = ''] = readdirSync(path('earlier', 'embed/pins/figures'));
    const [first = ''] = readdirSync(path('earlier', 'embed/pins/figures', agency));
    const file = path('earlier', 'embed/pins/figures', agency, first);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('200', '900'));
    const told: string[] = [];
    const target = path('altered');
    expect(carryFigures(new FigureArchive([path('earlier', 'embed/pins')]), target, undefined, (message) => told.push(message))).toEqual([]);
    writeFileSync(file, text);
    expect(told).toEqual([expect.stringContaining('与版本号对不上')]);
    expect(carryFigures(new FigureArchive([path('earlier', 'embed/pins')]), target)).toEqual([`figures/${agency}/${first}`]);
    expect(carryFigures(new FigureArchive([path('earlier', 'embed/pins')]), target)).toEqual([]);
  });

  it('stand when their chart is gone, and the live address says that it is', () => {
    rmSync(path('recorded', MINIMAL_DISCLOSURE), { recursive: true });
    cpSync(path('data', MINIMAL_DISCLOSURE), path('recorded', MINIMAL_DISCLOSURE.replace('2024', '2023')), { recursive: true });
    const head = path('recorded', MINIMAL_DISCLOSURE.replace('2024', '2023'), 'disclosure.json');
    writeFileSync(head, readFileSync(head, 'utf8').replaceAll('"fiscal_year": 2024', '"fiscal_year": 2023').replaceAll('2024年部门预算', '2023年部门预算').replace('0123456789abcdef', 'fedcba9876543210'));
    for (const file of ['functional', 'economic']) {
      const csv = path('recorded', 'classifications', `${file}.csv`);
      if (existsSync(csv)) writeFileSync(csv, readFileSync(csv, 'utf8').replaceAll(',2024,2024', ',2023,2024'));
    }
    script('build.ts', '--data', path('recorded'), '--out', path('elsewhere'));
    expect(page('elsewhere')).toContain('这张图已经撤下');
    expect(readFileSync(path('elsewhere', CHART, 'chart.svg'), 'utf8')).toContain('>这张图已经撤下</text>');
    expect(page('elsewhere')).toContain(`href="/${CHART}/${old}/"`);
    expect(existsSync(path('elsewhere', CHART, 'oembed.json'))).toBe(false);
    expect(figures(page('elsewhere', old))).toEqual(figures(before));
    expect(page('elsewhere', old)).toContain('明账现在的数据里已没有这张图');
    expect(versions('elsewhere').length).toBe(2);
  });

  it('are not lost by a build that fails', () => {
    const file = path('data', MINIMAL_DISCLOSURE, 'expenditure-by-function.csv');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('199.50', '199.5o'));
    expect(node(join(ROOT, 'scripts', 'build.ts'), '--data', path('data'), '--out', path('site')).status).toBe(1);
    writeFileSync(file, sound);
    expect(versions('site').length).toBe(2);
    expect(figures(page('site', old))).toEqual(figures(before));
  });

  it('are not lost in silence: an archive that is none is refused', () => {
    const { status, stderr } = node(join(ROOT, 'scripts', 'build.ts'), '--data', path('data'), '--out', path('none'), '--archive', path('data'));
    expect(status).toBe(2);
    expect(stderr).toContain('不是以前建好的网站，固定版带不过来。');
  });

  it('are recorded once: a second time adds nothing, and says so', () => {
    script('pin.ts', '--data', path('data'));
    const file = path('data/pins', `${MINIMAL_DISCLOSURE.replace('disclosures/', '')}.json`);
    const first = readFileSync(file, 'utf8');
    expect(script('pin.ts', '--data', path('data'))).toContain('没有新版本');
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(script('pin.ts', '--data', path('data'), '--archive', path('site'))).toContain('新记下');
    expect(readFileSync(file, 'utf8').startsWith(first.trimEnd().slice(0, -2))).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(old);
  });
});
