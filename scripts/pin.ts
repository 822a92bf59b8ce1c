import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { loadLibrary } from '../src/load/library.ts';
import { PINS } from '../src/load/pins.ts';
import { checkInThreads } from './lib/check/check-in-threads.ts';
import { readOptions, run, UsageError } from './lib/command.ts';
import { assertReadable } from './lib/data-folder.ts';
import { recordPins } from './lib/record-pins.ts';
import { readSettings } from './lib/settings.ts';
import { textReport } from './report/text.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run pin [-- --data 目录] [--archive 以前的网站目录] [--check]';

/*
 * Records the present version of every chart in the data folder, so that pinned embeds outlive
 * corrections and go with every copy of the data. With `--check` nothing is written; exit code 1
 * says that versions are not recorded.
 */
await run(async () => {
  const { archive = [], check = false, data } = readOptions(process.argv.slice(2), { archive: { type: 'string', multiple: true }, check: { type: 'boolean' }, data: { type: 'string' } }, USAGE);
  const { dataDir } = readSettings({ data, env: process.env, root: ROOT });
  const missing = archive.find((site) => !existsSync(join(site, 'embed', PINS)));
  if (missing !== undefined) throw new UsageError(`${missing} 里没有 embed/${PINS}：不是以前建好的网站。`);
  assertReadable(dataDir);
  const result = await checkInThreads(dataDir);
  if (result.faults.length > 0) {
    process.stdout.write(`${textReport({ ...result, dataDir: relative(process.cwd(), dataDir).replaceAll(sep, '/') })}\n数据有错，没有记固定版。\n`);
    return 1;
  }
  const { added, pins } = recordPins(loadLibrary(dataDir).library, archive.map((site) => resolve(site)), !check);
  if (check && added.length > 0) {
    console.log(`${added.map((pin) => `没有记下 ${pin}`).join('\n')}\n有 ${added.length} 个版本没有记下，运行 npm run pin。`);
    return 1;
  }
  console.log(added.length > 0 ? `新记下 ${added.length} 个版本，共 ${pins} 个。` : `没有新版本，共 ${pins} 个。`);
  return 0;
});
