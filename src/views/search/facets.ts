import type { DisclosureHead, Stage } from '../../fiscal/disclosure.ts';
import type { TableKind } from '../../fiscal/tables/index.ts';
import { STAGE_NAMES } from '../../labels/comparability.ts';
import { disclosureName } from '../../labels/pages.ts';
import { SEARCH } from '../../labels/search.ts';
import { agencyOf, type Register, regionPath } from '../exports/register.ts';
import { type FilterKey, PAGE_SECTION } from './record.ts';

/** One value a result may be narrowed to. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Depth below the first of its kind, for indentation. */
  readonly depth: number;
}

/** What the search script knows of a disclosure before any result is loaded. */
export interface SearchedDisclosure {
  readonly id: string;
  readonly region: readonly string[];
  readonly year: string;
  readonly stage: string;
  readonly agency: string;
  /** Names by which a word of a query may mean this disclosure as a whole, when it begins or ends one. */
  readonly names: readonly string[];
}

/** What the search script knows before it asks the index. */
export interface Searched {
  readonly disclosures: readonly SearchedDisclosure[];
  /** Sections of words, not printed tables: where nothing else decides, what is found there comes last. */
  readonly narrative: readonly string[];
  /** Every section that a record may belong to. */
  readonly sections: readonly string[];
}

export interface Holdings extends Register {
  readonly disclosures: readonly DisclosureHead[];
  readonly kinds: ReadonlyMap<string, TableKind>;
}

export function searched(library: Holdings): Searched {
  return {
    disclosures: searchedDisclosures(library),
    narrative: [...library.kinds.values()].filter((kind) => kind.group === 'narrative').map((kind) => kind.id).concat(PAGE_SECTION),
    sections: [...library.kinds.keys(), PAGE_SECTION],
  };
}

/* In the library's order, which is the order of equal results. */
function searchedDisclosures(library: Holdings): readonly SearchedDisclosure[] {
  return library.disclosures.map((head) => {
    const agency = agencyOf(head, library);
    const path = regionPath(agency.region, library.regions);
    return {
      id: head.id,
      region: path.map((region) => region.code),
      year: String(head.fiscalYear),
      stage: head.stage,
      agency: agency.id,
      names: namesOf(agency.name, disclosureName(head), path.map(({ name }) => name)),
    };
  });
}

/**
 * 安阳市北关区医疗保障局 is also 北关区医疗保障局, 北关区, 安阳市北关区; a remark in brackets after a name is no part of it.
 * @param regions names of its regions, province first
 */
export function namesOf(agency: string, document: string, regions: readonly string[]): readonly string[] {
  const plain = agency.replace(/（[^（）]*）$/, '');
  const shorter = [plain];
  for (const region of regions) {
    const last = shorter.at(-1) ?? '';
    if (last.startsWith(region)) shorter.push(last.slice(region.length));
  }
  return [...new Set([...shorter, plain + document, document, regions.join(''), ...regions])];
}

/** Options of each filter: only what is held. */
export function facetOptions(library: Holdings): Readonly<Record<FilterKey, readonly FacetOption[]>> {
  const held = searchedDisclosures(library);
  const flat = (values: readonly string[], label: (value: string) => string): readonly FacetOption[] =>
    [...new Set(values)].map((value) => ({ value, label: label(value), depth: 0 }));
  const kinds = [...library.kinds.values()].filter((kind) => library.disclosures.some((head) => /^published/.test(head.states[kind.id] ?? '')));
  return {
    region: heldRegions(library, held),
    year: flat(held.map(({ year }) => year).sort().reverse(), (year) => `${year}年`),
    stage: flat(held.map(({ stage }) => stage).sort(), (stage) => STAGE_NAMES[stage as Stage]),
    agency: flat(held.map(({ agency }) => agency), (id) => library.agencies.get(id)?.name ?? id),
    section: [...kinds.map((kind) => ({ value: kind.id, label: kind.title, depth: 0 })), { value: PAGE_SECTION, label: SEARCH.pages, depth: 0 }],
  };
}

function heldRegions({ regions }: Holdings, held: readonly SearchedDisclosure[]): readonly FacetOption[] {
  const codes = new Set(held.flatMap(({ region }) => region));
  return [...codes].sort().map((value) => ({ value, label: regions.get(value)?.name ?? value, depth: regionPath(value, regions).length - 1 }));
}
