import { type Check, runChecks } from '../../src/fiscal/checks/index.ts';
import type { Agency, Disclosure } from '../../src/fiscal/disclosure.ts';
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
 * Writes one sort of file. `add` is called once for each disclosure, in the library's order;
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

/** Every disclosure of a valid library in its order, read once and one after another, so that few are in memory at a time. */
export function* siteEntries(library: Library): Generator<SiteEntry> {
  const byAgency = Map.groupBy(library.disclosures, ({ agency }) => agency);
  const recent = new RecentDisclosures(library);
  for (const head of library.disclosures) {
    const disclosure = recent.get(head.id);
    const agency = library.agencies.get(head.agency);
    if (!agency) throw new Error(`no agency ${head.agency} for disclosure ${head.id}`);
    const siblings = once(() => (byAgency.get(head.agency) ?? []).filter(({ id }) => id !== head.id).map(({ id }) => recent.get(id)));
    yield { disclosure, agency, siblings, checks: once(() => runChecks({ disclosure, siblings: siblings() })), charts: once(() => publishedDisclosureCharts(agency, disclosure)) };
  }
}

/** An agency's other years are asked for again with the next of them: the last few stay. */
class RecentDisclosures {
  static readonly #kept = 32;
  readonly #library: Library;
  readonly #held = new Map<string, Disclosure>();

  constructor(library: Library) {
    this.#library = library;
  }

  get(id: string): Disclosure {
    const found = this.#held.get(id) ?? loadDisclosure(this.#library, id).disclosure;
    if (!found) throw new Error(`disclosure ${id} passed the check but cannot be loaded`);
    this.#held.delete(id);
    this.#held.set(id, found);
    const [oldest] = this.#held.keys();
    if (this.#held.size > RecentDisclosures.#kept && oldest !== undefined) this.#held.delete(oldest);
    return found;
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
