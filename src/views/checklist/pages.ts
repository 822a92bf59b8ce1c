import type { DisclosureHead } from '../../fiscal/disclosure.ts';
import type { Library } from '../../load/library.ts';

/** A matrix of more disclosures than this is divided by region: each page stays one that a phone can open. */
const ON_ONE_PAGE = 60;

/** One page of the checklist; the first has no region. */
export interface ChecklistPage {
  readonly region: string | undefined;
  readonly disclosures: readonly DisclosureHead[];
}

/** The pages of the checklist: one for all, or, where there are many disclosures, an overview and one a region. */
export function checklistPages({ disclosures, agencies }: Pick<Library, 'disclosures' | 'agencies'>, most = ON_ONE_PAGE): readonly ChecklistPage[] {
  if (disclosures.length <= most) return [{ region: undefined, disclosures }];
  const byRegion = Map.groupBy(disclosures, ({ agency }) => agencies.get(agency)?.region ?? '');
  const regions = [...byRegion].filter(([region]) => region !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  return [{ region: undefined, disclosures: [] }, ...regions.map(([region, own]) => ({ region, disclosures: own }))];
}
