import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRegisters, withHeads } from '../src/load/library.ts';
import { run, UsageError } from './lib/command.ts';
import { assertReadable } from './lib/data-folder.ts';
import { refuseForeign, replaceFolder, sibling, withTemporary } from './lib/output-folder.ts';
import { compilePages } from './lib/pages/compile.ts';
import { consoleProgress } from './lib/progress.ts';
import { hashProgram } from './lib/program/hash-program.ts';
import { readSettings } from './lib/settings.ts';
import { buildSite } from './lib/site/build-site.ts';
import { bringTogether, readSites } from './lib/site/join-sites.ts';
import { markBasis, markProgram } from './lib/site/marks.ts';
import { startPages } from './lib/site/page-process.ts';
import { recordOf, writeRecord } from './lib/site/record.ts';
import { EVERYTHING } from './lib/site/scope.ts';
import { Timings } from './lib/timings.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run assemble -- 部分网站的目录 部分网站的目录 … [--data 目录] [--out 目录] [--timings 文件]';

/*
 * Joins sites that were built one province each (`npm run build -- --region 13 --out parts/13`) into one site whose lists,
 * comparisons and search span them all. Of the data folder only the registers are read.
 */
await run(async () => {
  const { folders, options } = readCommand(process.argv.slice(2));
  const settings = readSettings({ data: options.data, out: options.out, env: process.env, root: ROOT });
  const { dataDir, outDir } = settings;
  assertReadable(dataDir);
  const sources = [dataDir, ROOT, join(ROOT, 'src'), join(ROOT, 'public'), ...folders.map((folder) => resolve(folder))];
  refuseForeign(outDir, sources);
  const program = markProgram(hashProgram(ROOT), settings);
  const basis = markBasis(program, dataDir);
  const sites = readSites(folders, basis);
  const registers = loadRegisters(dataDir);
  const progress = consoleProgress();
  const timings = new Timings();
  const store = sibling(outDir, 'record');
  const compiling = compilePages(ROOT, settings, program);
  const first = startPages(ROOT, settings);
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    await withTemporary(store, async () => {
      await replaceFolder(outDir, sources, async (folder) => {
        progress.stage('合并各部分');
        timings.stage('join');
        const joined = bringTogether(sites, folder, store, progress.step);
        progress.end();
        const heads = withHeads(registers, joined.heads).disclosures;
        const before = { heads: [], shared: [], whole: { files: new Map(), parts: [] } };
        const done = await buildSite({ settings, root: ROOT, registers, heads, archive: [], folder, previous: outDir, store, heldStore: undefined, scope: EVERYTHING, compiled: compiling.folder, first, agencies: [], before, joined }, progress, timings);
        /* Its search is in parts, so a build of the whole makes everything anew. */
        writeRecord(store, folder, { basis: `assembled ${basis}`, province: undefined, marks: new Map(), shared: done.shared, whole: done.whole, rows: done.rows });
        timings.stage('finish');
        console.log(`合并完成：${sites.length} 个部分，${heads.length} 份披露，${done.pages} 个页面，可搜索的有 ${done.rows} 行数据，写入 ${outDir}`);
      });
      rmSync(recordOf(outDir), { recursive: true, force: true });
      renameSync(store, recordOf(outDir));
    });
  } finally {
    first.stop();
    compiling.stop();
  }
  if (options.timings) timings.write(resolve(options.timings));
  return 0;
});

function readCommand(args: string[]) {
  try {
    const { positionals: folders, values: options } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' }, out: { type: 'string' }, timings: { type: 'string' } } });
    if (folders.length === 0) throw new UsageError(`没有说合并哪些网站。\n用法：${USAGE}`);
    return { folders, options };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`命令行读不懂：${args.join(' ')}\n用法：${USAGE}`);
  }
}
