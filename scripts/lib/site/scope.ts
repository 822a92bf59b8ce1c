import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import type { Library } from '../../../src/load/library.ts';
import { regionPath } from '../../../src/views/exports/register.ts';
import type { SiteContext } from '../site-writers.ts';
import type { ContributionStore } from './contribution-store.ts';

/** What a build writes anew of the files about several disclosures. */
export interface Scope {
  /** Everything, whatever the rest says. */
  readonly everything: boolean;
  /** Agencies whose disclosures changed, came or went. */
  readonly agencies: ReadonlySet<string>;
  /** Ids of disclosures whose own data changed, came or went. */
  readonly disclosures: ReadonlySet<string>;
  /** Whether none came or went. */
  readonly sameDisclosures: boolean;
  /** Their regions and all above them; all regions where some came or went. */
  readonly regions: ReadonlySet<string>;
}

/** What the writers of files about several disclosures may know. */
export interface WholeContext extends SiteContext {
  /** Of every disclosure of the library. */
  readonly store: ContributionStore;
  readonly scope: Scope;
  /** Told of a file of the site as it was before that is no more. @param path below the site */
  readonly drop: (path: string) => void;
  /** Told of a place that holds nothing but what is now written into it, if anything: what stood there goes. */
  readonly renew: (place: string) => void;
  /** Told of a folder of it that gets another name. What is written into the new one goes over what was in the old. */
  readonly move: (from: string, to: string) => void;
}

export const EVERYTHING: Scope = { everything: true, sameDisclosures: false, agencies: new Set(), disclosures: new Set(), regions: new Set() };

/**
 * What a change touches. Where disclosures came or went, lists of places may divide otherwise: then
 * every place counts.
 * @param before heads of all disclosures before, `now` those of today
 */
export function scopeOf({ agencies, disclosures }: Pick<Scope, 'agencies' | 'disclosures'>, library: Pick<Library, 'agencies' | 'regions'>, before: readonly DisclosureHead[], now: readonly DisclosureHead[]): Scope {
  const names = (heads: readonly DisclosureHead[]): string => heads.map(({ id }) => id).sort().join();
  if (names(before) !== names(now)) return { everything: false, sameDisclosures: false, agencies, disclosures, regions: new Set(library.regions.keys()) };
  const regions = new Set<string>();
  for (const id of agencies) {
    const region = library.agencies.get(id)?.region;
    if (region !== undefined) for (const { code } of regionPath(region, library.regions)) regions.add(code);
  }
  return { everything: false, sameDisclosures: true, agencies, disclosures, regions };
}
