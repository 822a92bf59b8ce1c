import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { holdForPages } from '../../../src/load/current.ts';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import { type Library, loadRegisters } from '../../../src/load/library.ts';
import { AgencyWork } from './agency-work.ts';
import { GATHERED, GIVEN, type PageJob, type PageMessage } from './page-job.ts';
import { narrowed } from './province.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Pages of single agencies: what stands between the folder's name and the next slash is the agency. */
const OWN_PAGE = /^\/?(?:disclosures|agencies)\/([^/]+)/;
/** Lists that are divided by place: the page of a place changes only with what lies in it. */
const PLACE_PAGE = /^\/?(?:regions|findings\/regions|checklist)\/(\d{6})/;

/**
 * Lets Astro make pages and, in the same process, the files of the same agencies: what a page shows was read and
 * checked once. The pages of an agency wait for its files, the shared pages for the digest of all.
 * @param file where the job will lie, see PageJob: pages are compiled before it is known what to make
 */
export function pageHost(file: string): AstroIntegration {
  return {
    name: 'page-host',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        process.on('disconnect', orphaned);
        setPrerenderer((usual) => hosted(file, usual));
      },
    },
  };
}

/** What the process knows once it has its job. */
interface Hosted {
  readonly job: PageJob;
  readonly library: Library;
  readonly work: AgencyWork;
  readonly own: ReadonlySet<string>;
  readonly digest: Promise<unknown>;
}

function hosted(file: string, usual: AstroPrerenderer): AstroPrerenderer {
  let host: Hosted | undefined;
  let gathered: unknown;
  const given = (): Hosted => {
    if (!host) throw new Error('the process was not told what to make');
    return host;
  };
  return {
    ...usual,
    name: 'page-host',
    setup: async () => {
      host = await begin((await later(file, GIVEN)) as PageJob);
      const { library, work } = host;
      holdForPages({ library, disclosure: (id) => work.disclosure(id), checks: (id) => work.checks(id), gathered: () => gathered });
      await usual.setup?.();
    },
    getStaticPaths: async () => choosePaths(given(), await usual.getStaticPaths()),
    render: async (request, options) => {
      const { digest, job, own, work } = given();
      const [, agency = ''] = OWN_PAGE.exec(new URL(request.url).pathname.slice(job.settings.basePath.length)) ?? [];
      if (own.has(agency)) await work.ready(agency);
      else gathered ??= await digest;
      return usual.render(request, options);
    },
    teardown: async () => {
      const { work } = given();
      const tables = await work.close();
      say({ times: work.times, tables });
      await usual.teardown?.();
      /* The channel to the build would keep the process alive. */
      process.off('disconnect', orphaned);
      process.disconnect?.();
    },
  };
}

async function begin(job: PageJob): Promise<Hosted> {
  const heads = JSON.parse(readFileSync(job.heads, 'utf8')) as readonly DisclosureHead[];
  const library = narrowed({ ...loadRegisters(job.settings.dataDir), disclosures: heads }, job.province);
  const work = await AgencyWork.begin(job, library, (agency) => say({ done: agency }));
  return { job, library, work, own: new Set(job.agencies), digest: job.shared ? later(job.digest, GATHERED) : Promise.resolve() };
}

/** Own pages first: the digest that shared pages wait for is gathered from what they leave. */
function choosePaths({ job, library }: Hosted, paths: readonly PathWithRoute[]): PathWithRoute[] {
  const held = new Set(library.disclosures.map(({ agency }) => agency));
  const owner = (pathname: string): string | undefined => {
    const [, id] = OWN_PAGE.exec(pathname) ?? [];
    return id !== undefined && held.has(id) ? id : undefined;
  };
  const order = new Map(job.agencies.map((agency, at) => [agency, at]));
  const mine: { readonly at: number; readonly path: PathWithRoute }[] = [];
  const shared: PathWithRoute[] = [];
  for (const path of paths) {
    const agency = owner(path.pathname);
    const at = order.get(agency ?? '');
    if (agency === undefined) shared.push(path);
    else if (at !== undefined) mine.push({ at, path });
  }
  const own = mine.sort((a, b) => a.at - b.at).map(({ path }) => path);
  if (!job.shared) return own;
  say({ pages: shared.map(({ pathname }) => pathname) });
  const wanted = job.regions && new Set(job.regions);
  const now = ({ pathname }: PathWithRoute): boolean => {
    const [, place] = PLACE_PAGE.exec(pathname) ?? [];
    return wanted === undefined || place === undefined || wanted.has(place);
  };
  return [...own, ...shared.filter(now)];
}

/** The build is gone: nobody will take what is made here. */
function orphaned(): void {
  process.exit(1);
}

function say(message: PageMessage): void {
  process.send?.(message);
}

/** What a file holds, once it lies there: the build puts it there whole, then says so. */
async function later(file: string, word: string): Promise<unknown> {
  if (!existsSync(file)) await new Promise<void>((ready) => process.on('message', (message) => message === word && ready()));
  return JSON.parse(readFileSync(file, 'utf8'));
}
