import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PINS } from '../../../src/load/pins.ts';
import { readOptions, run, UsageError } from '../command.ts';
import { readSettings } from '../settings.ts';
import { Timings } from '../timings.ts';
import { build } from './build.ts';

const USAGE = 'npm run build [-- --data 目录] [--out 目录] [--region 省级代码] [--full] [--archive 以前的网站目录] [--timings 文件]';

/**
 * `npm run build`, to its exit code.
 * @param root folder of the project
 * @param program its hash, see `hashProgram`
 */
export async function runBuild(root: string, program: string): Promise<void> {
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
    const built = await build(readSettings({ data, out, env: process.env, root }), { archive: archive.map((site) => resolve(site)), full, program, province: region?.slice(0, 2), timings });
    if (times) timings.write(resolve(times));
    return built ? 0 : 1;
  });
}
