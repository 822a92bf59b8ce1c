import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import type { Library } from '../../../src/load/library.ts';
import type { Part } from '../../../src/views/exports/parts.ts';
import { SITE } from '../pages/compiled.ts';
import { freeMemory } from '../free-memory.ts';
import type { Progress } from '../progress.ts';
import type { Settings } from '../settings.ts';
import type { Timings } from '../timings.ts';
import { sortParts } from '../write-row-tables.ts';
import type { WholeData } from '../write-whole-data.ts';
import { beside, type BesideThread } from './beside.ts';
import { ContributionStore } from './contribution-store.ts';
import { gather } from './gather.ts';
import { digestFile, keepGathering } from './gathered.ts';
import { copyHeads, writeHeads } from './heads-file.ts';
import { divide } from './shares.ts';
import type { PageJob, PageMessage } from './page-job.ts';
import { type PageProcess, startPages } from './page-process.ts';
import { narrowed } from './province.ts';
import type { Scope, WholeContext } from './scope.ts';
import type { SiteRecord } from './record.ts';
import { restOfRowTables } from './renew-row-tables.ts';
import { type JoinedParts, writeWhole } from './write-whole.ts';

export interface SiteJob {
  readonly settings: Settings;
  /** Folder of the project. */
  readonly root: string;
  /** Registers of the data folder. */
  readonly registers: Library;
  /** Of every disclosure, in the library's order. */
  readonly heads: readonly DisclosureHead[];
  readonly province?: string | undefined;
  /** Folders of further sites whose pinned charts are carried on. */
  readonly archive: readonly string[];
  /** Folder into which the site, or what is new of it, is written. */
  readonly folder: string;
  /** The site as it was before; it need not exist. */
  readonly previous: string;
  /** Folder into which contributions are written, and where those of the unchanged disclosures lie. */
  readonly store: string;
  readonly heldStore: string | undefined;
  readonly scope: Scope;
  /** Folder of the compiled pages, once they are. */
  readonly compiled: Promise<string>;
  /** A process that makes pages, started already; ended when the site is made. */
  readonly first: PageProcess;
  /** A thread for what of a change needs no pages, where one was started. */
  readonly thread?: BesideThread | undefined;
  /** Agencies whose pages and files are made. */
  readonly agencies: readonly string[];
  /** What the build before left; what is not made anew is taken from there. */
  readonly before: Pick<SiteRecord, 'heads' | 'shared' | 'whole'>;
  /** Where sites are joined: the divided tables and the row indexes that they bring along, already in the folder. */
  readonly joined?: JoinedParts | undefined;
}

export interface SiteDone {
  readonly shared: readonly string[];
  readonly whole: WholeData;
  /** Files of the site before that are no more, below it. */
  readonly dropped: readonly string[];
  /** Places that hold nothing but what is written into them now. */
  readonly renewed: readonly string[];
  /** Folders of it that get another name. */
  readonly moved: readonly (readonly [from: string, to: string])[];
  readonly pages: number;
  readonly rows: number;
  readonly passages: number;
  /** Files below `data/`. */
  readonly files: number;
}

/**
 * Makes a site, or what of it changed: pages and files of single agencies in processes of their own, what is about several
 * disclosures here.
 */
