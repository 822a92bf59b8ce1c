import { PLACES_INDEX } from '../../views/search-page/prose-places.ts';
import { type FoundPage, foundPage } from '../../views/search-page/prose-record.ts';
import { headingPhrase, prosePhrase } from '../../views/search-page/prose-words.ts';

/* The part of Pagefind's browser module that is used here. */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly raw_url?: string; readonly url: string; readonly meta: Readonly<Record<string, string | undefined>> }>;
}
interface Engine {
  readonly mergeIndex: (path: string, options: { readonly indexWeight: number }) => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly search: (term: string) => Promise<{ readonly results: readonly EngineResult[] }>;
}

/** Of two pages of which neither has the terms in its heading, one about a place comes after one that explains something. */
const PLACES_WEIGHT = 0.001;

export interface FoundPages {
  readonly count: number;
  readonly load: (from: number, to: number) => Promise<readonly FoundPage[]>;
}

/**
 * Pages of prose that contain every term, those of the places of every province among them: each province has an index of its own,
 * which Pagefind merges with that of what belongs to no place. It is fetched at the first question.
 */
export class PageSearch {
  readonly #base: string;
  readonly #provinces: readonly string[];
  #engine: Promise<Engine> | undefined;

  /**
   * @param base path of the site, ending with a slash
   * @param provinces that have an index, by the first two digits of their codes
   */
  constructor(base: string, provinces: readonly string[]) {
    this.#base = base;
    this.#provinces = provinces;
  }

  /** @param terms normalised, two characters or more each */
  async ask(terms: readonly string[]): Promise<FoundPages> {
    const engine = await this.#load();
    const found = await Promise.all(terms.map(async (term) => ({ text: await results(engine, prosePhrase(term)), heading: await results(engine, headingPhrase(term)) })));
    const [first] = found;
    const standing = (id: string): number => found.reduce((sum, { heading }) => sum + (heading.has(id) ? 1 : 0), 0);
    const score = (id: string): number => found.reduce((sum, { text }) => sum + (text.get(id)?.score ?? 0), 0);
    const every = [...(first?.text ?? [])].filter(([id]) => found.every(({ text }) => text.has(id)));
    /* Where nothing else decides, by id: one query always shows one list. */
    const ordered = every.sort(([a], [b]) => standing(b) - standing(a) || score(b) - score(a) || (a < b ? -1 : 1)).map(([, result]) => result);
    return {
      count: ordered.length,
      load: async (from, to) =>
        Promise.all(
          ordered.slice(from, to).map(async (result) => {
            const { raw_url, url, meta } = await result.data();
            return foundPage(raw_url ?? url, meta, terms);
          }),
        ),
    };
  }

  #load(): Promise<Engine> {
    /* A failure is forgotten: the next question tries again. */
    this.#engine ??= this.#open().catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  async #open(): Promise<Engine> {
    const engine = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Engine;
    try {
      await Promise.all(this.#provinces.map((province) => engine.mergeIndex(`${this.#base}${PLACES_INDEX}${province}/`, { indexWeight: PLACES_WEIGHT })));
      return engine;
    } catch (error) {
      /* Those that came would be merged a second time. */
      await engine.destroy();
      throw error;
    }
  }
}

async function results(engine: Engine, phrase: string): Promise<ReadonlyMap<string, EngineResult>> {
  return new Map((await engine.search(phrase)).results.map((result) => [result.id, result]));
}
