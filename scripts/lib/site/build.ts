import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { textReport } from '../../report/text.ts';
import type { CheckResult } from '../../../src/load/check.ts';
import { type Library, loadRegisters, withHeads } from '../../../src/load/library.ts';
import { checkInThreads } from '../check/check-in-threads.ts';
import { assertReadable } from '../data-folder.ts';
import { engineCache } from '../engine-cache.ts';
import { goneGroups } from '../exports/row-groups.ts';
import { refuseForeign, replaceFolder, sibling, withTemporary } from '../output-folder.ts';
import { compilePages } from '../pages/compile.ts';
import { consoleProgress, type Progress } from '../progress.ts';
import { hashProgram } from '../program/hash-program.ts';
import { DEFAULT_SITE_URL, type Settings } from '../settings.ts';
import { Timings } from '../timings.ts';
import { discardChange, pendingSite, pendingStore, planChange, publishChange } from './apply.ts';
import { type BesideThread, isWorthAThread, startBeside } from './beside.ts';
import { buildSite, type SiteDone } from './build-site.ts';
import { type Changes, findChanges } from './changes.ts';
import { ContributionStore } from './contribution-store.ts';
import { knownProvince } from './province.ts';
import { type PageProcess, startPages } from './page-process.ts';
import { readRecord, recordOf, type SiteRecord, writeRecord } from './record.ts';
import { EVERYTHING, scopeOf } from './scope.ts';
import { Looking, markBasis, markProgram } from './marks.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface BuildOptions {
  /** Folders of sites built before, whose pinned charts are carried on beside those of the output folder. */
  readonly archive?: readonly string[];
  /** First two digits of the regions' codes: the site is about this province alone. */
  readonly province?: string | undefined;
  /** Makes everything anew, also what did not change. */
  readonly full?: boolean;
  /** Of the program as it lies there, see `hashProgram`; worked out where it is not known. */
  readonly program?: string | undefined;
  readonly progress?: Progress;
  /** Told how long each stage takes. */
  readonly timings?: Timings;
}

/**
 * Checks the data and makes the site in `outDir`: all of it, or, where the build before left its record, what changed.
 * The site there is replaced when everything has succeeded.
 * @returns false, with every fault printed and `outDir` untouched, when the data is not valid
 */
export async function build(settings: Settings, options: BuildOptions = {}): Promise<boolean> {
  const { archive = [], full = false, program: hash = hashProgram(ROOT), progress = consoleProgress(), province, timings = new Timings() } = options;
  const { dataDir, outDir } = settings;
  assertReadable(dataDir);
  const sources = [dataDir, ROOT, join(ROOT, 'src'), join(ROOT, 'public')];
  refuseForeign(outDir, sources);
  /* Threads and processes load the program a third faster from what the engine made of it before. */
  process.env['NODE_COMPILE_CACHE'] ??= engineCache(ROOT);
  const looking = new Looking(dataDir, province);
  try {
    return await compileAndBuild({ archive, full, looking, program: markProgram(hash, settings), progress, province, settings, timings }, sources);
  } finally {
    looking.stop();
  }
}

type Looked = Omit<Started, 'compiled' | 'first' | 'registers'>;

async function compileAndBuild(looked: Looked, sources: readonly string[]): Promise<boolean> {
  const { program, province, settings } = looked;
  const { dataDir, outDir } = settings;
  const record = recordOf(outDir);
  publishChange(record, outDir);
  discardChange(record);
  const registers = loadRegisters(dataDir);
  if (province !== undefined) knownProvince(registers, province);
  /* Pages are compiled, where the program is not what it was, while the data is looked at. */
  const compiling = compilePages(ROOT, settings, program);
  const first = startPages(ROOT, settings);
  /* Where they were compiled before, it loads them while the data is looked at. */
  compiling.folder.then(first.load, () => undefined);
  try {
    return await checkAndBuild({ ...looked, compiled: compiling.folder, first, registers }, sources);
  } finally {
    first.stop();
    compiling.stop();
  }
}

interface Started extends Required<Pick<BuildOptions, 'archive' | 'full' | 'progress' | 'timings'>> {
  readonly compiled: Promise<string>;
  readonly first: PageProcess;
  readonly looking: Looking;
  readonly program: string;
  readonly province: string | undefined;
  readonly settings: Settings;
  readonly registers: Library;
}

