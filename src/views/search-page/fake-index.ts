import { type Answer, type Facets, FILTER_KEYS, type Hit, type RegionHead, type RowIndex } from '../../row-index/types.ts';

/* For tests of what stands around the index: answers that are known beforehand. */

export const PROVINCE: RegionHead = { code: '140000', name: '山西省', level: 'province', parent: '' };
export const CITY: RegionHead = { code: '140800', name: '运城市', level: 'city', parent: '140000' };
export const COUNTY: RegionHead = { code: '140824', name: '稷山县', level: 'county', parent: '140800' };
export const OTHER: RegionHead = { code: '410000', name: '河南省', level: 'province', parent: '' };
export const REGIONS = [OTHER, PROVINCE, CITY, COUNTY] as const;
export const AGENCY = { id: '140824-healthcare-security', name: '稷山县医疗保障局', region: COUNTY, level: 'county', sector: '医疗保障' } as const;

export function hit(changes: Partial<Hit> = {}): Hit {
  return {
    kind: 'three-public-expenses',
    document: { id: '140824-healthcare-security/2023-budget', agency: AGENCY, year: 2023, stage: 'budget', scope: 'department' },
    agency: AGENCY,
    region: COUNTY,
    address: 'three-public-expenses-receptions',
    name: { text: '公务接待费', matches: [[2, 4]] },
    section: '“三公”经费支出预算表',
    code: { text: '', matches: [] },
    amount: { text: '0.15万元', matches: [] },
    texts: [],
    rows: 1,
    ...changes,
  };
}

export function facets(counts: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {}): Facets {
  return Object.fromEntries(FILTER_KEYS.map((key) => [key, new Map(Object.entries(counts[key] ?? {}))])) as unknown as Facets;
}

export function answer(count: number, changes: Partial<Answer> = {}): Answer {
  return { terms: [], ignored: [], cut: false, count, documents: count, hits: [], total: count, facets: facets(), cost: { bytes: 0, requests: 0 }, ...changes };
}

/** An index that finds `counts[query]` rows, without filters `bare[query]`. */
export function fakeIndex(counts: Readonly<Record<string, number>>, near: readonly string[] = []): Pick<RowIndex, 'search' | 'suggest'> {
  return {
    search: async (query, { filters = {} } = {}) => answer(counts[[query, ...Object.values(filters).flat()].join(' + ')] ?? 0),
    suggest: async () => near.map((query) => ({ query, count: 1, documents: 1 })),
  };
}
