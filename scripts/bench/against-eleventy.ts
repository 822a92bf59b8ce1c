import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLibrary } from '../../src/load/library.ts';
import type { GatheredFile } from '../../src/load/current.ts';
import { DigestBuilder } from '../../src/views/digest/digest.ts';
import { digestEntry, entryNotes } from '../../src/views/digest/entry.ts';
import { summariseDisclosure } from '../../src/views/digest/summary.ts';
import { CommandError, readOptions, run, UsageError } from '../lib/command.ts';
import { compilePages } from '../lib/pages/compile.ts';
import { hashProgram } from '../lib/program/hash-program.ts';
import { readSettings } from '../lib/settings.ts';
import { markProgram } from '../lib/site/marks.ts';
import { siteEntries } from '../lib/site-writers.ts';
import { writeData } from './generate/write.ts';
import { watchProcesses } from './scale/watch-processes.ts';
import { textTable } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ELEVENTY = join(ROOT, 'bench', 'eleventy');
const USAGE = 'node scripts/bench/against-eleventy.ts --disclosures 份数 [--rounds 轮数]';

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  /** HTML pages and their bytes. */
  readonly pages: number;
  readonly bytes: number;
}

/** One way to make the pages, and how it went. */
interface Way {
  readonly name: string;
  readonly start: () => Promise<Run>;
  readonly runs: Run[];
}

/*
 * Builds the pages of the same generated disclosures by this project and by Eleventy, in turn, and prints the quickest run
 * of each. All read the data with the same loader, check it with the same rules and make the same page with the same
 * functions. Ours is made as the build makes it, from pages that were compiled before (once for a program), in one process;
 * then with all other pages of an agency; and by `astro build` with compiling, where every page of the site is made.
 */
await run(async () => {
  const { disclosures = '', rounds = '2' } = readOptions(process.argv.slice(2), { disclosures: { type: 'string' }, rounds: { type: 'string' } }, USAGE);
  if (!/^[1-9]\d{0,6}$/.test(disclosures) || !/^[1-9]$/.test(rounds)) throw new UsageError(`用法：${USAGE}`);
  const cli = join(ELEVENTY, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  if (!existsSync(cli)) throw new CommandError('没有安装 Eleventy。它只用来比较，先运行：npm ci --prefix bench/eleventy --ignore-scripts');
  const folder = join(ROOT, '.cache', 'against-eleventy');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const data = join(folder, 'data');
    writeData({ disclosures: Number(disclosures), seed: '1', out: data, registers: join(ROOT, 'data') });
    const digest = join(folder, 'digest.json');
    writeFileSync(digest, JSON.stringify(gathered(data)));
    const astro = (): Promise<Run> => timed(join(folder, 'astro'), (out) => spawn(process.execPath, [join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DATA_DIR: data, DIGEST_FILE: digest, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' } }));
    const eleventy = (): Promise<Run> => timed(join(folder, 'eleventy'), (out) => spawn(process.execPath, [cli, `--output=${out}`], { cwd: ELEVENTY, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DATA_DIR: data } }));
    const settings = readSettings({ data, env: process.env, root: ROOT });
    const compiled = await compilePages(ROOT, settings, markProgram(hashProgram(ROOT), settings)).folder;
    const own = (...options: readonly string[]): (() => Promise<Run>) => () => timed(join(folder, 'own'), (out) => spawn(process.execPath, [join(import.meta.dirname, 'own-pages.ts'), '--data', data, '--compiled', compiled, '--out', out, ...options], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }));
    const ways: readonly Way[] = [
      { name: '本站，只有披露页', start: own('--disclosures-only'), runs: [] },
      { name: '本站，披露、出处、部门各页', start: own(), runs: [] },
      { name: '本站全部页面，用 astro build', start: astro, runs: [] },
      { name: 'Eleventy 3.1.7，只有披露页', start: eleventy, runs: [] },
    ];
    for (let round = 0; round < Number(rounds); round += 1) for (const way of round % 2 === 0 ? ways : ways.toReversed()) way.runs.push(await way.start());
    const best = ({ runs }: Way): Run => runs.toSorted((a, b) => a.cpu - b.cpu)[0] as Run;
    const theirs = best(ways.at(-1) as Way);
    const row = (name: string, used: Run): string[] => [name, String(used.pages), `${(used.bytes / 2 ** 20).toFixed(1)} MB`, `${(used.wall / 1000).toFixed(1)} 秒`, `${(used.cpu / 1000).toFixed(1)} 秒`, `${(used.cpu / used.pages).toFixed(2)} ms`, `${(used.cpu / Number(disclosures)).toFixed(2)} ms`, `${(used.peak / 2 ** 20).toFixed(0)} MB`];
    console.log(textTable(['', 'HTML 页数', '大小', '时间', '处理器', '每页处理器', '每份处理器', '内存峰值'], ways.map((way) => row(way.name, best(way)))));
    for (const way of ways.slice(0, -1)) {
      const ours = best(way);
      console.log(`${way.name} ÷ Eleventy：每页处理器时间 ${(ours.cpu / ours.pages / (theirs.cpu / theirs.pages)).toFixed(2)}，每页时间 ${(ours.wall / ours.pages / (theirs.wall / theirs.pages)).toFixed(2)}，每份处理器时间 ${(ours.cpu / theirs.cpu).toFixed(2)}`);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function gathered(data: string): GatheredFile {
  const { library } = loadLibrary(data);
  const digest = new DigestBuilder(library);
  const summaries: Record<string, unknown> = {};
  for (const { agency, checks, disclosure } of siteEntries(library)) {
    const summary = summariseDisclosure(disclosure, checks(), library);
    summaries[disclosure.id] = summary;
    digest.add(digestEntry(disclosure, agency, checks(), summary), () => entryNotes(disclosure, checks(), library));
  }
  return { digest: digest.finish(), summaries };
}

async function timed(out: string, start: (out: string) => ChildProcess): Promise<Run> {
  rmSync(out, { recursive: true, force: true });
  const began = performance.now();
  const child = start(out);
  const watch = watchProcesses(child.pid ?? 0);
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  watch.stop();
  const wall = performance.now() - began;
  if (code !== 0) throw new CommandError('没有建成，原因见上。');
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return {
    wall,
    cpu: watch.processes.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...watch.samples.map(({ memory }) => memory)),
    pages: pages.length,
    bytes: pages.reduce((sum, name) => sum + statSync(join(out, name)).size, 0),
  };
}
