import { type Facts, type Filter } from './filter.ts';
import type { Part } from './part.ts';
import type { FilterKey } from './types.ts';

/** Filters that the agency of a document decides, and those that the document itself does. */
const OF_AGENCY = ['region', 'level', 'sector', 'agency'] as const satisfies readonly (keyof Facts)[];
const OF_DOCUMENT = ['year', 'stage', 'scope'] as const satisfies readonly (keyof Facts)[];

/**
 * Judges the documents of a part one by one and counts them in the facets. There may be tens of thousands: filters are
 * judged once for each agency and each sort of document, and counted by these until `close`.
 */
export class Tally {
  readonly #part: Part;
  readonly #filter: Filter;
  readonly #each: boolean;
  /** By agency and by sort of document: which filters fail, as bits. */
  readonly #agencyFails: Uint8Array;
  readonly #sortFails: Uint8Array;
  readonly #passesKind: readonly boolean[];
  readonly #kindHits: Float64Array;
  /** Hits by agency and by sort of document: of those that pass all filters, then of those that fail only the one. */
  readonly #agencyHits: readonly (Float64Array | undefined)[];
  readonly #sortHits: readonly (Float64Array | undefined)[];

  /** @param each counts a document as one, however many hits it has */
  constructor(part: Part, filter: Filter, each: boolean) {
    const { agencies, documents, kinds } = part.core;
    this.#part = part;
    this.#filter = filter;
    this.#each = each;
    /* Most questions have no filter: nothing fails. */
    this.#agencyFails = OF_AGENCY.some((key) => filter.has(key))
      ? Uint8Array.from(agencies, (agency) => failures(OF_AGENCY, (key) => filter.passes(key, key === 'region' ? agency.region.code : key === 'agency' ? agency.id : agency[key])))
      : new Uint8Array(agencies.length);
    this.#sortFails = Uint8Array.from(documents.sorts, (sort) => failures(OF_DOCUMENT, (key) => filter.passes(key, String(sort[key]))) << OF_AGENCY.length);
    this.#passesKind = kinds.map(({ id }) => filter.passesKind(id));
    this.#kindHits = new Float64Array(kinds.length);
    /* A filter that was not chosen is failed by nothing: it needs no column. */
    const needed = [true, ...[...OF_AGENCY, ...OF_DOCUMENT].map((key) => filter.has(key))];
    const columns = (length: number): readonly (Float64Array | undefined)[] => needed.map((each) => (each ? new Float64Array(length) : undefined));
    this.#agencyHits = columns(agencies.length);
    this.#sortHits = columns(documents.sorts.length);
  }

  passesKind(kind: number): boolean {
    return this.#passesKind[kind] === true;
  }

  /** Which filter a document fails: 0 for none, -1 for several, else its column. */
  failure(document: number): number {
    const { agencyOf, sortOf } = this.#part.core.documents;
    const fails = (this.#agencyFails[agencyOf[document] ?? 0] ?? 0) | (this.#sortFails[sortOf[document] ?? 0] ?? 0);
    if (fails === 0) return 0;
    return (fails & (fails - 1)) !== 0 ? -1 : 32 - Math.clz32(fails);
  }

  /** Counts the hits of a document for all filters but that of kinds. @param failure which it fails, but not several */
  count(document: number, failure: number, hits: number): void {
    const { agencyOf, sortOf } = this.#part.core.documents;
    const [agency, sort] = [agencyOf[document] ?? 0, sortOf[document] ?? 0];
    const counted = this.#each ? 1 : hits;
    const [byAgency, bySort] = [this.#agencyHits[failure], this.#sortHits[failure]];
    if (byAgency) byAgency[agency] = (byAgency[agency] ?? 0) + counted;
    if (bySort) bySort[sort] = (bySort[sort] ?? 0) + counted;
  }

  /** Counts hits of a kind in documents that pass all other filters. */
  countKind(kind: number, hits: number): void {
    this.#kindHits[kind] = (this.#kindHits[kind] ?? 0) + hits;
  }

  /** Hands the counts on to the facets. */
  close(): void {
    const { agencies, agencyFacts, documents, kinds } = this.#part.core;
    for (const [at, { id }] of kinds.entries()) this.#filter.count('kind', id, this.#kindHits[at] ?? 0);
    for (const [at, key] of OF_AGENCY.entries()) {
      const hits = leftBy(this.#agencyHits, 1 + at);
      if (key === 'agency') for (let agency = 0; agency < hits.length; agency += 1) this.#filter.count(key, agencies[agency]?.id ?? '', hits[agency] ?? 0);
      else this.#count(key, hits, agencyFacts[key].of, agencyFacts[key].valueOf);
    }
    for (const [at, key] of OF_DOCUMENT.entries()) {
      const hits = leftBy(this.#sortHits, 1 + OF_AGENCY.length + at);
      for (const [sort, facts] of documents.sorts.entries()) this.#filter.count(key, String(facts[key]), hits[sort] ?? 0);
    }
  }

  /** Thousands of agencies lie in hundreds of regions, each of which counts for all above it: they are added up by number first. */
  #count(key: FilterKey, hits: Float64Array, numberOf: ArrayLike<number>, valueOf: (number: number) => string): void {
    const sums: number[] = [];
    for (let at = 0; at < hits.length; at += 1) {
      const number = numberOf[at] ?? 0;
      sums[number] = (sums[number] ?? 0) + (hits[at] ?? 0);
    }
    for (const number of sums.keys()) {
      const sum = sums[number] ?? 0;
      if (sum > 0) this.#filter.count(key, valueOf(number), sum);
    }
  }
}

/** Hits that pass every filter, and those that fail one alone. */
function leftBy(columns: readonly (Float64Array | undefined)[], column: number): Float64Array {
  const [passing = new Float64Array()] = columns;
  const failing = columns[column];
  return failing ? passing.map((hits, at) => hits + (failing[at] ?? 0)) : passing;
}

function failures<K>(keys: readonly K[], passes: (key: K) => boolean): number {
  return keys.reduce((bits, key, at) => (passes(key) ? bits : bits | (1 << at)), 0);
}
