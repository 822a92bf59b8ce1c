import type { Disclosure, Region, Source } from '../../fiscal/disclosure.ts';
import { SITE_NAME } from '../../labels/site.ts';
import { absoluteUrl } from '../urls.ts';

/**
 * Citation after GB/T 7714: author, title[R/OL], place: publisher, year, [access date], address.
 * The access date, the place in the document and, where the site's address is not known, the
 * address are filled in by the browser.
 */
export interface Citation {
  /** As far as the access date. */
  readonly before: string;
  /** What the address is of. */
  readonly after: string;
  readonly address: string | undefined;
}

/** The year of publication is stated where it is known; the fiscal year stands for it otherwise, and says so. */
export function citation(disclosure: Disclosure, source: Source, regions: readonly Region[]): Citation {
  const place = regions.map(({ name }) => name).join('') || '出版地不详';
  const year = source.published?.slice(0, 4) ?? `[${disclosure.fiscalYear}年度，发布日期未获]`;
  return { before: `${source.publisher}. ${source.title}[R/OL]. ${place}: ${source.publisher}, ${year}`, after: `${SITE_NAME}转录`, address: absoluteUrl(`/disclosures/${disclosure.id}/`) };
}

/** Address of the publisher's file, where it is one of the web: anything else in the data is no link. */
export function webAddress(source: Source): string | undefined {
  return source.url && /^https?:\/\//i.test(source.url) ? source.url : undefined;
}

/** Regions from the province down to the agency's own. */
export function regionChain(regions: ReadonlyMap<string, Region>, code: string): readonly Region[] {
  const chain: Region[] = [];
  for (let region = regions.get(code); region && !chain.includes(region); region = regions.get(region.parent)) chain.unshift(region);
  return chain;
}
