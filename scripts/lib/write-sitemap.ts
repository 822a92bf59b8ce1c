import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../src/load/library.ts';
import { newSince } from '../../src/views/feed/entries.ts';
import { type ListedPage, robotsText, sitemapFiles } from '../../src/views/sitemap/sitemap.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext } from './site-writers.ts';

/** Pages that search engines have nothing to find on, or that the registers name. */
const NOT_LISTED = /^(?:404|agencies\/.*|regions\/.*|data)$/;

/**
 * Writes `sitemap.xml`, its parts and `robots.txt`.
 * @param shared paths of the pages about several disclosures
 * @returns how many pages are listed
 */
export function writeSitemap({ folder, library, settings }: SiteContext, shared: readonly string[]): number {
  const root = siteRoot(settings);
  const pages = [...registered(library), ...others(shared)];
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

/** Every other page; a region's code in its path tells the province. */
function others(shared: readonly string[]): readonly ListedPage[] {
  const names = shared.map((path) => path.replace(/^\/|\/$/g, '')).filter((name) => !NOT_LISTED.test(name) && name !== 'regions');
  return names.sort().map((name) => ({ path: name === '' ? '' : `${name}/`, province: /(?:^|\/)(\d\d)\d{4}(?:\/|$)/.exec(name)?.[1] }));
}
