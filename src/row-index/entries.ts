import { SMALL } from './bytes.ts';
import type { Filter } from './filter.ts';
import type { Matches } from './matches.ts';
import type { Part } from './part.ts';
import { Tally } from './tally.ts';

/** A document or a page that answers the query under the filters. */
export interface Entry {
  readonly part: Part;
  /** Number of the document, or -1 for a page. */
  readonly document: number;
  readonly agency: number;
  /** Number of the region, for the page of a region. */
  readonly region: number;
  readonly score: number;
  /** Matching rows that pass the filters. */
  readonly rows: number;
  /** Which term its rows must hold: the one that says most. */
  readonly lead: number;
}

/** What the terms match in one part. */
export interface Found {
  readonly part: Part;
  /** By term. */
  readonly matches: readonly Matches[];
  /** Codes of a region and those above it. */
  readonly paths: (code: string) => readonly string[];
}

/** What answers in one part. Of documents there may be tens of thousands: columns, of which those shown are made into entries. */
export interface Entries {
  readonly pages: readonly Entry[];
  /** How many documents answer. */
  readonly length: number;
  /** Matching rows in all documents. */
  readonly rows: number;
  /** By place in the order of the documents. */
  readonly scores: Uint16Array;
  readonly at: (place: number) => Entry;
}

/**
 * Joins the terms: a document answers when it holds every one of them, anywhere. Its hits are the rows with its lead:
 * of the terms that are not its own name the one with fewest rows in the whole index, so that 稷山县 公务接待费 leads to
 * the rows of 公务接待费 in the documents of 稷山县.
 * @param order numbers of the terms, the rarest first
 * @param each for facets: count documents, not rows
 */
export function entriesOf({ part, matches }: Found, order: readonly number[], filter: Filter, each: boolean): Entries {
  const { core } = part;
  const tally = new Tally(part, filter, each);
  const sums = matches.map((match) => match.sums((kind) => tally.passesKind(kind)));
  const { length: all } = core.documents;
  const documents = all > SMALL ? new Uint32Array(all) : new Uint16Array(all);
  const [scores, rowsOf, leads] = [new Uint16Array(all), new Uint32Array(all), new Uint8Array(all)];
  /* By document, its lead and one, where only the filter of kinds may keep it from answering. */
  const leading = new Uint8Array(all);
  let [length, sum] = [0, 0];
  for (let document = 0; document < all; document += 1) {
    if (!holdsAll(matches, document)) continue;
    const failure = tally.failure(document);
    if (failure < 0) continue;
    const lead = leadOf(matches, order, document);
    if (failure === 0) leading[document] = lead + 1;
    const rows = sums[lead]?.held[document] ?? 0;
    if (rows === 0) continue;
    tally.count(document, failure, rows);
    if (failure !== 0) continue;
    let score = 0;
    for (let term = 0; term < matches.length; term += 1) score += (term === lead ? sums[term]?.top[document] : matches[term]?.top(document)) ?? 0;
    documents[length] = document;
    scores[length] = score;
    rowsOf[length] = rows;
    leads[length] = lead;
    length += 1;
    sum += rows;
  }
  for (const [term, match] of matches.entries()) for (const [kind, hits] of match.countKinds(leading, term + 1, each)) tally.countKind(kind, hits);
  tally.close();
  const at = (place: number): Entry => {
    const document = documents[place] ?? 0;
    return { part, document, agency: core.documents.agencyOf[document] ?? 0, region: -1, score: scores[place] ?? 0, rows: rowsOf[place] ?? 0, lead: leads[place] ?? 0 };
  };
  return { pages: [...pagesOf({ part, matches }, filter)], length, rows: sum, scores: scores.subarray(0, length), at };
}

function holdsAll(matches: readonly Matches[], document: number): boolean {
  for (const match of matches) if (!match.holds(document)) return false;
  return true;
}

