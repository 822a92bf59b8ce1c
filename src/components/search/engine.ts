import type { Searched } from '../../views/search/facets.ts';
import { type Candidate, type Choice, gather, type Gathered } from '../../views/search/gather.ts';
import { cutName, parseQuery, type Query } from '../../views/search/query.ts';
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
  /** What was looked for. */
  readonly query: Query;
  /** Whether names were cut off terms that stand nowhere as typed. */
  readonly cut: boolean;
  /** Loads the text of one hit. */
  readonly load: (hit: Candidate) => Promise<LoadedHit>;
}

/** Asks the site's own index, which is fetched at the first question. */
export class SearchEngine {
  readonly #base: string;
  readonly #held: Searched;
  readonly #names: readonly string[];
  #index: Promise<Index> | undefined;

  /** @param base path of the site, ending with a slash */
  constructor(base: string, held: Searched) {
    this.#base = base;
    this.#held = held;
    this.#names = [...new Set(held.disclosures.flatMap(({ names }) => names))];
  }

  async ask(typed: string, choice: Choice): Promise<Answer> {
    const asked = parseQuery(typed);
    const found = (await Promise.all(asked.terms.map((term) => this.#resolve(term)))).flat();
    const query = { terms: found.map(({ term }) => term) };
    const results = new Map(found.flatMap((each) => [...each.results]));
    const gathered = gather(query.terms, found.map((each) => each.candidates), this.#held, choice);
    return { ...gathered, query, cut: found.length > asked.terms.length, load: async (hit) => loaded(hit, results.get(hit.id)) };
  }

  /** A term as it is, or where it stands nowhere, what is left of it beside a name: 稷山县 and 公务接待费. */
  async #resolve(term: string): Promise<readonly Found[]> {
    const found = await this.#find(term);
    const parts = found.candidates.size > 0 ? [] : cutName(term, this.#names);
    return parts.length > 1 ? (await Promise.all(parts.map((part) => this.#resolve(part)))).flat() : [found];
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
      term,
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
  readonly term: string;
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
