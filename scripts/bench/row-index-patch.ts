import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLibrary } from '../../src/load/library.ts';
import { readOptions, run } from '../lib/command.ts';
import { measurePatches } from './search/patches.ts';
import { textTable } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'node scripts/bench/row-index-patch.ts [--data 目录] [--whole]';

/* Changes single disclosures of a data folder and measures how long their row index takes to follow; --whole compares each with an index built anew. */
await run(async () => {
  const options = readOptions(process.argv.slice(2), { data: { type: 'string', default: join(ROOT, 'data') }, whole: { type: 'boolean', default: false } }, USAGE);
  const folder = join(ROOT, '.cache', 'bench-patches');
  rmSync(folder, { recursive: true, force: true });
  const measured = await measurePatches(loadLibrary(resolve(options.data)).library, folder, options.whole);
  const line = ({ change, documents, milliseconds, written, bytes, same }: (typeof measured)[number]): readonly string[] => [
    change,
    String(documents),
    milliseconds === undefined ? '需整体重建' : `${(milliseconds / 1000).toFixed(2)} s`,
    String(written),
    `${Math.round(bytes / 1024)} KB`,
    same === undefined ? '—' : same ? '一致' : '不一致',
  ];
  console.log(textTable(['改动', '份数', '时间', '写出文件', '写出', '与整体重建'], measured.map(line)));
  rmSync(folder, { recursive: true, force: true });
  return measured.some(({ same }) => same === false) ? 1 : 0;
});