/** The rarest term that is no name of the document, or where all are the rarest. */
function leadOf(matches: readonly Matches[], order: readonly number[], document: number): number {
  for (const term of order) if (matches[term]?.named[document] === 0) return term;
  return order[0] ?? 0;
}

/**
 * The best entries of all parts in order, at least `wanted` of them where there are as many.
 * @param parts their documents stand in the order in which equally good ones come
 */
export function bestEntries(parts: readonly Entries[], wanted: number): readonly Entry[] {
  const least = leastScore(parts, wanted);
  const chosen = parts.flatMap(({ at, pages, scores }) => {
    const entries = [...pages];
    let equal = 0;
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place] ?? 0;
      if (score > least || (score === least && equal++ < wanted)) entries.push(at(place));
    }
    return entries;
  });
  return chosen.sort(compareEntries);
}

/** The greatest score that enough documents reach, or 0. */
function leastScore(parts: readonly Entries[], wanted: number): number {
  const counts: number[] = [];
  for (const { scores } of parts) for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  let left = wanted;
  for (let score = counts.length - 1; score > 0; score -= 1) {
    left -= counts[score] ?? 0;
    if (left <= 0) return score;
  }
  return 0;
}

/** Pages of agencies and regions: their names must hold every term. */
function* pagesOf({ part, matches }: Pick<Found, 'part' | 'matches'>, filter: Filter): Generator<Entry> {
  const [first, ...others] = matches;
  if (!first) return;
  const sum = (of: (match: Matches) => number | undefined): number => (others.every((match) => of(match) !== undefined) ? matches.reduce((total, match) => total + (of(match) ?? 0), 0) : 0);
  const page = { year: '', stage: '', scope: '' };
  for (const number of first.regions.keys()) {
    const score = sum((match) => match.regions.get(number));
    const region = part.core.regions[number];
    if (!region || score === 0) continue;
    const passes = filter.judgePage('region', { ...page, region: region.code, level: region.level, sector: '', agency: '' });
    if (passes) yield { part, document: -1, agency: -1, region: number, score, rows: 1, lead: 0 };
  }
  for (const number of first.agencies.keys()) {
    const score = sum((match) => match.agencies.get(number));
    const agency = part.core.agencies[number];
    if (!agency || score === 0) continue;
    const { level, sector, id, region } = agency;
    const passes = filter.judgePage('agency', { ...page, region: region.code, level, sector, agency: id });
    if (passes) yield { part, document: -1, agency: number, region: -1, score, rows: 1, lead: 0 };
  }
}

/** Best first; of equally good ones pages, then documents newest first, by stage, region and agency. */
function compareEntries(a: Entry, b: Entry): number {
  if (a.score !== b.score) return b.score - a.score;
  const page = ({ document }: Entry): number => (document < 0 ? 0 : 1);
  if (page(a) !== page(b)) return page(a) - page(b);
  if (page(a) === 0) return comparePages(a, b);
  if (a.part === b.part) return a.document - b.document;
  const [one, other] = [a.part.core.documents.at(a.document), b.part.core.documents.at(b.document)];
  const stage = (of: Entry, name: string): number => of.part.core.stages.indexOf(name);
  return other.year - one.year || stage(a, one.stage) - stage(b, other.stage) || compareTexts(regionCode(a), regionCode(b)) || compareTexts(agencyId(a), agencyId(b)) || compareTexts(one.id, other.id);
}

function comparePages(a: Entry, b: Entry): number {
  const kind = ({ agency }: Entry): number => (agency < 0 ? 1 : 0);
  return kind(a) - kind(b) || compareTexts(regionCode(a), regionCode(b)) || compareTexts(agencyId(a), agencyId(b));
}

function regionCode({ part, agency, region }: Entry): string {
  return (region >= 0 ? part.core.regions[region]?.code : part.core.agencies[agency]?.region.code) ?? '';
}

function agencyId({ part, agency }: Entry): string {
  return part.core.agencies[agency]?.id ?? '';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
