import { filterValueName, REGION_STEPS } from '../../labels/search-results.ts';
import type { AgencyHead, Facets, FilterKey, Filters, RegionHead } from '../../row-index/types.ts';

/** Filters that are offered as lists of values, in this order; the region is chosen step by step. */
export const LISTED = ['year', 'stage', 'kind', 'level', 'sector'] as const satisfies readonly FilterKey[];
export type ListedKey = (typeof LISTED)[number];

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many results it leaves. */
  readonly count: number;
  readonly chosen: boolean;
}

/** One choice on the way from the provinces down. */
export interface RegionStep {
  readonly label: string;
  /** Code of the region chosen here, or empty. */
  readonly value: string;
  readonly options: readonly FilterOption[];
}

/** What the index knows of the values of filters, and the titles of kinds of rows. */
export interface FilterNames {
  readonly regions: readonly RegionHead[];
  readonly agencies: readonly AgencyHead[];
  /** Kinds in the order in which they are listed. */
  readonly kinds: readonly string[];
  readonly kindTitles: ReadonlyMap<string, string>;
}

/** Values of a filter that leave results, and those chosen, as a reader looks for them: years newest first, kinds in their order, sectors by number. */
export function filterOptions(key: ListedKey, facets: Facets, filters: Filters, names: FilterNames): readonly FilterOption[] {
  const chosen = new Set(filters[key]);
  const values = new Set([...[...facets[key]].filter(([, count]) => count > 0).map(([value]) => value), ...chosen]);
  return [...values]
    .map((value) => ({ value, label: valueName(key, value, names), count: facets[key].get(value) ?? 0, chosen: chosen.has(value) }))
    .sort(order(key, names));
}

const FIXED: Readonly<Partial<Record<ListedKey, readonly string[]>>> = { stage: ['budget', 'final'], level: ['province', 'city', 'county'] };

function order(key: ListedKey, names: FilterNames): (a: FilterOption, b: FilterOption) => number {
  if (key === 'year') return (a, b) => Number(b.value) - Number(a.value);
  if (key === 'sector') return (a, b) => b.count - a.count || compare(a.value, b.value);
  const known = new Map((key === 'kind' ? names.kinds : (FIXED[key] ?? [])).map((value, at) => [value, at]));
  const rank = ({ value }: FilterOption): number => known.get(value) ?? known.size;
  return (a, b) => rank(a) - rank(b) || compare(a.value, b.value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Province, city, county: each step offers the regions below the one chosen before it. Steps without a choice to make are left out. */
export function regionSteps({ regions }: Pick<FilterNames, 'regions'>, counts: ReadonlyMap<string, number>, chosen: string | undefined): readonly RegionStep[] {
  const path = regionPath(regions, chosen);
  return [undefined, ...path].flatMap((above, at) => {
    const value = path[at]?.code ?? '';
    const options = regions
      .filter((region) => region.parent === (above?.code ?? '') && ((counts.get(region.code) ?? 0) > 0 || region.code === value))
      .map((region) => ({ value: region.code, label: region.name, count: counts.get(region.code) ?? 0, chosen: region.code === value }))
      .sort((a, b) => compare(a.value, b.value));
    return options.length > 0 ? [{ label: REGION_STEPS[Math.min(at, REGION_STEPS.length - 1)] ?? '', value, options }] : [];
  });
}

/** A region and those above it, province first; empty for a code that is not known. */
function regionPath(regions: readonly RegionHead[], code: string | undefined): readonly RegionHead[] {
  const path: RegionHead[] = [];
  const known = new Map(regions.map((region) => [region.code, region]));
  for (let region = known.get(code ?? ''); region && !path.includes(region); region = known.get(region.parent)) path.unshift(region);
  return path;
}

/** How a value is called where it is chosen: 河北省, 2023年, 预算. A value that is not known is called as it is. */
export function valueName(key: FilterKey, value: string, names: FilterNames): string {
  if (key === 'region') return names.regions.find(({ code }) => code === value)?.name ?? value;
  if (key === 'agency') return names.agencies.find(({ id }) => id === value)?.name ?? value;
  if (key === 'kind') return names.kindTitles.get(value) ?? value;
  return filterValueName(key, value);
}
