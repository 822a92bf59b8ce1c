import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLibrary } from '../../src/load/library.ts';
import { readOptions, run, UsageError } from '../lib/command.ts';
import { measureRowIndex } from './search/measure.ts';
import { sizeTable, sortTable } from './search/report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'node scripts/bench/row-index.ts [--data 目录] [--each 每类查询数] [--findings] [--keep]';

/* Builds the row index of a data folder and asks it queries of every sort, against what looking through everything finds. */
await run(async () => {
  const options = readOptions(process.argv.slice(2), { data: { type: 'string', default: join(ROOT, 'data') }, each: { type: 'string', default: '20' }, findings: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } }, USAGE);
  if (!/^[1-9]\d{0,2}$/.test(options.each)) throw new UsageError(`每类查询数应是 1 到 999 的整数：${options.each}`);
  const { library } = loadLibrary(resolve(options.data));
  const folder = join(ROOT, '.cache', 'bench-rows');
  rmSync(folder, { recursive: true, force: true });
  const measured = await measureRowIndex(library, folder, { each: Number(options.each), findings: options.findings });
  console.log(sizeTable(measured));
  console.log(sortTable(measured.asked));
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
  return measured.asked.every(({ wrong }) => wrong === '') ? 0 : 1;
});
