import { byAgency } from '../../../src/load/by-agency.ts';
import type { Library } from '../../../src/load/library.ts';
import { ComparisonCollector } from '../../../src/views/charts/comparison-charts.ts';
import type { PublishedChart } from '../../../src/views/charts/published.ts';
import { type Digest, DigestBuilder } from '../../../src/views/digest/digest.ts';
import type { ContributionStore } from './contribution-store.ts';

/** What the pages about several disclosures are made from, and the comparisons that have addresses. */
export interface Gathered {
  readonly digest: Digest;
  readonly comparisons: readonly PublishedChart[];
}

/** Reads the contribution of every disclosure of the library, agency by agency. */
export function gather({ library, store }: { readonly library: Library; readonly store: ContributionStore }): Gathered {
  const digest = new DigestBuilder(library);
  const comparisons = new ComparisonCollector();
  for (const [head] of byAgency(library.disclosures)) {
    for (const contribution of store.contributions(head?.agency ?? '')) {
      digest.add(contribution.digest);
      comparisons.add(contribution.digest.compared);
    }
  }
  return { digest: digest.finish(), comparisons: comparisons.charts() };
}
