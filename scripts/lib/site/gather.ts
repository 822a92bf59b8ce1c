import { byAgency } from '../../../src/load/by-agency.ts';
import type { PublishedChart } from '../../../src/views/charts/published.ts';
import { type Digest, DigestBuilder } from '../../../src/views/digest/digest.ts';
import type { FeedEntry } from '../../../src/views/feed/entries.ts';
import { CompareParts } from '../write-compare.ts';
import { InterfaceListings } from '../write-interface.ts';
import type { Contribution } from './contribution.ts';
import type { WholeContext } from './scope.ts';

/** What is kept of the contributions of an agency for the files that name every disclosure. */
export interface AgencyRecord {
  readonly agency: string;
  readonly contributions: readonly Pick<Contribution, 'id' | 'log' | 'entryBytes' | 'files'>[];
}

/** What the pages and files about several disclosures are made from. */
export interface Gathered {
  readonly digest: Digest;
  /** Comparisons that have addresses of their own. */
  readonly comparisons: readonly PublishedChart[];
  /** Still to be closed. */
  readonly compare: CompareParts;
  readonly listings: InterfaceListings;
  readonly feed: readonly FeedEntry[];
  readonly own: readonly AgencyRecord[];
}

/**
 * Reads the contribution of every disclosure of the library, agency by agency, once.
 * @param ready waits until those of an agency lie in the store, where they may not yet
 */
export async function gather(context: WholeContext, ready: (agency: string) => Promise<void> | undefined): Promise<Gathered> {
  const { library, store } = context;
  const digest = new DigestBuilder(library);
  const compare = new CompareParts(context);
  const listings = new InterfaceListings(context);
  const feed: FeedEntry[] = [];
  const own: AgencyRecord[] = [];
  for (const [head] of byAgency(library.disclosures)) {
    const agency = head?.agency ?? '';
    const waiting = ready(agency);
    if (waiting) await waiting;
    const kept: AgencyRecord['contributions'][number][] = [];
    /* The longer parts of an agency are read at most once. */
    let notes: ReturnType<typeof store.notes> | undefined;
    let rows: ReturnType<typeof store.compare> | undefined;
    for (const [at, contribution] of store.contributions(agency).entries()) {
      const { entryBytes, files, id, log } = contribution;
      digest.add(contribution.digest, () => found((notes ??= store.notes(agency))[at], agency));
      compare.add(contribution, agency, () => found((rows ??= store.compare(agency))[at], agency));
      listings.add(contribution);
      feed.push(...contribution.feed);
      kept.push({ id, log, entryBytes, files });
    }
    own.push({ agency, contributions: kept });
  }
  return { digest: digest.finish(), comparisons: digest.comparisons(), compare, listings, feed, own };
}

function found<T>(value: T | undefined, agency: string): T {
  if (value === undefined) throw new Error(`the record of ${agency} is not whole`);
  return value;
}
