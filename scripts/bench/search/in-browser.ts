import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Library } from '../../../src/load/library.ts';
import { parseQuery } from '../../../src/row-index/query.ts';
import { registerForIndex } from '../../../src/views/search/row-records.ts';
import { chromiumOptions } from '../../lib/find-chromium.ts';
import { ContributionStore } from '../../lib/site/contribution-store.ts';
import { recordOf } from '../../lib/site/record.ts';
import { listen, siteHandler } from '../../lib/static-server.ts';
import type { Asked } from './measure.ts';
import { type BenchQuery, QuerySampler } from './queries.ts';
import { type Truth, TruthFinder } from './truth.ts';

/** What the page tells of one query. */
interface Told {
  readonly cut: boolean;
  readonly count: number;
  readonly documents: number;
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
  /** With opening the index. */
  readonly opened: number;
  /** Places of the first screen, and of all rows where they were asked for. */
  readonly first: readonly string[];
  readonly all: readonly string[] | undefined;
}

/** What a request takes on an ordinary line, in milliseconds. */
export const LATENCY = 50;
/** The ways that take a second each are gone with one query of so many: four of each sort. */
const SLOW_WAYS_EVERY = 3;
/** How many times slower than here a telephone works. */
export const SLOWER = 4;

/** A built site and the data it was built from. */
export interface SearchedSite {
  readonly site: string;
  readonly library: Library;
}

/** How a browser is asked. */
interface Way {
  readonly latency: number;
  readonly slower: number;
}

const WAYS = { here: { latency: 0, slower: 1 }, onLine: { latency: LATENCY, slower: 1 }, onPhone: { latency: LATENCY, slower: SLOWER } } as const satisfies Record<string, Way>;

/**
 * Asks built sites in Chromium, each query with nothing in its cache, and compares the answers with what looking
 * through everything finds. What stands in a site is read from its record. The sites are asked in turn, query by query:
 * a machine that others use as well is half as fast again ten minutes later, and their times are set beside one another.
 * @param each queries of each sort
 * @returns by site
 */
export async function searchInBrowser(sites: readonly SearchedSite[], each: number): Promise<readonly (readonly Asked[])[]> {
  const browser = await chromium.launch(await chromiumOptions());
  const opened: OpenSite[] = [];
  try {
    for (const site of sites) opened.push(await openSite(browser, site, each));
    const asked = opened.map((): Asked[] => []);
    for (let at = 0; opened.some(({ queries }) => at < queries.length); at += 1) for (const [number, site] of opened.entries()) asked[number]?.push(...(await askSite(browser, site, at)));
    return asked;
  } finally {
    await browser.close();
    for (const { server } of opened) await server.close();
  }
}

/** A site that is served, with what it is asked and what is true. */
interface OpenSite {
  readonly server: Awaited<ReturnType<typeof listen>>;
  readonly address: string;
  readonly script: string;
  readonly queries: readonly BenchQuery[];
  readonly truths: readonly Truth[];
  readonly pages: Readonly<Record<keyof typeof WAYS, Page>>;
}

async function openSite(browser: Browser, { site, library }: SearchedSite, each: number): Promise<OpenSite> {
  const agencies = [...new Set(library.disclosures.map(({ agency }) => agency))].sort();
  const store = new ContributionStore(recordOf(site));
  const sampler = new QuerySampler('1');
  for (const agency of agencies) for (const document of store.search(agency)) sampler.meet(document, [...document.rows]);
  const register = registerForIndex(library);
  const names = new Map(register.agencies.map((agency) => [agency.id, [agency.name, ...agency.aliases]]));
  const queries = sampler.queries(each, (agency) => names.get(agency) ?? []);
  const finder = new TruthFinder(queries.map(({ text }) => parseQuery(text).terms), register.regions, register.agencies);
  for (const agency of agencies) for (const document of store.search(agency)) finder.meet(document, [...document.rows]);

  const server = await listen(siteHandler(site, '/'), 4720, '127.0.0.1');
  const address = `http://127.0.0.1:${server.port}/search/`;
  const open = async ({ latency, slower }: Way): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(address);
    await slowDown(page, { latency, slower });
    return page;
  };
  const pages = { here: await open(WAYS.here), onLine: await open(WAYS.onLine), onPhone: await open(WAYS.onPhone) };
  const script = readdirSync(join(site, '_astro')).find((name) => /^open\.[^.]*\.js$/.test(name)) ?? '';
  return { server, address, script, queries, truths: finder.truths, pages };
}

