import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { engineCache } from './lib/engine-cache.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run build [-- --data 目录] [--out 目录] [--region 省级代码] [--full] [--archive 以前的网站目录] [--timings 文件]';

/* A third of a change's start is making code of modules: it is kept, and so comes before all that it is kept of. */
enableCompileCache(engineCache(ROOT));
const { readOptions, run, UsageError } = await import('./lib/command.ts');
const { readSettings } = await import('./lib/settings.ts');
const { build } = await import('./lib/site/build.ts');
const { Timings } = await import('./lib/timings.ts');
const { PINS } = await import('../src/load/pins.ts');

await run(async () => {
  const { archive = [], data, full = false, out, region, timings: times } = readOptions(
    process.argv.slice(2),
    { archive: { type: 'string', multiple: true }, data: { type: 'string' }, full: { type: 'boolean' }, out: { type: 'string' }, region: { type: 'string' }, timings: { type: 'string' } },
    USAGE,
  );
  if (region !== undefined && !/^\d\d(?:0000)?$/.test(region)) throw new UsageError(`--region 要省级行政区划代码，如 13 或 130000：${region}\n用法：${USAGE}`);
  const missing = archive.find((site) => !existsSync(join(site, 'embed', PINS)));
  if (missing !== undefined) throw new UsageError(`${missing} 里没有 embed/${PINS}：不是以前建好的网站，固定版带不过来。`);
  const timings = new Timings();
  const built = await build(readSettings({ data, out, env: process.env, root: ROOT }), { archive: archive.map((site) => resolve(site)), full, province: region?.slice(0, 2), timings });
  if (times) timings.write(resolve(times));
  return built ? 0 : 1;
});
