import type { Agency, DisclosureHead, Region } from '../../fiscal/disclosure.ts';

/** What the catalogue needs to know of the library. */
export interface Holdings {
  readonly regions: ReadonlyMap<string, Region>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly disclosures: readonly DisclosureHead[];
}

export interface AgencyEntry {
  readonly agency: Agency;
  /** Newest first. */
  readonly disclosures: readonly DisclosureHead[];
}

export interface RegionNode {
  readonly region: Region;
  /** Agencies of this region itself. */
  readonly agencies: readonly AgencyEntry[];
  readonly children: readonly RegionNode[];
  /** Agencies and disclosures here and below. */
  readonly agencyCount: number;
  readonly disclosureCount: number;
}

/** Regions as a forest, provinces first, with the agencies and disclosures that are held. */
export function regionForest(holdings: Holdings): readonly RegionNode[] {
  const children = new Map<string, Region[]>();
  for (const region of holdings.regions.values()) push(children, region.parent, region);
  const agencies = new Map<string, AgencyEntry[]>();
  const disclosures = new Map<string, DisclosureHead[]>();
  for (const head of holdings.disclosures) push(disclosures, head.agency, head);
  for (const agency of holdings.agencies.values()) push(agencies, agency.region, { agency, disclosures: disclosures.get(agency.id) ?? [] });

  const node = (region: Region): RegionNode => {
    const below = (children.get(region.code) ?? []).map(node);
    const own = agencies.get(region.code) ?? [];
    return {
      region,
      agencies: own,
      children: below,
      agencyCount: own.length + sum(below.map((child) => child.agencyCount)),
      disclosureCount: sum(own.map((entry) => entry.disclosures.length)) + sum(below.map((child) => child.disclosureCount)),
    };
  };
  return (children.get('') ?? []).map(node);
}

/** Every node of the forest, parents before children. */
export function flatten(nodes: readonly RegionNode[]): readonly RegionNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** A region and those above it, province first. Unknown codes end the path. */
export function regionPath(regions: ReadonlyMap<string, Region>, code: string): readonly Region[] {
  const region = regions.get(code);
  return region ? [...regionPath(regions, region.parent), region] : [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
