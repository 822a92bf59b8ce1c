import type { Searched, SearchedDisclosure } from './facets.ts';
import { normalise } from './normalise.ts';
import { FILTERS, type FilterKey, PAGE_SECTION } from './record.ts';

/** One record that a term was found in. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** How well its name or code answers: 2 is the term, 1 contains it, 0 neither; the sum over the terms. */
  readonly name: number;
  /** Disclosure it belongs to, or empty. */
  readonly disclosure: string;
  /** Kind of table, or `page`. */
  readonly section: string;
}

/** `Candidate.name` of a name that is the term. */
const WHOLE_NAME = 2;
/* Above every sum of names. */
const NAMED_DOCUMENT = 1000;
const NAMED_PAGE = 999;
/** How much less a name counts in the narrative. */
const NARRATIVE = 100;

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
  const named = terms.map((term) => new Set(held.filter((head) => means(term, head)).map((head) => head.id)));
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
  const hits = matching.filter((candidate) => passes(candidate)).sort(bestFirst(named, held, narrative));
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
 * By standing, then the engine's score. Equal ones keep the library's order, newest first, so that one query always shows one list.
 */
function bestFirst(named: readonly ReadonlySet<string>[], held: readonly SearchedDisclosure[], narrative: readonly string[]): (a: Candidate, b: Candidate) => number {
  const standing = (candidate: Candidate): number => {
    const page = candidate.section === PAGE_SECTION;
    /* Who asks for an agency, a place or a year is given the document itself, then the page of that name. */
    if (page && named.every((disclosures) => disclosures.has(candidate.disclosure))) return NAMED_DOCUMENT;
    if (page && candidate.disclosure === '' && candidate.name >= WHOLE_NAME * named.length) return NAMED_PAGE;
    /* Figures of the tables before those of the narrative, except that a name in the narrative is more than a mention in a table. */
    if (narrative.includes(candidate.section)) return candidate.name > 0 ? candidate.name / NARRATIVE : -1;
    return candidate.name;
  };
  const order = new Map(held.map((head, at) => [head.id, at]));
  const rank = (candidate: Candidate): number => order.get(candidate.disclosure) ?? -1;
  return (a, b) => standing(b) - standing(a) || b.score - a.score || rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

/* 稷山, 稷山县 and 医疗保障局 mean a disclosure, 医疗 does not: it would make every row answer. */
function means(term: string, { names }: SearchedDisclosure): boolean {
  return term.length > 1 && names.map(normalise).some((name) => name.startsWith(term) || name.endsWith(term));
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
