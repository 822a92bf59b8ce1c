import { type Check, runChecks } from '../../src/fiscal/checks/index.ts';
import type { Agency, Disclosure } from '../../src/fiscal/disclosure.ts';
import { byAgency } from '../../src/load/by-agency.ts';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { type PublishedChart, publishedDisclosureCharts } from '../../src/views/charts/published.ts';
import type { Settings } from './settings.ts';

/** What every writer of files beside the pages may know. */
export interface SiteContext {
  readonly library: Library;
  readonly settings: Settings;
  /** Folder of the site being built, absolute. */
  readonly folder: string;
  /** Folder of the site as it was built before, absolute; it need not exist. */
  readonly previous: string;
}

/** One disclosure as the pass hands it to the writers; costly parts are made when first asked for, then shared. */
export interface SiteEntry {
  readonly disclosure: Disclosure;
  readonly agency: Agency;
  /** The other disclosures of the same agency. */
  readonly siblings: () => readonly Disclosure[];
  /** Every check of it, passes included. */
  readonly checks: () => readonly Check[];
  /** Its charts that have addresses. */
  readonly charts: () => readonly PublishedChart[];
}

/**
 * Writes one sort of file. `add` is called once for each disclosure, agency by agency;
 * whatever needs all of them (an index, a total) is kept small and written by `close`.
 */
export interface SiteWriter {
  readonly add: (entry: SiteEntry) => void | Promise<void>;
  readonly close: () => void | Promise<void>;
}

/** Hands each disclosure to every writer. */
export async function writeAll({ library }: SiteContext, writers: readonly SiteWriter[], onProgress?: (done: number, total: number) => void): Promise<void> {
  let done = 0;
  for (const entry of siteEntries(library)) {
    for (const writer of writers) await writer.add(entry);
    onProgress?.(++done, library.disclosures.length);
  }
  for (const writer of writers) await writer.close();
}

/**
 * Every disclosure of a valid library, agency by agency (see byAgency), so that each is read once and
 * only one agency's are in memory at a time.
 */
export function* siteEntries(library: Library): Generator<SiteEntry> {
  for (const heads of byAgency(library.disclosures)) {
    const agency = library.agencies.get(heads[0]?.agency ?? '');
    if (!agency) throw new Error(`no agency ${heads[0]?.agency}`);
    const own = heads.map(({ id }) => required(library, id));
    for (const disclosure of own) {
      const siblings = (): readonly Disclosure[] => own.filter((other) => other !== disclosure);
      yield { disclosure, agency, siblings, checks: once(() => runChecks({ disclosure, siblings: siblings() })), charts: once(() => publishedDisclosureCharts(agency, disclosure)) };
    }
  }
}

function required(library: Library, id: string): Disclosure {
  const { disclosure } = loadDisclosure(library, id);
  if (!disclosure) throw new Error(`disclosure ${id} passed the check but cannot be loaded`);
  return disclosure;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
