import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchPages } from './bench/behaviour.ts';
import { checkingCost } from './bench/checking.ts';
import { benchScale } from './bench/scale/scale.ts';
import { benchSearch } from './bench/search/bench.ts';
import { kilobytes, textTable } from './bench/table.ts';
import { disclosurePages, weighPage } from './bench/weigh.ts';
import { build } from './lib/site/build.ts';
import { readOptions, run, UsageError } from './lib/command.ts';
import { findChromium } from './lib/find-chromium.ts';
import { readSettings } from './lib/settings.ts';
import { listen, siteHandler } from './lib/static-server.ts';

const ROOT = resolve(import.meta.dirname, '..');

const USAGE = 'npm run bench [-- --data 目录] [--copies 份数]，或 npm run bench -- --disclosures 份数[,份数] [--seed 种子] [--keep] [--search]';

/*
 * Measures the site built from the data folder: build, page weight, behaviour in a browser, checking.
 * With --disclosures, the site built from so many generated disclosures instead; with --search as well, their row index alone.
 */
await run(async () => {
  const { data, copies, disclosures, seed, keep, search } = readOptions(
    process.argv.slice(2),
    { data: { type: 'string' }, copies: { type: 'string', default: '200' }, disclosures: { type: 'string' }, seed: { type: 'string', default: '1' }, keep: { type: 'boolean', default: false }, search: { type: 'boolean', default: false } },
    USAGE,
  );
  if (disclosures !== undefined) {
    if (data !== undefined) throw new UsageError(`--disclosures 用生成的数据，不能再给 --data。\n用法：${USAGE}`);
    if (!/^[1-9]\d{0,6}(?:,[1-9]\d{0,6})*$/.test(disclosures)) throw new UsageError(`份数应是正整数，几个之间用逗号：${disclosures}`);
    const counts = disclosures.split(',').map(Number);
    if (search) return (await benchSearch({ root: ROOT, counts, seed })) ? 0 : 1;
    await benchScale({ root: ROOT, counts, seed, keep });
    return 0;
  }
  if (!/^[1-9]\d{0,4}$/.test(copies)) throw new UsageError(`份数应是 1 到 99999 的整数：${copies}`);
  const settings = { ...readSettings({ data, out: join('.cache', 'bench'), env: {}, root: ROOT }) };
  /* Told before anything is built. */
  await findChromium();
  const began = performance.now();
  if (!(await build(settings))) return 1;
  console.log(`\n整站构建 ${((performance.now() - began) / 1000).toFixed(1)} 秒（单次）`);

  const pages = disclosurePages(settings.outDir);
  const server = await listen(siteHandler(settings.outDir, settings.basePath), 4700, '127.0.0.1');
  try {
    const watched = await watchPages(`http://127.0.0.1:${server.port}`, pages);
    console.log('\n披露页（gzip；脚本为图表进入视野之前；目标：HTML ≤ 40 KB，CSS ≤ 12 KB，脚本 ≤ 6 KB，无位移，无外站请求）');
    console.log(
      textTable(
        ['页面', '行', 'HTML', 'HTML gz', 'CSS gz', '脚本 gz', '位移', '外站请求', '载入'],
        pages.map((page, index) => {
          const { rows, html, htmlGz, cssGz, scriptGz } = weighPage(settings.outDir, page, settings.basePath);
          const seen = watched[index];
          return [page, String(rows), kilobytes(html), kilobytes(htmlGz), kilobytes(cssGz), kilobytes(scriptGz), (seen?.layoutShift ?? Number.NaN).toFixed(4), String(seen?.foreign.length ?? '?'), `${Math.round(seen?.load ?? 0)} ms`];
        }),
      ),
    );
  } finally {
    await server.close();
    rmSync(settings.outDir, { recursive: true, force: true });
  }

  console.log('\n核对（读取一遍；规则在内存中重复多遍）');
  console.log(
    textTable(
      ['份数', '核对处数', '读取', '核对', '每份核对', '堆内存'],
      [1, Number(copies)].map((times) => {
        const cost = checkingCost(settings.dataDir, times);
        return [String(cost.disclosures), String(cost.checks), `${cost.read.toFixed(1)} ms`, `${cost.check.toFixed(1)} ms`, `${(cost.check / cost.disclosures).toFixed(2)} ms`, kilobytes(cost.heap)];
      }),
    ),
  );
  return 0;
});
