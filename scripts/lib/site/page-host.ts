import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { holdForPages } from '../../../src/load/current.ts';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import { loadRegisters, withHeads } from '../../../src/load/library.ts';
import { AgencyWork } from './agency-work.ts';
import { GATHERED, type PageJob, type PageMessage } from './page-job.ts';
import { narrowed } from './province.ts';

/** Pages of single agencies: what stands between the folder's name and the next slash is the agency. */
const OWN_PAGE = /^\/?(?:disclosures|agencies)\/([^/]+)/;
/** Lists that are divided by place: the page of a place changes only with what lies in it. */
const PLACE_PAGE = /^\/?(?:regions|findings\/regions|checklist)\/(\d{6})/;

/**
 * Lets Astro make pages and, in the same process, the files of the same agencies: what a page shows was read and
 * checked once. The pages of an agency wait for its files, the shared pages for the digest of all.
 * @param file the job, see PageJob
 */
export function pageHost(file: string): AstroIntegration {
  const job = JSON.parse(readFileSync(file, 'utf8')) as PageJob;
  return {
    name: 'page-host',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((usual) => hosted(job, usual)),
    },
  };
}

function hosted(job: PageJob, usual: AstroPrerenderer): AstroPrerenderer {
  const heads = JSON.parse(readFileSync(job.heads, 'utf8')) as readonly DisclosureHead[];
  const library = narrowed(withHeads(loadRegisters(job.settings.dataDir), heads), job.province);
  const own = new Set(job.agencies);
  const digest = job.shared ? gatheredLater(job.digest) : undefined;
  let gathered: unknown;
  let work: AgencyWork | undefined;
  return {
    ...usual,
    name: 'page-host',
    setup: async () => {
      work = await AgencyWork.begin(job, library, (agency) => say({ done: agency }));
      holdForPages({ library, disclosure: (id) => work?.disclosure(id), checks: (id) => work?.checks(id), gathered: () => gathered });
      await usual.setup?.();
    },
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      const held = new Set(heads.map(({ agency }) => agency));
      const owner = (pathname: string): string | undefined => {
        const [, id] = OWN_PAGE.exec(pathname) ?? [];
        return id !== undefined && held.has(id) ? id : undefined;
      };
      const order = new Map(job.agencies.map((agency, at) => [agency, at]));
      const mine = paths.flatMap((path) => {
        const at = order.get(owner(path.pathname) ?? '');
        return at === undefined ? [] : [{ at, path }];
      });
      const shared = job.shared ? paths.filter(({ pathname }) => owner(pathname) === undefined) : [];
      if (job.shared) say({ pages: shared.map(({ pathname }) => pathname) });
      const wanted = new Set(job.regions ?? []);
      const now = shared.filter(({ pathname }) => {
        const [, region] = PLACE_PAGE.exec(pathname) ?? [];
        return job.regions === undefined || region === undefined || wanted.has(region);
      });
      /* Own pages first: the digest that shared pages wait for is gathered from what they leave. */
      return [...mine.sort((a, b) => a.at - b.at).map(({ path }) => path), ...now];
    },
    render: async (request, options) => {
      const [, agency = ''] = OWN_PAGE.exec(new URL(request.url).pathname.slice(job.settings.basePath.length)) ?? [];
      if (own.has(agency)) await work?.ready(agency);
      else gathered ??= await digest;
      return usual.render(request, options);
    },
    teardown: async () => {
      await work?.close();
      if (work) say({ times: work.times });
      await usual.teardown?.();
      /* The channel to the build would keep the process alive. */
      process.disconnect?.();
    },
  };
}

function say(message: PageMessage): void {
  process.send?.(message);
}

/** The digest, once it lies there: the build puts it there whole, then says so. */
async function gatheredLater(file: string): Promise<unknown> {
  if (!existsSync(file)) await new Promise<void>((ready) => process.on('message', (message) => message === GATHERED && ready()));
  return JSON.parse(readFileSync(file, 'utf8'));
}
