import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consoleProgress } from '../../lib/progress.ts';
import { writeData } from '../generate/write.ts';
import { type Measured, measureBuild } from './measure.ts';
import { sortTable } from '../search/report.ts';
import { LATENCY, type SearchedSite, searchInBrowser, SLOWER } from '../search/in-browser.ts';
import type { Asked } from '../search/measure.ts';
import { loadLibrary } from '../../../src/load/library.ts';
import { build } from '../../lib/site/build.ts';
import { changeText, measureChange } from './change.ts';
import { measuredText, slopeText } from './report.ts';

export interface ScaleOptions {
  readonly root: string;
  /** Numbers of disclosures, each built and measured on its own. */
  readonly counts: readonly number[];
  readonly seed: string;
  /** Keeps data, site and measurements. */
  readonly keep: boolean;
}

/** Queries of each sort. */
const QUERIES_EACH = 12;

/** The site as it is today, whose search is asked in the same run: what larger ones are set beside. */
async function buildToday(root: string): Promise<SearchedSite> {
  const [data, site] = [join(root, 'data'), join(root, '.cache', 'bench-today', 'site')];
  if (!(await build({ dataDir: data, outDir: site, siteUrl: undefined, basePath: '/' }))) throw new Error('the data of the project is not valid');
  return { site, library: loadLibrary(data).library };
}

/** Time to the first results of today's data and of many, beside one another. */
function timesText(today: readonly Asked[], asked: readonly Asked[]): string {
  const mean = (all: readonly Asked[], time: (one: Asked) => number | undefined): number => {
    const times = all.flatMap((one) => time(one) ?? []);
    return times.reduce((sum, each) => sum + each, 0) / times.length;
  };
  const line = (name: string, time: (one: Asked) => number | undefined): string => {
    const [few, many] = [mean(today, time), mean(asked, time)];
    return `首屏用时（${name}）：现有数据平均 ${few.toFixed(0)} ms，这里平均 ${many.toFixed(0)} ms，${(many / few).toFixed(2)} 倍`;
  };
  return [
    line('从点开搜索页到结果出现，不计网络', ({ onPage }) => onPage),
    line('只算搜索，不计网络', ({ milliseconds }) => milliseconds),
    line(`从打开索引算起，每个请求 ${LATENCY} ms`, ({ onLine }) => onLine),
    line(`像在手机上只算搜索：每个请求 ${LATENCY} ms，处理器慢 ${SLOWER} 倍`, ({ onPhone }) => onPhone),
  ].join('\n');
}

/** Generates, builds and measures each number of disclosures, one after another, and prints tables. */
export async function benchScale({ root, counts, seed, keep }: ScaleOptions): Promise<void> {
  const measured: Measured[] = [];
  const today = await buildToday(root);
  for (const count of counts) {
    const folder = join(root, '.cache', 'bench-scale', String(count));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    try {
      const data = join(folder, 'data');
      const progress = consoleProgress();
      progress.stage(`生成 ${count} 份披露`);
      const generated = writeData({ disclosures: count, seed, out: data, registers: join(root, 'data'), onProgress: progress.step });
      progress.end();
      const result = await measureBuild(root, generated, { data, site: join(folder, 'site'), times: join(folder, 'times.json') });
      console.log(measuredText(result));
      progress.stage('在浏览器里搜索');
      const [few = [], many = []] = await searchInBrowser([today, { site: join(folder, 'site'), library: loadLibrary(data).library }], QUERIES_EACH);
      for (const [name, asked] of [['现有数据', few], [`${count} 份`, many]] as const) console.log(`\n在 Chromium 里搜索${name}，每次都没有缓存\n${sortTable(asked)}`);
      console.log(timesText(few, many));
      progress.stage('改一个数，再建一次');
      console.log(changeText(await measureChange(root, { data, site: join(folder, 'site'), times: join(folder, 'change.json') })));
      measured.push(result);
      if (keep) writeFileSync(join(folder, 'measured.json'), `${JSON.stringify(result, undefined, 1)}\n`);
    } finally {
      if (!keep) rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const [at, large] of measured.entries()) {
    const small = measured[at - 1];
    if (small) console.log(slopeText(small, large));
  }
}
