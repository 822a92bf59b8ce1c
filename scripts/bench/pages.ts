import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { holdForPages } from '../../src/load/current.ts';
import { loadLibrary } from '../../src/load/library.ts';
import { readOptions, run, UsageError } from '../lib/command.ts';
import { loadApp, type PagePath } from '../lib/pages/compiled.ts';
import { compilePages } from '../lib/pages/compile.ts';
import { hashProgram } from '../lib/program/hash-program.ts';
import { readSettings } from '../lib/settings.ts';
import { AgencyWork } from '../lib/site/agency-work.ts';
import { markProgram } from '../lib/site/marks.ts';
import { PageMaker } from '../lib/site/page-maker.ts';
import { kilobytes, textTable } from './table.ts';

/*
 * What the pages of single disclosures and agencies cost, alone in a process: each agency is read and checked and its files are written
 * as in a build, then its pages are made and written one after another, and only that is timed.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'node scripts/bench/pages.ts [--data 目录] [--disclosures 做多少份] [--warm 多少份以后才计时]';

await run(async () => {
  const options = readOptions(process.argv.slice(2), { data: { type: 'string', default: join(ROOT, 'data') }, disclosures: { type: 'string', default: '300' }, warm: { type: 'string', default: '150' } }, USAGE);
  for (const number of [options.disclosures, options.warm]) if (!/^\d{1,5}$/.test(number)) throw new UsageError(`份数应是整数：${number}\n用法：${USAGE}`);
  const settings = readSettings({ data: options.data, env: process.env, root: ROOT });
  const compiled = await compilePages(ROOT, settings, markProgram(hashProgram(ROOT), settings)).folder;
  const { library } = loadLibrary(settings.dataDir);
  if (library.disclosures.length <= Number(options.warm)) throw new UsageError(`${settings.dataDir} 只有 ${library.disclosures.length} 份披露，先做的 ${options.warm} 份不计时：换大一些的数据（generate.ts），或用 --warm 说少一些。`);
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const work = AgencyWork.begin({ archive: [], compiled, folder, previous: join(folder, 'none'), settings, store: join(folder, 'store'), tables: [] }, library, () => undefined);
    holdForPages({ library, disclosure: (id) => work.disclosure(id), checks: (id) => work.checks(id), gathered: () => undefined, summary: () => undefined });
    const app = await loadApp(compiled);
    const maker = new PageMaker(app, settings, folder);
    const paths = Map.groupBy((await app.getStaticPaths()).filter(({ pathname }) => ownAgency(pathname)), ({ pathname }) => ownAgency(pathname));
    const costs = new Map<string, { pages: number; bytes: number; time: number }>();
    let made = 0;
    for (const [agency = '', own] of paths) {
      if (made >= Number(options.disclosures)) break;
      await work.ready(agency);
      for (const path of own) {
        const start = performance.now();
        const bytes = await maker.make(path);
        const time = performance.now() - start;
        if (made < Number(options.warm)) continue;
        const cost = costs.get(sort(path)) ?? { pages: 0, bytes: 0, time: 0 };
        costs.set(sort(path), { pages: cost.pages + 1, bytes: cost.bytes + bytes, time: cost.time + time });
      }
      work.release(agency);
      made += library.disclosures.filter((head) => head.agency === agency).length;
    }
    const all = [...costs.values()].reduce((sum, cost) => ({ pages: sum.pages + cost.pages, bytes: sum.bytes + cost.bytes, time: sum.time + cost.time }), { pages: 0, bytes: 0, time: 0 });
    const row = (name: string, { bytes, pages, time }: typeof all): readonly string[] => [name, String(pages), kilobytes(bytes / pages), `${(time / pages).toFixed(2)} ms`];
    console.log(textTable(['页面', '页数', '每页', '每页用时'], [...[...costs].map(([name, cost]) => row(name, cost)), row('合计', all)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

function ownAgency(pathname: string): string | undefined {
  return /^\/?(?:disclosures|agencies)\/([^/]+)/.exec(pathname)?.[1];
}

function sort({ pathname }: PagePath): string {
  if (pathname.includes('agencies/')) return '部门';
  return pathname.includes('/provenance') ? '出处' : '披露';
}
