import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseQuery } from '../../src/row-index/query.ts';
import { launchChromium, openPage } from './chromium.ts';
import { makeQueries, type Query } from './search-queries.ts';
import { answers, builtIndex, documents, plainRows } from './search-truth.ts';

const { folder, address, base } = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openPage(browser));
  await page.goto(`${address}search/`);
});
afterAll(() => browser.close());

interface Asked {
  readonly terms: readonly string[];
  readonly count: number;
  readonly documents: number;
  /** Kind, document and address of every hit, in order. */
  readonly hits: readonly (readonly [kind: string, document: string, address: string])[];
  /** Of the first screen, cold. */
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

const script = readdirSync(join(folder, '_astro')).find((name) => /^open\.[^.]*\.js$/.test(name)) ?? '';

/** Asks the built index in the browser: the first screen with nothing in its cache, then every hit. */
async function ask(queries: readonly Query[]): Promise<readonly Asked[]> {
  /* As text: the test runner would rewrite an import in a function. */
  return page.evaluate<readonly Asked[]>(`(async () => {
    const { openIndex } = await import(${JSON.stringify(`${base}_astro/${script}`)});
    const fetchAnew = (url) => fetch(url, { cache: 'no-store' });
    const warm = await openIndex(${JSON.stringify(`${base}search/rows/`)});
    const asked = [];
    for (const { text } of ${JSON.stringify(queries)}) {
      const cold = await openIndex(${JSON.stringify(`${base}search/rows/`)}, { fetch: fetchAnew });
      const began = performance.now();
      const { cost } = await cold.search(text);
      const milliseconds = performance.now() - began;
      const { terms, count, documents } = await warm.search(text, { limit: 0 });
      const { hits } = await warm.search(text, { limit: count });
      asked.push({ terms, count, documents, hits: hits.map(({ kind, document, address }) => [kind, document?.id ?? '', address]), bytes: cost.bytes, requests: cost.requests, milliseconds });
    }
    return asked;
  })()`);
}

/** Rows of one term, or the documents that hold every one of several, found by looking through everything. */
function truth(text: string): { readonly rows: ReadonlySet<string>; readonly documents: ReadonlySet<string> } {
  const { terms } = parseQuery(text);
  const held = documents.filter((document) => terms.every((term) => plainRows.some((row) => row.document === document && answers(row, term))));
  const rows = terms.length > 1 ? [] : plainRows.filter((row) => answers(row, terms[0] ?? '')).map(place);
  return { rows: new Set(rows), documents: new Set(held) };
}

const place = (row: { readonly document: string; readonly address: string }): string => `${row.document}#${row.address}`;
const PAGES = ['agency', 'region'];

interface Judged {
  readonly kind: string;
  readonly wanted: number;
  readonly found: number;
  readonly wrong: readonly string[];
  /** Of the first ten hits, how many truly match, and how many could. */
  readonly firstTrue: number;
  readonly first: number;
  readonly asked: Asked;
}

function judge({ kind, text }: Query, asked: Asked): Judged {
  const { terms } = parseQuery(text);
  const { rows, documents: held } = truth(text);
  const hits = asked.hits.filter(([of]) => !PAGES.includes(of));
  const places = hits.map(([, document, address]) => `${document}#${address}`);
  const shown = new Set(hits.map(([, document]) => document));
  const several = terms.length > 1;
  const matches = ([of, document, address]: Asked['hits'][number]): boolean => PAGES.includes(of) || (several ? held.has(document) : of === 'document' || rows.has(`${document}#${address}`));
  const complaints = [
    asked.count === asked.hits.length ? '' : `${asked.count} counted, ${asked.hits.length} shown`,
    asked.documents === shown.size ? '' : `${asked.documents} documents counted, ${shown.size} shown`,
    new Set(places).size === places.length ? '' : 'a row twice',
    [...held].every((document) => shown.has(document)) ? '' : 'a document missing',
    [...rows].every((row) => places.includes(row)) ? '' : `missing ${[...rows].filter((row) => !places.includes(row)).slice(0, 3).join(' ')}`,
    asked.hits.every(matches) ? '' : `not so: ${asked.hits.filter((hit) => !matches(hit)).slice(0, 3).join(' ')}`,
    new Set(hits.slice(0, shown.size).map(([, document]) => document)).size === shown.size ? '' : 'a second row before the first of another document',
    terms.join() === asked.terms.join() ? '' : `asked for ${asked.terms.join()}`,
  ].filter(Boolean);
  const first = asked.hits.slice(0, 10);
  return {
    kind,
    wanted: several ? held.size : rows.size,
    found: several ? [...held].filter((document) => shown.has(document)).length : [...rows].filter((row) => places.includes(row)).length,
    wrong: complaints.map((complaint) => `${kind}: ${text}: ${complaint}`),
    firstTrue: first.filter(matches).length,
    first: Math.min(10, Math.max(first.length, several ? held.size : rows.size)),
    asked,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const size = (file: string): number => gzipSync(readFileSync(file)).length;

function line(kind: string, judged: readonly Judged[]): string {
  const bytes = judged.map(({ asked }) => asked.bytes / 1000);
  const share = (a: number, b: number): string => (b === 0 ? '-' : (a / b).toFixed(3));
  return [
    kind.padEnd(30),
    String(judged.length).padStart(4),
    share(sum(judged.map(({ found }) => found)), sum(judged.map(({ wanted }) => wanted))).padStart(7),
    String(sum(judged.map(({ wanted }) => wanted))).padStart(6),
    share(sum(judged.map(({ firstTrue }) => firstTrue)), sum(judged.map(({ first }) => first))).padStart(7),
    (sum(bytes) / judged.length).toFixed(1).padStart(7),
    Math.max(...bytes).toFixed(1).padStart(7),
    (sum(judged.map(({ asked }) => asked.requests)) / judged.length).toFixed(1).padStart(6),
    (sum(judged.map(({ asked }) => asked.milliseconds)) / judged.length).toFixed(0).padStart(5),
  ].join(' ');
}

describe('the row index, asked in the browser', () => {
  it('finds every row that holds the query and none that does not, on few bytes', async () => {
    const queries = makeQueries();
    const judged = (await ask(queries)).map((asked, at) => judge(queries[at] ?? { kind: '', text: '' }, asked));
    const kinds = [...new Set(queries.map(({ kind }) => kind))];
    const head = `${'kind'.padEnd(30)}    n  recall   true first10  KB avg  KB max  files    ms`;
    console.log([head, ...kinds.map((kind) => line(kind, judged.filter((each) => each.kind === kind))), line('all', judged)].join('\n'));

    expect(queries.length).toBeGreaterThan(300);
    for (const kind of kinds) expect([kind, judged.filter((each) => each.kind === kind && each.wanted > 0).length]).toEqual([kind, judged.filter((each) => each.kind === kind).length]);
    expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(sum(judged.map(({ found }) => found))).toBe(sum(judged.map(({ wanted }) => wanted)));
    expect(sum(judged.map(({ firstTrue }) => firstTrue))).toBe(sum(judged.map(({ first }) => first)));
    expect(sum(judged.map(({ asked }) => asked.bytes)) / judged.length).toBeLessThanOrEqual(30_000);
  });

  it('loads an engine and a core that are small', () => {
    const scripts = readdirSync(join(folder, '_astro')).filter((name) => /^(open\.|SearchPage\.astro_).*\.js$/.test(name));
    const index = builtIndex(folder);
    const { parts } = JSON.parse(readFileSync(join(index, 'index.json'), 'utf8')) as { readonly parts: readonly { readonly build: string }[] };
    const core = sum(parts.map(({ build }) => readFileSync(join(index, build, 'core.bin')).length));
    const engine = sum(scripts.map((name) => size(join(folder, '_astro', name))));
    console.log(`search: engine and page ${engine} bytes gzipped (${scripts.length} files), core ${core} bytes`);
    expect(scripts).toHaveLength(2);
    expect(core).toBeGreaterThan(500);
    expect(engine + core).toBeLessThanOrEqual(80_000);
  });
});
