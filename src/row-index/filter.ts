import type { Part } from './part.ts';
import { type Facets, FILTER_KEYS, type FilterKey, type Filters } from './types.ts';

/** Something that filters look at: a document or a page. */
export interface Filtered {
  readonly region: string;
  readonly level: string;
  readonly sector: string;
  readonly agency: string;
  readonly year: string;
  readonly stage: string;
  readonly scope: string;
  /** How many hits each kind has. */
  readonly kinds: ReadonlyMap<string, number>;
}

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

  passesKind(kind: string): boolean {
    return this.#chosen.get('kind')?.has(kind) ?? true;
  }

  /**
   * Counts a document or page in the facets.
   * @param each counts it as one, however many hits it has
   * @returns how many hits of it pass every filter
   */
  judge(of: Filtered, each: boolean): number {
    const regions = this.#paths(of.region);
    const failed = FILTER_KEYS.filter((key) => key !== 'kind' && !this.#passes(key, of, regions));
    if (failed.length > 1) return 0;
    let kept = 0;
    for (const [kind, count] of of.kinds) {
      if (this.passesKind(kind)) kept += count;
      if (failed.length === 0 && count > 0) this.#count('kind', kind, each ? 1 : count);
    }
    if (kept === 0) return 0;
    const counted = each ? 1 : kept;
    const open = failed.length === 0 ? FILTER_KEYS.filter((key) => key !== 'kind') : failed;
    for (const key of open) for (const value of this.#values(key, of, regions)) this.#count(key, value, counted);
    return failed.length === 0 ? kept : 0;
  }

  #passes(key: FilterKey, of: Filtered, regions: readonly string[]): boolean {
    const chosen = this.#chosen.get(key);
    return !chosen || this.#values(key, of, regions).some((value) => chosen.has(value));
  }

  #values(key: FilterKey, of: Filtered, regions: readonly string[]): readonly string[] {
    if (key === 'region') return regions;
    if (key === 'kind') return [];
    return of[key] ? [of[key]] : [];
  }

  #count(key: FilterKey, value: string, by: number): void {
    const counts = this.#counts[key];
    counts.set(value, (counts.get(value) ?? 0) + by);
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
