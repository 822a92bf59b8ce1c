import { existsSync, readFileSync } from 'node:fs';
import { holdForPages } from '../../../src/load/current.ts';
import { type Library, loadRegisters } from '../../../src/load/library.ts';
import { freeMemory } from '../free-memory.ts';
import { type CompiledApp, loadApp, type PagePath } from '../pages/compiled.ts';
import { AgencyWork } from './agency-work.ts';
import { ContributionStore } from './contribution-store.ts';
import { GATHERED, GIVEN, type PageJob, type PageMessage, type PageWord } from './page-job.ts';
import { readHeads } from './heads-file.ts';
import { PageMaker } from './page-maker.ts';
import { narrowed } from './province.ts';
import { Summaries } from './summaries.ts';

/*
 * Makes pages and, in the same process, the files of the same agencies: what a page shows was read and checked once.
 * The pages of an agency wait for its files, the shared pages for the digest of all. Run by `page-process.ts` with the
 * file in which its job will lie, see PageJob: it is started before it is known what to make.
 */

/** Pages of single agencies: what stands between the folder's name and the next slash is the agency. */
const OWN_PAGE = /^\/?(?:disclosures|agencies)\/([^/]+)/;
/** Lists that are divided by place: the page of a place changes only with what lies in it. */
const PLACE_PAGE = /^\/?(?:regions|findings\/regions|checklist)\/(\d{6})/;
/** Agencies under way at a time: some wait for files being written. */
const AT_ONCE = 3;

const [, , file = ''] = process.argv;
/* The build is gone: nobody will take what is made here. */
process.on('disconnect', () => process.exit(1));
let loading: Promise<CompiledApp> | undefined;
process.on('message', (word: PageWord) => {
  if (typeof word === 'object') loading = loadApp(word.compiled);
  /* It is waited for when there is work. */
  loading?.catch(() => undefined);
});
await makePages((await later(file, GIVEN)) as PageJob);
/* The channel to the build would keep the process alive. */
process.removeAllListeners('disconnect');
process.disconnect();

async function makePages(job: PageJob): Promise<void> {
  const app = await (loading ?? loadApp(job.compiled));
  const library = narrowed({ ...loadRegisters(job.settings.dataDir), disclosures: readHeads(job.store) }, job.province);
  const work = AgencyWork.begin(job, library, (agency) => say({ done: agency }));
  const pages = new PageMaker(app, job.settings, job.folder);
  let gathered: unknown;
  const summaries = new Summaries(new ContributionStore(job.store, job.heldStore));
  holdForPages({ library, disclosure: (id) => work.disclosure(id), checks: (id) => work.checks(id), gathered: () => gathered, summary: (id) => summaries.of(id) });
  /* Files before pages: of a change the build waits for what they contribute. */
  await Promise.all(job.agencies.slice(0, AT_ONCE).map((agency) => work.ready(agency)));
  const { own, shared } = choosePaths(job, library, await app.getStaticPaths());
  await inTurn(job.agencies, async (agency) => {
    await work.ready(agency);
    for (const path of own.get(agency) ?? []) await pages.make(path);
    work.release(agency);
  });
  /* Files about the whole set are made beside the shared pages, and need the tables. */
  say({ times: work.times, tables: await work.close() });
  if (job.shared) {
    gathered = await later(job.digest, GATHERED);
    freeMemory();
    for (const path of shared) await pages.make(path);
  }
}

/** Own pages by agency; of the shared ones those that are wanted, all of which the build is told. */
function choosePaths(job: PageJob, library: Library, paths: readonly PagePath[]): { readonly own: ReadonlyMap<string, readonly PagePath[]>; readonly shared: readonly PagePath[] } {
  const held = new Set(library.disclosures.map(({ agency }) => agency));
  const own = new Map<string, PagePath[]>(job.agencies.map((agency) => [agency, []]));
  const shared: PagePath[] = [];
  for (const path of paths) {
    const [, agency = ''] = OWN_PAGE.exec(path.pathname) ?? [];
    if (held.has(agency)) own.get(agency)?.push(path);
    else shared.push(path);
  }
  if (!job.shared) return { own, shared: [] };
  say({ pages: shared.map(({ pathname }) => pathname) });
  const wanted = job.regions && new Set(job.regions);
  const now = ({ pathname }: PagePath): boolean => {
    const [, place] = PLACE_PAGE.exec(pathname) ?? [];
    return wanted === undefined || place === undefined || wanted.has(place);
  };
  return { own, shared: shared.filter(now) };
}

/** Several at a time, begun in order. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const item of queue) await work(item);
  }));
}

function say(message: PageMessage): void {
  process.send?.(message);
}

/** What a file holds, once it lies there: the build puts it there whole, then says so. */
async function later(path: string, word: string): Promise<unknown> {
  if (!existsSync(path)) await new Promise<void>((ready) => process.on('message', (message) => message === word && ready()));
  return JSON.parse(readFileSync(path, 'utf8'));
}
