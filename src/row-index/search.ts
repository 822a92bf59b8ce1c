import { bestEntries, entriesOf, type Entry, type Found } from './entries.ts';
import { Filter, regionPaths } from './filter.ts';
import type { Meter } from './files.ts';
import { findTerm } from './find-term.ts';
import { loadHit } from './load-hits.ts';
import type { Matches } from './matches.ts';
import { nearSpellings } from './near.ts';
import type { Part } from './part.ts';
import { cutName, parseQuery } from './query.ts';
import type { AgencyHead, Answer, Filters, Hit, RegionHead, RowIndex, SearchOptions, Suggestion } from './types.ts';

const SCREEN = 10;
const SUGGESTIONS = 5;
/** Terms whose matches are kept: each may take a megabyte or two at ten thousand documents. */
const KEPT_TERMS = 12;
/** Near spellings that are tried: each may cost a few files. */
const TRIED = 8;

/** A term with what it matches in each part. */
interface Resolved {
  readonly term: string;
  readonly matches: readonly Matches[];
  readonly total: number;
}

/** Answers questions from one or more parts. */
export class Search implements RowIndex {
  readonly #parts: readonly Part[];
  readonly #paths: readonly ((code: string) => readonly string[])[];
  readonly #terms = new Map<string, Promise<Resolved>>();
  readonly cost: { readonly bytes: number; readonly requests: number };

  constructor(parts: readonly Part[], cost: Meter) {
    this.#parts = parts;
    this.#paths = parts.map(regionPaths);
    this.cost = cost;
    const [regions, agencies] = [new Set<string>(), new Set<string>()];
    if (parts.length > 1) for (const part of parts) part.passOver(regions, agencies);
  }

  get documents(): number {
    return this.#parts.reduce((sum, { core }) => sum + core.documents.length, 0);
  }

