import type { Agency, DisclosureHead, Region } from '../../fiscal/disclosure.ts';
import { regionPath } from '../exports/register.ts';
import type * as v1 from './schemas.ts';

/** What the tree of regions, agencies and disclosures is made of. */
export interface Holdings {
  readonly regions: ReadonlyMap<string, Region>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly disclosures: readonly DisclosureHead[];
}

/**
 * The nested listings: a region names its children and its own agencies, an agency its disclosures.
 * No file grows with the whole set: the largest is as large as one region has bureaus.
 */
export class InterfaceTree {
  readonly #regions: Holdings['regions'];
  readonly #children: ReadonlyMap<string, readonly Region[]>;
  readonly #agencies: ReadonlyMap<string, readonly Agency[]>;
  readonly #disclosures: ReadonlyMap<string, readonly DisclosureHead[]>;
  /** Agencies and disclosures of a region and all below it. */
  readonly #totals = new Map<string, { agencies: number; disclosures: number }>();

  constructor({ regions, agencies, disclosures }: Holdings) {
    this.#regions = regions;
    this.#children = Map.groupBy(regions.values(), ({ parent }) => parent);
    this.#agencies = Map.groupBy(agencies.values(), ({ region }) => region);
    this.#disclosures = Map.groupBy(disclosures, ({ agency }) => agency);
    for (const agency of agencies.values()) {
      for (const { code } of regionPath(agency.region, regions)) {
        const total = this.#totals.get(code) ?? { agencies: 0, disclosures: 0 };
        total.agencies += 1;
        total.disclosures += this.#disclosures.get(agency.id)?.length ?? 0;
        this.#totals.set(code, total);
      }
    }
  }

  /** @param folder where the link stands: '' for the entry, '' too for a region beside it */
  provinces(folder: string): readonly v1.RegionLink[] {
    return this.#links('', folder);
  }

  region({ code, name, level }: Region): v1.Region {
    return {
      version: 1,
      code,
      name,
      level,
      path: this.#path(code),
      children: this.#links(code, ''),
      agencies: (this.#agencies.get(code) ?? []).map((agency) => ({
        id: agency.id,
        name: agency.name,
        level: agency.level,
        sector: agency.sector,
        disclosures: this.#disclosures.get(agency.id)?.length ?? 0,
        href: `../agencies/${agency.id}.json`,
      })),
    };
  }

  agency({ id, name, region, level, budgetCode, sector, note }: Agency): v1.Agency {
    return {
      version: 1,
      id,
      name,
      level,
      budget_code: budgetCode,
      sector,
      note,
      path: this.#path(region),
      disclosures: (this.#disclosures.get(id) ?? []).map((head) => ({ id: head.id, fiscal_year: head.fiscalYear, stage: head.stage, scope: head.scope, title: head.title, href: `../disclosures/${head.id}.json` })),
    };
  }

  #path(code: string): v1.Region['path'] {
    return regionPath(code, this.#regions).map(({ code: own, name, level }) => ({ code: own, name, level }));
  }

  #links(parent: string, folder: string): v1.RegionLink[] {
    return (this.#children.get(parent) ?? []).map(({ code, name, level }) => ({
      code,
      name,
      level,
      agencies: this.#totals.get(code)?.agencies ?? 0,
      disclosures: this.#totals.get(code)?.disclosures ?? 0,
      href: `${folder}${code}.json`,
    }));
  }
}
