import type { Part } from './part.ts';
import { type Facets, FILTER_KEYS, type FilterKey, type Filters } from './types.ts';

/** Values that filters look at; empty where there is none. */
export type Facts = Readonly<Record<Exclude<FilterKey, 'kind'>, string>>;

/** Filters of documents and pages, without that of rows. */
export const FACT_KEYS = FILTER_KEYS.filter((key) => key !== 'kind');

/** Judges by the filters and counts what each of their values would leave. */
export class Filter {
  readonly #chosen: ReadonlyMap<FilterKey, ReadonlySet<string>>;
  readonly #paths: (code: string) => readonly string[];
  readonly #counts: Record<FilterKey, Map<string, number>>;

  /** @param paths codes of a region and those above it */
  constructor(filters: Filters, paths: (code: string) => readonly string[]) {
    this.#chosen = new Map(FILTER_KEYS.flatMap((key) => (filters[key]?.length ? [[key, new Set(filters[key])] as const] : [])));
    this.#paths = paths;
    this.#counts = Object.fromEntries(FILTER_KEYS.map((key) => [key, new Map<string, number>()])) as Record<FilterKey, Map<string, number>>;
  }

  get facets(): Facets {
    return this.#counts;
  }

  /** Whether values of a filter were chosen. */
  has(key: FilterKey): boolean {
    return this.#chosen.has(key);
  }

  passesKind(kind: string): boolean {
    return this.#chosen.get('kind')?.has(kind) ?? true;
  }

  /** Whether a value passes one filter; a region passes for all above it. */
  passes(key: Exclude<FilterKey, 'kind'>, value: string): boolean {
    const chosen = this.#chosen.get(key);
    return !chosen || (key === 'region' ? this.#paths(value).some((code) => chosen.has(code)) : chosen.has(value));
  }

  /** Adds hits to the count of a value; those of a region to all above it as well. */
  count(key: FilterKey, value: string, hits: number): void {
    if (value === '' || hits === 0) return;
    const counts = this.#counts[key];
    for (const each of key === 'region' ? this.#paths(value) : [value]) counts.set(each, (counts.get(each) ?? 0) + hits);
  }

  /** Judges a page and counts it in the facets. */
  judgePage(kind: string, facts: Facts): boolean {
    const failed = FACT_KEYS.filter((key) => !this.passes(key, facts[key]));
    if (failed.length > 1) return false;
    const wanted = this.passesKind(kind);
    if (failed.length === 0) this.count('kind', kind, 1);
    if (wanted) for (const key of failed.length === 0 ? FACT_KEYS : failed) this.count(key, facts[key], 1);
    return wanted && failed.length === 0;
  }
}

/** Codes of a region and those above it, lowest first, looked up once each. */
export function regionPaths(part: Part): (code: string) => readonly string[] {
  const parents = new Map(part.core.regions.map(({ code, parent }) => [code, parent]));
  const known = new Map<string, readonly string[]>();
  const pathOf = (code: string): readonly string[] => {
    const path: string[] = [];
    for (let at: string | undefined = code; at && parents.has(at) && !path.includes(at); at = parents.get(at)) path.push(at);
    return path;
  };
  return (code) => {
    const path = known.get(code) ?? pathOf(code);
    known.set(code, path);
    return path;
  };
}
