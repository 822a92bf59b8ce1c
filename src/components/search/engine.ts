import type { Searched } from '../../views/search/facets.ts';
import { type Candidate, type Choice, gather, type Gathered } from '../../views/search/gather.ts';
import { parseQuery, type Query } from '../../views/search/query.ts';
import type { ResultMeta } from '../../views/search/record.ts';
import { namePhrase, phrase, type PlaceKind, placePhrase, wholeNamePhrase } from '../../views/search/tokens.ts';

/* The part of Pagefind's browser module that is used here. */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly raw_url?: string; readonly url: string; readonly meta: Readonly<Record<string, string | undefined>> }>;
}
interface Engine {
  readonly search: (term: string) => Promise<{ readonly results: readonly EngineResult[] }>;
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
  #index: Promise<Index> | undefined;

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

  async #find(term: string): Promise<Found> {
    const { engine, disclosures, sections } = await this.#load();
    const ids = async (name: string | undefined): Promise<ReadonlySet<string>> => new Set(name ? (await engine.search(name)).results.map(({ id }) => id) : []);
    const [{ results }, named, whole] = await Promise.all([engine.search(phrase(term)), ids(namePhrase(term)), ids(wholeNamePhrase(term))]);
    const candidate = ({ id, score }: EngineResult): Candidate => ({
      id,
      score,
      name: whole.has(id) ? 2 : named.has(id) ? 1 : 0,
      disclosure: disclosures.get(id) ?? '',
      section: sections.get(id) ?? '',
    });
    return {
      results: new Map(results.map((result) => [result.id, result])),
      candidates: new Map(results.map((result) => [result.id, candidate(result)])),
    };
  }

  #load(): Promise<Index> {
    this.#index ??= openIndex(this.#base, this.#held).catch((error: unknown) => {
      /* Let the next question try again. */
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }
}

/** The opened engine, and what each record belongs to: a result does not say that before it is loaded. */
interface Index {
  readonly engine: Engine;
  readonly disclosures: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
}

interface Found {
  readonly results: ReadonlyMap<string, EngineResult>;
  readonly candidates: ReadonlyMap<string, Candidate>;
}

async function openIndex(base: string, { disclosures, sections }: Searched): Promise<Index> {
  const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Engine;
  const places = async (kind: PlaceKind, values: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const answers = await Promise.all(values.map(async (value) => ({ value, ...(await engine.search(placePhrase(kind, value))) })));
    return new Map(answers.flatMap(({ value, results }) => results.map(({ id }) => [id, value] as const)));
  };
  return { engine, disclosures: await places('disclosure', disclosures.map(({ id }) => id)), sections: await places('section', sections) };
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