async function checkAndBuild(started: Started, sources: readonly string[]): Promise<boolean> {
  const { archive, full, looking, program, progress, province, registers, settings, timings } = started;
  const { dataDir, outDir } = settings;
  const record = recordOf(outDir);
  progress.stage('检查数据');
  timings.stage('look');
  const found = readRecord(record, outDir);
  const basis = markBasis(program, dataDir);
  const marks = await looking.marks(registers, found?.marks);
  const before = !full && archive.length === 0 && found?.basis === basis && found.province === province ? found : undefined;
  const changed = before && findChanges(before.marks, marks);
  const kept = before && changed?.few ? before.heads.filter(({ agency }) => !changed.agencies.has(agency)) : [];
  const only = before && changed?.few ? { agencies: changed.agencies, sound: kept.map(({ id }) => id), heads: kept } : undefined;
  timings.stage('check');
  const thread = before && changed?.few && changed.agencies.size > 0 && isWorthAThread(before.heads) ? startBeside() : undefined;
  try {
    const result = await checkInThreads(dataDir, { onProgress: progress.step, only, province });
    progress.end();
    if (result.faults.length > 0) {
      process.stdout.write(`${textReport({ ...result, dataDir: near(dataDir) })}\n数据有错，没有构建。\n`);
      return false;
    }
    const given: Given = { ...started, basis, marks, result };
    if (!before || !changed?.few) await buildAll(given, sources);
    else if (changed.agencies.size > 0) await buildChange(given, before, changed, thread);
    else console.log(`数据和程序都没有变化，${near(outDir)} 里的网站仍是最新的。要全部重做，加 --full。`);
    return true;
  } finally {
    thread?.stop();
  }
}

interface Given extends Started, Pick<SiteRecord, 'basis' | 'marks'> {
  readonly result: CheckResult;
}

/** Makes the whole site beside `outDir` and puts it and its record in place. */
async function buildAll({ archive, basis, compiled, first, marks, progress, province, registers, result, settings, timings }: Given, sources: readonly string[]): Promise<void> {
  const { outDir } = settings;
  const record = recordOf(outDir);
  const store = sibling(outDir, 'record');
  const heads = withHeads(registers, result.heads).disclosures;
  mkdirSync(dirname(outDir), { recursive: true });
  await withTemporary(store, async () => {
    await replaceFolder(outDir, sources, async (folder) => {
      const job = { settings, root: ROOT, registers, heads, province, archive, folder, previous: outDir, store, heldStore: undefined, scope: EVERYTHING, compiled, first, agencies: agenciesOf(heads), before: NOTHING };
      const done = await buildSite(job, progress, timings);
      writeRecord(store, folder, { basis, province, marks, shared: done.shared, whole: done.whole, rows: done.rows });
      timings.stage('finish');
      tell(settings, done, heads.length);
    });
    rmSync(record, { recursive: true, force: true });
    renameSync(store, record);
  });
}

/** Makes what a change of these agencies touches and puts it into the site. */
async function buildChange({ basis, compiled, first, marks, progress, province, registers, result, settings, timings }: Given, before: SiteRecord, changes: Changes, thread: BesideThread | undefined): Promise<void> {
  const { outDir } = settings;
  const record = recordOf(outDir);
  const { agencies } = changes;
  const present = agenciesOf(result.heads);
  const heads = withHeads(registers, [...before.heads.filter(({ agency }) => !agencies.has(agency)), ...result.heads]).disclosures;
  const [folder, store] = [pendingSite(record), pendingStore(record)];
  mkdirSync(folder, { recursive: true });
  try {
    const job = { settings, root: ROOT, registers, heads, province, archive: [], folder, previous: outDir, store, heldStore: record, scope: scopeOf(changes, registers, before.heads, heads), compiled, first, agencies: present, before, thread };
    const done = await buildSite(job, progress, timings);
    writeRecord(store, folder, { basis, province, marks, shared: done.shared, whole: done.whole, rows: done.rows });
    timings.stage('finish');
    const gone = [...agencies].filter((agency) => !present.includes(agency));
    planChange(record, { agencies: [...agencies], dropped: done.dropped, moved: done.moved, renewed: done.renewed, forgotten: [...gone.flatMap(ContributionStore.paths), ...goneGroups(before.whole.parts, done.whole.parts)] });
    publishChange(record, outDir);
    tell(settings, done, result.heads.length);
  } finally {
    discardChange(record);
  }
}

const NOTHING: Pick<SiteRecord, 'heads' | 'shared' | 'whole'> = { heads: [], shared: [], whole: { files: new Map(), parts: [] } };

function agenciesOf(heads: CheckResult['heads']): readonly string[] {
  return [...new Set(heads.map(({ agency }) => agency))].sort();
}

function tell({ outDir, siteUrl }: Settings, { files, pages, passages, rows }: SiteDone, made: number): void {
  if (!siteUrl) console.log(`没有设 SITE_URL：站点地图、订阅等必须写全网址的文件里，网址以 ${DEFAULT_SITE_URL} 开头。`);
  console.log(`构建完成：${pages} 个页面，${files} 个数据文件，可搜索的有 ${rows} 行数据、${passages} 段文字；这次重做 ${made} 份披露，写入 ${near(outDir)}`);
}

function near(path: string): string {
  const away = relative(process.cwd(), path);
  return away.startsWith('..') ? path : away.replaceAll(sep, '/');
}
