import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../src/load/library.ts';
import { newSince } from '../../src/views/feed/entries.ts';
import { type ListedPage, robotsText, sitemapFiles } from '../../src/views/sitemap/sitemap.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext } from './site-writers.ts';

/** Folders whose pages the registries name, or that hold no pages of their own for search engines. */
const NOT_WALKED = new Set(['disclosures', 'agencies', 'regions', 'embed', 'data', 'pagefind', '_astro']);

/** Writes `sitemap.xml`, its parts and `robots.txt`, once every page is there. @returns how many pages are listed */
export function writeSitemap({ folder, library, settings }: SiteContext): number {
  const root = siteRoot(settings);
  const pages = [...registered(library), ...walked(folder, '')];
  for (const { path, text } of [...sitemapFiles(pages, root), { path: 'robots.txt', text: robotsText(root) }]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return pages.length;
}

/** Pages of disclosures, agencies and regions. */
function* registered({ agencies, corrections, disclosures, regions }: Library): Generator<ListedPage> {
  const provinceOf = (agency: string): string | undefined => agencies.get(agency)?.region.slice(0, 2);
  const corrected = new Map<string, string>();
  for (const { date, disclosure } of corrections) if (date > (corrected.get(disclosure) ?? '')) corrected.set(disclosure, date);
  for (const head of disclosures) {
    const changed = [newSince(head) ?? '', corrected.get(head.id) ?? ''].sort().at(-1);
    yield { path: `disclosures/${head.id}/`, province: provinceOf(head.agency), changed: changed || undefined };
  }
  for (const id of agencies.keys()) yield { path: `agencies/${id}/`, province: provinceOf(id) };
  yield { path: 'data/' };
  yield { path: 'regions/' };
  for (const code of regions.keys()) yield { path: `regions/${code}/`, province: code.slice(0, 2) };
}

/** Every other page, as it was built; a region's code in its path tells the province. */
function* walked(site: string, below: string): Generator<ListedPage> {
  for (const entry of readdirSync(join(site, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (entry.isDirectory() && !(below === '' && NOT_WALKED.has(entry.name))) yield* walked(site, `${path}/`);
    else if (entry.name === 'index.html') yield { path: below, province: /(?:^|\/)(\d\d)\d{4}\//.exec(below)?.[1] };
  }
}
