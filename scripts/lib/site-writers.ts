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

/** One disclosure as it is handed to the writers; costly parts are made when first asked for, then shared. */
export interface SiteEntry {
  readonly disclosure: Disclosure;
  readonly agency: Agency;
  /** The other disclosures of the same agency. */
  readonly siblings: () => readonly Disclosure[];
  /** Every check of it, passes included. */
  readonly checks: () => readonly Check[];
  /** Its charts that have addresses; made once, for its page too. */
  readonly charts: () => readonly PublishedChart[];
}

/** An agency with all its disclosures: what is written for one of them may depend on the others. */
export interface AgencyEntry {
  readonly agency: Agency;
  readonly entries: readonly SiteEntry[];
}

/** Writes what belongs to one disclosure or one agency alone. */
export interface OwnWriter {
  readonly add: (own: AgencyEntry) => void | Promise<void>;
}

/** The agencies of a valid library that have disclosures, by id: each disclosure is read once and only one agency's are in memory at a time. */
export function* agencyEntries(library: Library): Generator<AgencyEntry> {
  for (const heads of byAgency(library.disclosures)) yield agencyEntry(library, heads[0]?.agency ?? '', heads.map(({ id }) => id));
}

/** Every disclosure of a valid library, agency by agency. */
export function* siteEntries(library: Library): Generator<SiteEntry> {
  for (const { entries } of agencyEntries(library)) yield* entries;
}

/**
 * Reads the disclosures of one agency.
 * @param ids of its disclosures, in the library's order
 * @throws Error when one cannot be read: the data has been checked before
 */
export function agencyEntry(library: Library, id: string, ids: readonly string[]): AgencyEntry {
  const agency = library.agencies.get(id);
  if (!agency) throw new Error(`no agency ${id}`);
  const own = ids.map((one) => required(library, one));
  const entries = own.map((disclosure): SiteEntry => {
    const siblings = (): readonly Disclosure[] => own.filter((other) => other !== disclosure);
    return { disclosure, agency, siblings, checks: once(() => runChecks({ disclosure, siblings: siblings() })), charts: () => publishedDisclosureCharts(disclosure, agency) };
  });
  return { agency, entries };
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
