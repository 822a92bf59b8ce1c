import { contains } from './query.ts';
import type { Searched, SearchedDisclosure } from './facets.ts';
import { FILTERS, type FilterKey } from './record.ts';

/** One record that a term was found in. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** How well its name answers: 2 is the term, 1 contains it, 0 neither; the sum over the terms. */
  readonly name: number;
  /** Disclosure it belongs to, or empty. */
  readonly disclosure: string;
  /** Kind of table, or `page`. */
  readonly section: string;
}

export type Choice = Readonly<Partial<Record<FilterKey, string>>>;

export interface Gathered {
  /** Every matching disclosure once, best first, then the rest, best first. */
  readonly hits: readonly Candidate[];
  /** How many disclosures the hits come from. */
  readonly disclosures: number;
  /** For each filter, how many hits each of its values would leave, the other filters as chosen. */
  readonly counts: Readonly<Record<FilterKey, ReadonlyMap<string, number>>>;
}

/**
 * Joins what the index found for each term. A record is a hit when it contains every term, where a
 * term may also name its disclosure as a whole (a county, a year) as long as one term stands in the record itself.
 * @param found for each term, its candidates by id
 */
export function gather(terms: readonly string[], found: readonly ReadonlyMap<string, Candidate>[], { disclosures: held, narrative }: Pick<Searched, 'disclosures' | 'narrative'>, choice: Choice): Gathered {
  const heads = new Map(held.map((head) => [head.id, head]));
  const named = terms.map((term) => new Set(held.filter((head) => head.names.some((name) => contains(name, term))).map((head) => head.id)));
  const matching = [...union(found).values()].flatMap((candidate) => {
    const places = found.map((of) => of.get(candidate.id));
    const every = places.every((place, at) => place !== undefined || named[at]?.has(candidate.disclosure));
    const sum = (of: 'name' | 'score'): number => places.reduce((total, place) => total + (place?.[of] ?? 0), 0);
    return every ? [{ ...candidate, name: sum('name'), score: sum('score') }] : [];
  });
  const values = (key: FilterKey, candidate: Candidate): readonly string[] => (key === 'section' ? [candidate.section] : valuesOf(heads.get(candidate.disclosure), key));
  const passes = (candidate: Candidate, except?: FilterKey): boolean =>
    FILTERS.every((key) => key === except || !choice[key] || values(key, candidate).includes(choice[key]));
  const count = (key: FilterKey): ReadonlyMap<string, number> => tally(matching.filter((each) => passes(each, key)).flatMap((each) => values(key, each)));
  const hits = matching.filter((candidate) => passes(candidate)).sort(bestFirst(held, narrative));
  return {
    hits: onceEach(hits),
    disclosures: new Set(hits.map((hit) => hit.disclosure).filter(Boolean)).size,
    counts: { region: count('region'), year: count('year'), stage: count('stage'), agency: count('agency'), section: count('section') },
  };
}

function union(found: readonly ReadonlyMap<string, Candidate>[]): ReadonlyMap<string, Candidate> {
  return new Map(found.flatMap((each) => [...each]));
}

function valuesOf(head: SearchedDisclosure | undefined, key: Exclude<FilterKey, 'section'>): readonly string[] {
  if (!head) return [];
  return key === 'region' ? head.region : [head[key]];
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/*
 * By how well the name answers, then figures of the tables before those of the narrative, then the engine's score.
 * Equal ones keep the library's order, newest first, so that one query always shows one list.
 */
function bestFirst(held: readonly SearchedDisclosure[], narrative: readonly string[]): (a: Candidate, b: Candidate) => number {
  const order = new Map(held.map((head, at) => [head.id, at]));
  const rank = (candidate: Candidate): number => order.get(candidate.disclosure) ?? -1;
  const told = (candidate: Candidate): number => (narrative.includes(candidate.section) ? 1 : 0);
  return (a, b) => b.name - a.name || told(a) - told(b) || b.score - a.score || rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

/* Pages that are no part of a disclosure come after the first hit of each. */
function onceEach(hits: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  const first = hits.filter((hit) => {
    if (hit.disclosure === '' || seen.has(hit.disclosure)) return false;
    seen.add(hit.disclosure);
    return true;
  });
  const shown = new Set(first);
  return [...first, ...hits.filter((hit) => !shown.has(hit))];
}
