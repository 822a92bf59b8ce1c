import type { Check } from '../../../src/fiscal/checks/index.ts';
import type { Disclosure } from '../../../src/fiscal/disclosure.ts';
import type { Library } from '../../../src/load/library.ts';
import type { Part } from '../../../src/views/exports/parts.ts';
import { readAssets } from '../pages/compiled.ts';
import { type AgencyEntry, agencyEntry, type OwnWriter, type SiteContext, type SiteEntry } from '../site-writers.ts';
import { writeAgencyCompare } from '../write-compare.ts';
import { embedsWriter } from '../write-embeds.ts';
import { FigurePins } from '../write-figure-pins.ts';
import { imagesWriter } from '../write-images.ts';
import { interfaceWriter } from '../write-interface.ts';
import { OwnDataWriter } from '../write-own-data.ts';
import { RowTables } from '../write-row-tables.ts';
import { contributionOf, type FullContribution } from './contribution.ts';
import { ContributionStore } from './contribution-store.ts';
import type { PageJob } from './page-job.ts';

/**
 * Everything that belongs to single agencies and their disclosures, made in one go for each agency: it is read once, its
 * rules run once, and what the files about the whole set need of it is left in the store.
 */
export class AgencyWork {
  readonly #context: SiteContext;
  readonly #store: ContributionStore;
  readonly #data: OwnDataWriter;
  readonly #tables: RowTables;
  readonly #whole: ReadonlySet<string>;
  readonly #pins: FigurePins;
  readonly #writers: Readonly<Record<string, OwnWriter>>;
  readonly #ids: ReadonlyMap<string, readonly string[]>;
  readonly #held = new Map<string, AgencyEntry>();
  readonly #done = new Map<string, Promise<void>>();
  readonly #onDone: (agency: string) => void;
  /** Milliseconds that went to each part; several agencies may be under way, so those that wait count twice. */
  readonly times: Record<string, number> = {};

  private constructor(context: SiteContext, store: ContributionStore, pins: FigurePins, tables: readonly string[], writers: Readonly<Record<string, OwnWriter>>, onDone: (agency: string) => void) {
    this.#context = context;
    this.#store = store;
    this.#pins = pins;
    this.#tables = new RowTables(context, store.folder);
    this.#whole = new Set(tables);
    this.#data = new OwnDataWriter(context);
    this.#writers = writers;
    this.#onDone = onDone;
    this.#ids = new Map([...Map.groupBy(context.library.disclosures, ({ agency }) => agency)].map(([agency, heads]) => [agency, heads.map(({ id }) => id)]));
  }

  static begin(job: Pick<PageJob, 'archive' | 'compiled' | 'folder' | 'previous' | 'settings' | 'store' | 'tables'>, library: Library, onDone: (agency: string) => void): AgencyWork {
    const { archive, compiled, folder, previous, settings, store, tables } = job;
    const context: SiteContext = { library, settings, folder, previous };
    /* Pictures first: a version that is today's shares the picture of today. */
    const writers = { images: imagesWriter(context), interface: interfaceWriter(context), embeds: embedsWriter(context, readAssets(compiled), archive) };
    return new AgencyWork(context, new ContributionStore(store), new FigurePins(context, archive), tables, writers, onDone);
  }

  /** Resolves when the agency is held and its files are written; begins that where nobody has. */
  ready(agency: string): Promise<void> {
    const known = this.#done.get(agency);
    if (known) return known;
    const work = this.#work(agency);
    this.#done.set(agency, work);
    return work;
  }

  /** Its pages are made: it need not stay in memory. */
  release(agency: string): void {
    this.#held.delete(agency);
  }

  disclosure(id: string): Disclosure | undefined {
    return this.#entry(id)?.disclosure;
  }

  checks(id: string): readonly Check[] | undefined {
    return this.#entry(id)?.checks();
  }

  /** Resolves when every file of the agencies that were begun is written. @returns the divided tables among them */
  async close(): Promise<readonly Part[]> {
    await Promise.all(this.#done.values());
    await this.#data.close();
    return this.#part('rows', () => this.#tables.close());
  }

  #part<T>(name: string, work: () => T): T {
    const start = performance.now();
    const made = work();
    this.times[name] = (this.times[name] ?? 0) + performance.now() - start;
    return made;
  }

  async #partAsync<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const made = await work();
    this.times[name] = (this.times[name] ?? 0) + performance.now() - start;
    return made;
  }

  #entry(id: string): SiteEntry | undefined {
    const agency = id.slice(0, id.indexOf('/'));
    return this.#held.get(agency)?.entries.find(({ disclosure }) => disclosure.id === id);
  }

  async #work(id: string): Promise<void> {
    const { folder, library, settings } = this.#context;
    const own = this.#part('load', () => agencyEntry(library, id, this.#ids.get(id) ?? []));
    this.#held.set(id, own);
    const { agency, entries } = own;
    /* Before anything waits: agencies begin in order, and so do their rows. */
    const facts = this.#whole.has(id.slice(0, 2)) ? this.#part('rows', () => entries.map(({ disclosure }) => this.#tables.add(disclosure))) : [];
    this.#part('rules', () => entries.forEach(({ checks }) => checks()));
    const full: FullContribution[] = [];
    for (const [at, entry] of entries.entries()) {
      const written = await this.#partAsync('exports', () => this.#data.add(entry, facts[at]));
      full.push(this.#part('contribution', () => contributionOf(entry.disclosure, agency, entry.checks(), library, (settings.siteUrl ?? '') + settings.basePath, written)));
    }
    for (const [name, writer] of Object.entries(this.#writers)) await this.#partAsync(name, () => writer.add(own));
    this.#part('contribution', () => {
      this.#pins.write(writeAgencyCompare(folder, agency, full.map(({ compare }) => compare)));
      this.#store.write(id, full);
    });
    this.#onDone(id);
  }
}