  get regions(): readonly RegionHead[] {
    return [...new Map(this.#parts.flatMap(({ core }) => core.regions.map((region) => [region.code, region] as const))).values()];
  }

  get agencies(): readonly AgencyHead[] {
    return [...new Map(this.#parts.flatMap(({ core }) => core.agencies.map((agency) => [agency.id, agency] as const))).values()];
  }

  get kinds(): readonly string[] {
    return [...new Set(this.#parts.flatMap(({ core }) => core.kinds.map(({ id }) => id)))];
  }

  async search(typed: string, { filters = {}, by = 'row', offset = 0, limit = SCREEN }: SearchOptions = {}): Promise<Answer> {
    const meter: Meter = { bytes: 0, requests: 0 };
    const { terms, ignored } = parseQuery(typed);
    const asked = await Promise.all(terms.map((term) => this.#resolve(term, meter)));
    const pieces = await Promise.all(asked.map((one) => this.#cut(one, meter)));
    const resolved = pieces.flat().filter(({ term }, at, all) => all.findIndex((other) => other.term === term) === at);
    const each = by === 'document';
    const found: readonly Found[] = this.#parts.map((part, at) => ({ part, matches: resolved.flatMap(({ matches }) => matches[at] ?? []), paths: this.#paths[at] ?? (() => []) }));
    const filter = new Filter(filters, (code) => this.#path(code));
    const order = [...resolved.keys()].sort((a, b) => (resolved[a]?.total ?? 0) - (resolved[b]?.total ?? 0) || a - b);
    const parts = resolved.length === 0 ? [] : found.map((of) => entriesOf(of, order, filter, each));
    const total = parts.reduce((sum, { length, pages }) => sum + length + pages.length, 0);
    const entries = bestEntries(parts, offset + limit);
    const question = { terms: resolved.map(({ term }) => term), found, passesKind: (kind: string) => filter.passesKind(kind) };
    const hits = await Promise.all(screen(entries, each, offset, limit).map(([entry, round]) => loadHit(entry, round, question, meter)));
    const count = parts.reduce((sum, { pages, rows }) => sum + rows + pages.length, 0);
    return {
      terms: question.terms,
      ignored,
      cut: pieces.some(({ length }) => length > 1),
      count,
      documents: parts.reduce((sum, { length }) => sum + length, 0),
      hits: hits.filter((hit): hit is Hit => hit !== undefined),
      total: each ? total : count,
      facets: filter.facets,
      cost: meter,
    };
  }

  async suggest(typed: string, { filters = {}, limit = SUGGESTIONS }: { readonly filters?: Filters | undefined; readonly limit?: number | undefined } = {}): Promise<readonly Suggestion[]> {
    const { terms } = parseQuery(typed);
    const near = (term: string): readonly string[] => [...nearSpellings(term, this.#knownTexts(), TRIED), ...(term.length > 2 ? [term.slice(0, -1), term.slice(1)] : [])];
    const queries = terms.flatMap((term, at) => near(term).map((other) => terms.with(at, other).join(' ')));
    const fewer = terms.length > 1 ? terms.map((_, at) => terms.toSpliced(at, 1).join(' ')) : [];
    const tried = [...new Set([...queries, ...fewer])].slice(0, TRIED);
    const answers = await Promise.all(tried.map(async (query) => ({ query, ...(await this.search(query, { filters, limit: 0 })) })));
    return answers
      .filter(({ count, cut }) => count > 0 && !cut)
      .slice(0, limit)
      .map(({ query, count, documents }) => ({ query, count, documents }));
  }

  /* Kept, so that another filter or page of the same question costs nothing; only some, for memory's sake. */
  #resolve(term: string, meter: Meter): Promise<Resolved> {
    const known = this.#terms.get(term);
    if (known) return known;
    const finding = Promise.all(this.#parts.map((part) => findTerm(part, term, meter))).then((matches) => ({ term, matches, total: matches.reduce((sum, match) => sum + match.total, 0) }));
    this.#terms.set(term, finding);
    finding.catch(() => this.#terms.delete(term));
    const oldest = this.#terms.keys().next();
    if (this.#terms.size > KEPT_TERMS && !oldest.done) this.#terms.delete(oldest.value);
    return finding;
  }

  /** A term as it is, or where it stands nowhere, what is left of it beside a name, when all of that stands somewhere. */
  async #cut(resolved: Resolved, meter: Meter): Promise<readonly Resolved[]> {
    if (resolved.total > 0) return [resolved];
    const parts = cutName(resolved.term, (part) => this.#beginsName(part)).filter((part) => part.length > 1);
    if (parts.length < 2) return [resolved];
    const pieces = (await Promise.all(parts.map(async (part) => this.#cut(await this.#resolve(part, meter), meter)))).flat();
    return pieces.every(({ total }) => total > 0) ? pieces : [resolved];
  }

  #beginsName(start: string): boolean {
    return this.#parts.some(
      ({ agencyNames, regionNames, sortNames }) =>
        regionNames.all.some(({ own }) => own.some((name) => name.startsWith(start))) || agencyNames.all.some(({ own }) => own.some((name) => name.startsWith(start))) || sortNames.some((names) => names.some((name) => name.startsWith(start))),
    );
  }

  #path(code: string): readonly string[] {
    for (const paths of this.#paths) {
      const path = paths(code);
      if (path.length > 0) return path;
    }
    return [];
  }

  *#knownTexts(): Generator<string> {
    for (const { plainCommon, agencyNames, regionNames } of this.#parts) {
      yield* plainCommon;
      for (const { own } of [...regionNames.all, ...agencyNames.all]) yield* own;
    }
  }
}

/** Entries of one screen, of the best ones, with the number of the row to show: every entry once, then the second row of each, and so on. */
function screen(entries: readonly Entry[], each: boolean, offset: number, limit: number): readonly (readonly [Entry, number])[] {
  const shown: [Entry, number][] = [];
  let left = offset;
  for (let round = 0, of = entries; of.length > 0 && shown.length < limit; round += 1, of = each ? [] : of.filter(({ rows }) => rows > round)) {
    for (const entry of of.slice(left, left + limit - shown.length)) shown.push([entry, round]);
    left = Math.max(0, left - of.length);
  }
  return shown;
}