export async function buildSite(job: SiteJob, progress: Progress, timings: Timings): Promise<SiteDone> {
  const { agencies, folder, root, scope, settings } = job;
  const library = narrowed({ ...job.registers, disclosures: job.heads }, job.province);
  const dropped: string[] = [];
  const renewed: string[] = [];
  const moved: (readonly [from: string, to: string])[] = [];
  const store = new ContributionStore(job.store, job.heldStore);
  const context: WholeContext = { library, settings, folder, previous: job.previous, store, scope, drop: (path) => void dropped.push(path), renew: (place) => void renewed.push(place), move: (from, to) => void moved.push([from, to]) };
  const digest = digestFile(job.store);
  let shared: readonly string[] = [];
  const tables: Part[] = [];
  mkdirSync(job.store, { recursive: true });
  if (job.heldStore !== undefined && sameHeads(job)) copyHeads(job.heldStore, job.store);
  else writeHeads(job.store, job.heads);

  const compiled = await job.compiled;
  /* Where little changed, the program did not: its files lie there. */
  if (scope.everything) cpSync(join(compiled, SITE), folder, { recursive: true });
  progress.stage('生成页面和文件');
  if (scope.everything) freeMemory();
  timings.stage('write');
  const waiting = new Map(agencies.map((agency) => [agency, Promise.withResolvers<void>()]));
  const all = Promise.withResolvers<void>();
  /* Every process has told which tables it wrote. */
  const told = Promise.withResolvers<void>();
  let telling = 0;
  /* They are waited for after other work; until then a failure is not unheard of: it ends the pages too. */
  for (const { promise } of [all, told, ...waiting.values()]) promise.catch(() => undefined);
  const done = new Set<string>();
  const onMessage = (message: PageMessage): void => {
    if ('pages' in message) shared = message.pages;
    if ('tables' in message) {
      tables.push(...message.tables);
      if (--telling === 0) told.resolve();
    }
    if ('times' in message) for (const [name, time] of Object.entries(message.times)) timings.add(name, time);
    if ('done' in message) {
      done.add(message.done);
      waiting.get(message.done)?.resolve();
      progress.step(done.size, agencies.length);
    }
    if (done.size === agencies.length) all.resolve();
  };
  if (agencies.length === 0) all.resolve();
  const base: Omit<PageJob, 'agencies' | 'shared' | 'tables'> = {
    settings,
    compiled,
    folder,
    previous: job.previous,
    archive: job.archive,
    store: job.store,
    heldStore: job.heldStore,
    digest,
    province: job.province,
    regions: scope.everything ? undefined : [...scope.regions],
  };
  let failed = false;
  const shares = divide(agencies, library.disclosures);
  telling = shares.length;
  const processes = [job.first, ...shares.slice(1).map(() => startPages(root, settings))];
  const works = processes.map(({ work }, at) =>
    work({ ...base, agencies: shares[at]?.agencies ?? [], tables: scope.everything ? (shares[at]?.provinces ?? []) : [], shared: at === 0 }, { onMessage, quiet: () => failed }).catch((error: unknown) => {
      /* One that fails ends the others; only its own log is of use. */
      failed = true;
      for (const { stop } of processes) stop();
      for (const { reject } of [all, told, ...waiting.values()]) reject(error);
      throw error;
    }),
  );
  const pages = Promise.all(works);
  const finish = async (): Promise<SiteDone> => {
    const here = aside?.parts ?? job.joined?.parts ?? (await timings.partAsync('rows', () => restOfRowTables(context, new Set(shares.flatMap(({ provinces }) => provinces)))));
    if (scope.everything) await all.promise;
    /* What they hold is as much as the gathering takes. */
    if (scope.everything) await Promise.all(works.slice(1));
    timings.stage('gather');
    const gathered = await gather(context, (agency) => waiting.get(agency)?.promise);
    /* Whole or not at all: the pages wait for it. */
    writeFileSync(`${digest}.part`, JSON.stringify(gathered.digest));
    renameSync(`${digest}.part`, digest);
    /* The first makes the shared pages; the others may have ended. */
    processes[0]?.gathered();
    timings.stage('shared');
    progress.end();
    progress.stage('写出整套数据，建立搜索索引');
    const made = pages.then(() => shared);
    /* It is waited for later, and told when it fails. */
    made.catch(() => undefined);
    const parts = async (): Promise<readonly Part[]> => {
      await told.promise;
      return sortParts([...(await here), ...tables]);
    };
    const whole = await writeWhole({ context, compiled, archive: job.archive, gathered, parts, before: job.before.whole, pages: made, joined: job.joined, indexed, keep: () => keepGathering(job.store, gathered.kept) }, timings);
    const held = new Set(library.disclosures.map(({ agency }) => agency));
    return { ...whole, pages: 2 * library.disclosures.length + held.size + shared.length, shared, dropped, moved, renewed };
  };
  /* A change alone: of a whole site the processes write the tables, and the index takes the memory that they leave. */
  const aside = scope.everything ? undefined : beside(context, job.province, job.before, job.thread);
  const indexed = aside && all.promise.then(aside.rowIndex);
  /* It is waited for after other work. */
  indexed?.catch(() => undefined);
  const finished = finish().catch((error: unknown) => {
    /* The first process would wait for a digest that nobody gathers. */
    failed = true;
    for (const { stop } of processes) stop();
    throw error;
  });
  const made = await withBoth(finished, pages).finally(() => aside?.stop());
  /* The page of an agency that has disclosures now is its own. */
  const own = new Set(library.disclosures.map(({ agency }) => pageFile(`/agencies/${agency}/`)));
  const now = new Set([...shared.map(pageFile), ...own]);
  dropped.push(...job.before.shared.map(pageFile).filter((file) => !now.has(file)));
  return made;
}

/** Whether all heads are as the build before left them: of most changes they are. */
function sameHeads({ before, heads, scope }: SiteJob): boolean {
  const own = (all: readonly DisclosureHead[]): string => JSON.stringify(all.filter(({ agency }) => scope.agencies.has(agency)));
  return scope.sameDisclosures && own(heads) === own(before.heads);
}

/** File of a page by its path. */
function pageFile(path: string): string {
  const name = path.replace(/^\/|\/$/g, '');
  return name === '404' ? '404.html' : join(name, 'index.html');
}

/** Waits for both, also when one fails, and tells what failed first: nothing may still be writing when the folder is taken away. */
async function withBoth<T>(first: Promise<T>, second: Promise<unknown>): Promise<T> {
  const begun = [first, second].map((each) => each.catch(() => undefined));
  try {
    const [one] = await Promise.all([first, second]);
    return one;
  } catch (error) {
    await Promise.all(begun);
    throw error;
  }
}
