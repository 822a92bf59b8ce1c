import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Library } from '../../../src/load/library.ts';
import { parseQuery } from '../../../src/row-index/query.ts';
import { registerForIndex } from '../../../src/views/search/row-records.ts';
import { chromiumOptions } from '../../lib/find-chromium.ts';
import { ContributionStore } from '../../lib/site/contribution-store.ts';
import { recordOf } from '../../lib/site/record.ts';
import { listen, siteHandler } from '../../lib/static-server.ts';
import type { Asked } from './measure.ts';
import { QuerySampler } from './queries.ts';
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
/** How many times slower than here a telephone works. */
export const SLOWER = 4;

/**
 * Asks the built site in Chromium, each query with nothing in its cache, and compares the answers with what looking
 * through everything finds. What stands in the site is read from its record.
 * @param each queries of each sort
 */
export async function searchInBrowser(site: string, library: Library, each: number): Promise<readonly Asked[]> {
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
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const opened = async (latency: number, slower: number): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.port}/search/`);
      const devices = await page.context().newCDPSession(page);
      if (latency > 0) {
        await devices.send('Network.enable');
        await devices.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 });
      }
      if (slower > 1) await devices.send('Emulation.setCPUThrottlingRate', { rate: slower });
      return page;
    };
    const [page, distant, phone] = [await opened(0, 1), await opened(LATENCY, 1), await opened(LATENCY, SLOWER)];
    const script = readdirSync(join(site, '_astro')).find((name) => /^open\.[^.]*\.js$/.test(name)) ?? '';
    const asked: Asked[] = [];
    for (const [at, query] of queries.entries()) {
      const truth = finder.truths[at];
      if (!truth) continue;
      const here = await ask(page, script, query.text, rowsToCompare(truth));
      const { opened: onLine } = await ask(distant, script, query.text, 0);
      const { milliseconds: onPhone } = await ask(phone, script, query.text, 0);
      asked.push({ ...query, ...judged(here, truth), onLine, onPhone });
    }
    return asked;
  } finally {
    await browser.close();
    await server.close();
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
