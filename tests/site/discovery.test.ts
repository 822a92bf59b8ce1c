import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';

const { folder, base, siteUrl } = inject('site');
const ROOT = siteUrl + base;

type Attributes = Readonly<Record<string, string>>;

/** What the head of a page says to others. */
interface Page {
  readonly path: string;
  readonly canonical: string | undefined;
  readonly feeds: readonly string[];
  readonly meta: Attributes;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

function readPage(path: string): Page {
  const links: Attributes[] = [];
  const meta: Record<string, string> = {};
  const data: Readonly<Record<string, unknown>>[] = [];
  const walk = (node: Html.Node): void => {
    if (tree.isElementNode(node)) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (node.tagName === 'link') links.push(attributes);
      if (node.tagName === 'meta') meta[attributes['property'] ?? attributes['name'] ?? ''] = attributes['content'] ?? '';
      if (node.tagName === 'script' && attributes['type'] === 'application/ld+json') {
        const [text] = node.childNodes;
        data.push(...([JSON.parse(text && tree.isTextNode(text) ? text.value : '') as unknown].flat() as Record<string, unknown>[]));
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(readFileSync(join(folder, path, 'index.html'), 'utf8')));
  const hrefs = (wanted: (link: Attributes) => boolean): readonly string[] => links.filter(wanted).map(({ href }) => href ?? '');
  return { path, canonical: hrefs(({ rel }) => rel === 'canonical')[0], feeds: hrefs(({ rel, type }) => rel === 'alternate' && type === 'application/atom+xml'), meta, data };
}

/** Pages of the site's own frame: not the embeds, which others show. */
const PAGES = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /(?:^|\/)index\.html$/.test(name) && !/^(?:pagefind|embed)\//.test(name))
  .map((name) => readPage(name.slice(0, -'index.html'.length)));

function xml(path: string) {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(readFileSync(join(folder, path), 'utf8'), 'application/xml');
}

function locations(path: string): readonly string[] {
  return [...xml(path).getElementsByTagNameNS('http://www.sitemaps.org/schemas/sitemap/0.9', 'loc')].map((loc) => loc.textContent ?? '');
}

describe('every page', () => {
  it('tells its own canonical address, its kind and language, and the feed', () => {
    expect(PAGES.length).toBeGreaterThan(50);
    for (const { canonical, feeds, meta, path } of PAGES) {
      expect(canonical, path).toBe(ROOT + path);
      expect(feeds, path).toEqual([`${base}feed.xml`]);
      expect(meta, path).toMatchObject({ 'og:url': ROOT + path, 'og:locale': 'zh_CN', 'og:site_name': '明账', 'og:type': /^disclosures\/[^/]+\/[^/]+\/$/.test(path) ? 'article' : 'website' });
    }
  });
});

describe('the sitemap', () => {
  const listed = locations('sitemap.xml').flatMap((part) => locations(part.slice(ROOT.length)));

  it('lists every page once and none that is not there', () => {
    expect(new Set(listed).size).toBe(listed.length);
    const wanted = PAGES.filter(({ path }) => !path.endsWith('/provenance/')).map(({ path }) => ROOT + path);
    expect([...listed].sort()).toEqual(wanted.sort());
  });

  it('is found from robots.txt', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${ROOT}sitemap.xml`);
  });
});

describe('the feed', () => {
  it('has an entry for each disclosure, dated by the data, which leads to its page', () => {
    const feed = xml('feed.xml').documentElement;
    const entries = [...(feed?.getElementsByTagName('entry') ?? [])];
    const held = JSON.parse(readFileSync(join(folder, 'data', 'disclosures.json'), 'utf8')) as { id: string }[];
    expect(entries.length).toBeGreaterThanOrEqual(held.length);
    const links = entries.map((entry) => entry.getElementsByTagName('link')[0]?.getAttribute('href') ?? '');
    for (const { id } of held) expect(links).toContain(`${ROOT}disclosures/${id}/`);
    for (const href of links) expect(existsSync(join(folder, href.slice(ROOT.length).replace(/#.*$/, ''), 'index.html')), href).toBe(true);
    for (const entry of entries) expect(entry.getElementsByTagName('updated')[0]?.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
  });
});

describe('structured data', () => {
  const withType = (page: Page, type: string): readonly Readonly<Record<string, unknown>>[] => page.data.filter((thing) => thing['@type'] === type);

  it('describes every disclosure as a data set whose files are there', () => {
    const disclosures = PAGES.filter(({ path }) => /^disclosures\/[^/]+\/[^/]+\/$/.test(path));
    expect(disclosures.length).toBeGreaterThan(0);
    for (const page of disclosures) {
      const [dataset, ...others] = withType(page, 'Dataset');
      expect(others).toEqual([]);
      expect(dataset).toMatchObject({ '@context': 'https://schema.org', url: ROOT + page.path, license: expect.stringMatching(/^https:/), isAccessibleForFree: true });
      expect(String(dataset?.['description']).length).toBeGreaterThan(50);
      const files = dataset?.['distribution'] as { contentUrl: string }[];
      expect(files.length).toBeGreaterThan(1);
      for (const { contentUrl } of files) expect(existsSync(join(folder, contentUrl.slice(ROOT.length))), contentUrl).toBe(true);
      expect(withType(page, 'BreadcrumbList')).toHaveLength(1);
    }
  });

  it('leads by breadcrumbs through pages that are there, to the page itself', () => {
    const trails = PAGES.flatMap((page) => withType(page, 'BreadcrumbList').map((list) => [page.path, (list['itemListElement'] as { item: string }[]).map(({ item }) => item)] as const));
    expect(trails.length).toBeGreaterThan(10);
    for (const [path, items] of trails) {
      expect(items.at(-1)).toBe(ROOT + path);
      for (const item of items) expect(existsSync(join(folder, item.slice(ROOT.length), 'index.html')), item).toBe(true);
    }
  });

  it('describes the whole on the data page, with files that are there', () => {
    const data = PAGES.find(({ path }) => path === 'data/');
    expect(data && withType(data, 'DataCatalog')).toHaveLength(1);
    const [whole] = data ? withType(data, 'Dataset') : [];
    for (const { contentUrl } of whole?.['distribution'] as { contentUrl: string }[]) expect(existsSync(join(folder, contentUrl.slice(ROOT.length))), contentUrl).toBe(true);
    const home = PAGES.find(({ path }) => path === '');
    expect(home && withType(home, 'WebSite')).toHaveLength(1);
  });
});

describe('licences of others', () => {
  it('are there in full for every library that the scripts of the pages carry, one step from the page about the site', () => {
    const text = readFileSync(join(folder, 'licenses.txt'), 'utf8');
    const carried = [...text.matchAll(/^## (.+) - [\d.]+ \((.+)\)$/gm)].map(([, name = '', licence = '']) => ({ name, licence }));
    expect(carried.map(({ name }) => name)).toEqual(expect.arrayContaining(['chart.js', 'fflate', 'opencc-js', 'papaparse']));
    expect(carried.filter(({ licence }) => !/^(?:MIT|ISC|BSD|Apache)/.test(licence))).toEqual([]);
    expect(text).toContain('Permission is hereby granted');
    expect(readFileSync(join(folder, 'about', 'index.html'), 'utf8')).toContain(`href="${base}licenses.txt"`);
  });
});
