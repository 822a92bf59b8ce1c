import { type FoundPage, foundPage } from '../../views/search-page/prose-record.ts';
import { headingPhrase, prosePhrase } from '../../views/search-page/prose-words.ts';

/* The part of Pagefind's browser module that is used here. */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly raw_url?: string; readonly url: string; readonly meta: Readonly<Record<string, string | undefined>> }>;
}
interface Engine {
  readonly search: (term: string) => Promise<{ readonly results: readonly EngineResult[] }>;
}

export interface FoundPages {
  readonly count: number;
  readonly load: (from: number, to: number) => Promise<readonly FoundPage[]>;
}

/** Pages of prose that contain every term. Pagefind is fetched at the first question. */
export class PageSearch {
  readonly #base: string;
  #engine: Promise<Engine> | undefined;

  /** @param base path of the site, ending with a slash */
  constructor(base: string) {
    this.#base = base;
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
    this.#engine ??= (import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`) as Promise<Engine>).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }
}

async function results(engine: Engine, phrase: string): Promise<ReadonlyMap<string, EngineResult>> {
  return new Map((await engine.search(phrase)).results.map((result) => [result.id, result]));
}
