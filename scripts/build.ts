import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { runChecks } from '../src/fiscal/checks/index.ts';
import type { Disclosure } from '../src/fiscal/disclosure.ts';
import { checkData } from '../src/load/check.ts';
import { loadLibrary } from '../src/load/library.ts';
import { PINS } from '../src/load/pins.ts';
import { DigestBuilder } from '../src/views/digest/digest.ts';
import { buildPages } from './lib/astro-build.ts';
import { readOptions, run, UsageError } from './lib/command.ts';
import { assertReadable } from './lib/data-folder.ts';
import { writeEmbedAssets } from './lib/embed-assets.ts';
import { fillSizes } from './lib/exports/fill-sizes.ts';
import { replaceFolder } from './lib/output-folder.ts';
import { consoleProgress, type Progress } from './lib/progress.ts';
import { writeProseIndex } from './lib/prose-index.ts';
import { DEFAULT_SITE_URL, readSettings, type Settings } from './lib/settings.ts';
import { type SiteContext, writeAll } from './lib/site-writers.ts';
import { Timings } from './lib/timings.ts';
import { choiceEmbedWriter } from './lib/write-choice-embed.ts';
import { compareWriter } from './lib/write-compare.ts';
import { correctionsWriter } from './lib/write-corrections.ts';
import { embedsWriter } from './lib/write-embeds.ts';
import { exportsWriter } from './lib/write-exports.ts';
import { feedWriter } from './lib/write-feed.ts';
import { figurePinsWriter } from './lib/write-figure-pins.ts';
import { imagesWriter } from './lib/write-images.ts';
import { interfaceWriter } from './lib/write-interface.ts';
import { rowIndexWriter } from './lib/write-row-index.ts';
import { writeSitemap } from './lib/write-sitemap.ts';
import { textReport } from './report/text.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run build [-- --data 目录] [--out 目录] [--archive 以前的网站目录] [--timings 文件]';

/**
 * Checks the data, then builds pages, exports and search index beside `outDir` and puts them in its place together.
 * @param archive folders of sites built before, whose pinned charts are carried on beside those of `outDir`
 * @param timings told how long each stage takes
 * @returns false, with every fault printed and `outDir` untouched, when the data is not valid
 */
export async function build(settings: Settings, archive: readonly string[] = [], progress: Progress = consoleProgress(), timings: Timings = new Timings()): Promise<boolean> {
  const { dataDir, outDir } = settings;
  assertReadable(dataDir);
  progress.stage('检查数据');
  timings.stage('check');
  const { library } = loadLibrary(dataDir);
  const digest = new DigestBuilder(library);
  const result = checkData(dataDir, { onProgress: progress.step, onAgency: (own) => timings.part('digest', () => addAgency(digest, own, timings)) });
  progress.end();
  if (result.faults.length > 0) {
    process.stdout.write(`${textReport({ ...result, dataDir: relative(process.cwd(), dataDir).replaceAll(sep, '/') })}\n数据有错，没有构建。\n`);
    return false;
  }
  mkdirSync(dirname(outDir), { recursive: true });
  let summary = '';
  await replaceFolder(outDir, [dataDir, ROOT, join(ROOT, 'src'), join(ROOT, 'public')], async (staging) => {
    progress.stage('生成页面，写出数据文件');
    timings.stage('write');
    const context: SiteContext = { library, settings, folder: staging, previous: outDir };
    const exports = exportsWriter(context);
    const assets = await writeEmbedAssets(ROOT, settings, staging);
    const embeds = embedsWriter(context, assets, archive);
    const writers = { exports, interface: interfaceWriter(context), compare: compareWriter(context), corrections: correctionsWriter(context), feed: feedWriter(context), images: imagesWriter(context), 'row-index': rowIndexWriter(context), embeds, 'choice-embed': choiceEmbedWriter(context, assets), 'figure-pins': figurePinsWriter(context, archive) };
    /* Pages are made in a process of their own: both cores work. */
    await both(
      timings.beside('pages', buildPages(ROOT, settings, staging, digest.finish())),
      writeAll(context, Object.entries(writers).map(([name, writer]) => timings.writer(name, writer)), progress.step),
    );
    fillSizes(staging, exports.whole);
    writeSitemap(context);
    progress.stage('建立搜索索引');
    timings.stage('search');
    const passages = await writeProseIndex(staging);
    progress.end();
    timings.stage('finish');
    summary = `构建完成：${countPages(staging)} 个页面，${exports.written.size} 个数据文件，可搜索的有 ${writers['row-index'].summary?.rows ?? 0} 行数据、${passages} 段文字`;
  });
  if (!settings.siteUrl) console.log(`没有设 SITE_URL：站点地图、订阅等必须写全网址的文件里，网址以 ${DEFAULT_SITE_URL} 开头。`);
  const near = relative(process.cwd(), outDir);
  console.log(`${summary}，写入 ${near.startsWith('..') ? outDir : near}`);
  return true;
}

/** The checks of an agency's disclosures, which rules compare with one another. */
function addAgency(digest: DigestBuilder, own: readonly Disclosure[], timings: Timings): void {
  for (const disclosure of own) digest.add(disclosure, timings.part('rules', () => runChecks({ disclosure, siblings: own.filter(({ id }) => id !== disclosure.id) })));
}

/** Waits for both, also when one fails: nothing may still be writing when the folder is taken away. */
async function both(...works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html') && !name.startsWith(`embed${sep}`)).length;
}

if (import.meta.main) {
  await run(async () => {
    const { archive = [], data, out, timings: times } = readOptions(process.argv.slice(2), { archive: { type: 'string', multiple: true }, data: { type: 'string' }, out: { type: 'string' }, timings: { type: 'string' } }, USAGE);
    const missing = archive.find((site) => !existsSync(join(site, 'embed', PINS)));
    if (missing !== undefined) throw new UsageError(`${missing} 里没有 embed/${PINS}：不是以前建好的网站，固定版带不过来。`);
    const timings = new Timings();
    const built = await build(readSettings({ data, out, env: process.env, root: ROOT }), archive.map((site) => resolve(site)), consoleProgress(), timings);
    if (times) timings.write(resolve(times));
    return built ? 0 : 1;
  });
}
