import type { Searched } from '../../views/search/facets.ts';
import { type Candidate, type Choice, gather, type Gathered } from '../../views/search/gather.ts';
import { parseQuery, type Query } from '../../views/search/query.ts';
import type { ResultMeta } from '../../views/search/record.ts';
import { namePhrase, phrase, wholeNamePhrase } from '../../views/search/tokens.ts';

/* The part of Pagefind's browser module that is used here. */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly raw_url?: string; readonly url: string; readonly meta: Readonly<Record<string, string | undefined>> }>;
}
interface EngineResponse {
  readonly results: readonly EngineResult[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
interface Engine {
  readonly search: (term: string, options?: { filters?: Readonly<Record<string, readonly string[]>> }) => Promise<EngineResponse>;
  readonly filters: () => Promise<unknown>;
}

/** A result ready to be shown. */
export interface LoadedHit extends ResultMeta {
  /** Path on the site without its base. */
  readonly path: string;
  readonly disclosure: string;
}

export interface Answer extends Gathered {
  readonly query: Query;
  /** Loads the text of one hit. */
  readonly load: (hit: Candidate) => Promise<LoadedHit>;
}

/** Asks the site's own index, which is fetched at the first question. */
export class SearchEngine {
  readonly #base: string;
  readonly #held: Searched;
  #engine: Promise<Engine> | undefined;

  /** @param base path of the site, ending with a slash */
  constructor(base: string, held: Searched) {
    this.#base = base;
    this.#held = held;
  }

  async ask(typed: string, choice: Choice): Promise<Answer> {
    const query = parseQuery(typed);
    const found = await Promise.all(query.terms.map((term) => this.#find(term)));
    const results = new Map(found.flatMap((each) => [...each.results]));
    const gathered = gather(query.terms, found.map((each) => each.candidates), this.#held, choice);
    return { ...gathered, query, load: async (hit) => loaded(hit, results.get(hit.id)) };
  }

  /* The engine does not say what a result belongs to before it is loaded, but it can be asked for one part at a time. */
  async #find(term: string): Promise<Found> {
    const engine = await this.#load();
    const asked = phrase(term);
    const all = await engine.search(asked);
    const parts = async (filter: string): Promise<ReadonlyMap<string, string>> => {
      const values = Object.entries(all.filters[filter] ?? {}).flatMap(([value, count]) => (count > 0 ? [value] : []));
      const answers = await Promise.all(values.map(async (value) => ({ value, ...(await engine.search(asked, { filters: { [filter]: [value] } })) })));
      return new Map(answers.flatMap(({ value, results }) => results.map(({ id }) => [id, value] as const)));
    };
    const ids = async (name: string | undefined): Promise<ReadonlySet<string>> => new Set(name ? (await engine.search(name)).results.map(({ id }) => id) : []);
    const [disclosures, sections, named, whole] = await Promise.all([parts('disclosure'), parts('section'), ids(namePhrase(term)), ids(wholeNamePhrase(term))]);
    const candidate = ({ id, score }: EngineResult): Candidate => ({
      id,
      score,
      name: whole.has(id) ? 2 : named.has(id) ? 1 : 0,
      disclosure: disclosures.get(id) ?? '',
      section: sections.get(id) ?? '',
    });
    return {
      results: new Map(all.results.map((result) => [result.id, result])),
      candidates: new Map(all.results.map((result) => [result.id, candidate(result)])),
    };
  }

  #load(): Promise<Engine> {
    this.#engine ??= loadEngine(this.#base).catch((error: unknown) => {
      /* Let the next question try again. */
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }
}

interface Found {
  readonly results: ReadonlyMap<string, EngineResult>;
  readonly candidates: ReadonlyMap<string, Candidate>;
}

async function loadEngine(base: string): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Engine;
  /* Until the filters are there, answers do not count by filter. */
  await engine.filters();
  return engine;
}

async function loaded(hit: Candidate, result: EngineResult | undefined): Promise<LoadedHit> {
  if (!result) throw new Error(`no result ${hit.id}`);
  const { meta, raw_url, url } = await result.data();
  const text = (key: keyof ResultMeta): string => meta[key] ?? '';
  return {
    kind: (meta['kind'] ?? 'page') as ResultMeta['kind'],
    title: text('title'),
    section: text('section'),
    address: text('address'),
    agency: text('agency'),
    year: text('year'),
    stage: text('stage'),
    scope: text('scope'),
    amount: text('amount'),
    text: text('text'),
    path: raw_url ?? url,
    disclosure: hit.disclosure,
  };
}