async function slowDown(page: Page, { latency, slower }: Way): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  if (latency > 0) {
    await devices.send('Network.enable');
    await devices.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 });
  }
  if (slower > 1) await devices.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** One query in every way, or nothing where there are not so many. */
async function askSite(browser: Browser, { address, script, queries, truths, pages }: OpenSite, at: number): Promise<readonly Asked[]> {
  const [query, truth] = [queries[at], truths[at]];
  if (!query || !truth) return [];
  const here = await ask(pages.here, script, query.text, rowsToCompare(truth));
  const told = { ...query, ...judged(here, truth) };
  if (at % SLOW_WAYS_EVERY > 0) return [told];
  const { opened: onLine } = await ask(pages.onLine, script, query.text, 0);
  const { milliseconds: onPhone } = await ask(pages.onPhone, script, query.text, 0);
  const onPage = await readerWaits(browser, `${address}?q=${encodeURIComponent(query.text)}`);
  return [{ ...told, onLine, onPhone, onPage }];
}

/** What there is on the page once something was answered. */
const ANSWERED = '[data-found]:not([hidden])';

/** When what is found stands on the page, in milliseconds after its address was followed, with nothing in any cache. */
async function readerWaits(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.addInitScript(`new MutationObserver((_, observer) => {
      if (!document.querySelector('${ANSWERED}')) return;
      observer.disconnect();
      window.answeredAt = performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['hidden'] })`);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector(ANSWERED, { state: 'attached' });
    return await page.evaluate<number>('window.answeredAt');
  } finally {
    await page.close();
  }
}

/** All rows of a query of one term are compared one by one where they are few enough to have been kept. */
function rowsToCompare(truth: Truth): number {
  return truth.terms.length > 1 || truth.more ? 0 : truth.rows + 10;
}

function ask(page: Page, script: string, text: string, rows: number): Promise<Told> {
  /* As text: a compiler would rewrite an import in a function. */
  return page.evaluate<Told>(`(async () => {
    const { openIndex } = await import(${JSON.stringify(`/_astro/${script}`)});
    const place = ({ kind, document, agency, region, address }) => document ? document.id + ' ' + kind + ' ' + address : agency ? 'agency ' + agency.id : 'region ' + region.code;
    const opening = performance.now();
    const index = await openIndex('/search/rows/', { fetch: (url) => fetch(url, { cache: 'no-store' }) });
    const began = performance.now();
    const { cut, count, documents, hits, cost } = await index.search(${JSON.stringify(text)});
    const [milliseconds, opened] = [performance.now() - began, performance.now() - opening];
    const all = ${rows} > 0 ? (await index.search(${JSON.stringify(text)}, { limit: ${rows} })).hits.map(place) : undefined;
    return { cut, count, documents, bytes: cost.bytes, requests: cost.requests, milliseconds, opened, first: hits.filter(({ document }) => document).map(place), all };
  })()`);
}

function judged(told: Told, truth: Truth): Omit<Asked, 'sort' | 'text'> {
  const several = truth.terms.length > 1;
  const found = told.all ? [...truth.places].filter((each) => told.all?.includes(each)).length : 0;
  const wanted = told.all && !told.cut ? truth.places.size : 0;
  const wrong = told.cut
    ? ''
    : !several && told.count !== truth.rows
      ? `counts ${told.count} rows instead of ${truth.rows}`
      : told.documents !== truth.documents
        ? `counts ${told.documents} documents instead of ${truth.documents}`
        : found < wanted
          ? `found ${found} of ${wanted} rows`
          : '';
  const { bytes, count: rows, first, milliseconds, requests } = told;
  return { bytes, requests, milliseconds, rows, shown: first.length, true: several || truth.more || told.cut ? first.length : first.filter((each) => truth.places.has(each)).length, recall: wanted === 0 ? 1 : found / wanted, wrong };
}
