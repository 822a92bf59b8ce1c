import type { DisclosureHead } from '../../fiscal/disclosure.ts';
import type { RegionNode } from './regions.ts';

/** A list of more disclosures than this is divided by region, and a region's by year: each page stays one that a phone can open. */
export const ON_ONE_PAGE = 60;

/** One page of a list that is divided by region, and by year where a region has many. */
export interface ListPage {
  /** Path below the list's own address: empty for its first page, `140824`, `140824/2023`. */
  readonly path: string;
  /** undefined for the first page of all. */
  readonly region: RegionNode | undefined;
  readonly year: number | undefined;
  /** Disclosures that the page itself lists, in the library's order. */
  readonly disclosures: readonly DisclosureHead[];
  /** Pages below it: regions, then years. */
  readonly below: readonly ListPage[];
  /** Disclosures here and below. */
  readonly count: number;
}

/**
 * The pages of a list of disclosures as a tree: one page while there are few; else the first page
 * leads to provinces, these to the regions in them, a region with many disclosures to its years.
 * Regions that hold nothing have no page.
 */
export function listPages(forest: readonly RegionNode[], disclosures: readonly DisclosureHead[], most = ON_ONE_PAGE): ListPage {
  const root = { path: '', region: undefined, year: undefined, count: disclosures.length };
  if (disclosures.length <= most) return { ...root, disclosures, below: [] };
  const order = new Map(disclosures.map(({ id }, at) => [id, at]));
  return { ...root, disclosures: [], below: forest.filter(held).map((node) => regionPage(node, order, most)) };
}

/** Every page of the tree, the first one first. */
export function everyPage(page: ListPage): readonly ListPage[] {
  return [page, ...page.below.flatMap(everyPage)];
}

function held({ disclosureCount }: RegionNode): boolean {
  return disclosureCount > 0;
}

function regionPage(node: RegionNode, order: ReadonlyMap<string, number>, most: number): ListPage {
  const own = node.agencies.flatMap(({ disclosures }) => disclosures).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const path = node.region.code;
  const regions = node.children.filter(held).map((child) => regionPage(child, order, most));
  const base = { path, region: node, year: undefined, count: node.disclosureCount };
  if (own.length <= most) return { ...base, disclosures: own, below: regions };
  const years = [...Map.groupBy(own, ({ fiscalYear }) => fiscalYear)].sort(([a], [b]) => b - a);
  return {
    ...base,
    disclosures: [],
    below: [...regions, ...years.map(([year, disclosures]): ListPage => ({ path: `${path}/${year}`, region: node, year, disclosures, below: [], count: disclosures.length }))],
  };
}
