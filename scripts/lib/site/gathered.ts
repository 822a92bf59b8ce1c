import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedChart } from '../../../src/views/charts/published.ts';
import type { CodesPart } from '../../../src/views/compare/parts.ts';
import type { Digest, DigestBuilder, KeptDigest } from '../../../src/views/digest/digest.ts';
import type { FeedEntry } from '../../../src/views/feed/entries.ts';
import type { CompareParts } from '../write-compare.ts';
import { notWhole } from '../record-error.ts';
import { InterfaceListings } from '../write-interface.ts';
import type { Contribution } from './contribution.ts';
import type { WholeContext } from './scope.ts';

/** What is kept of the contributions of an agency for the files that name every disclosure. */
export interface AgencyRecord {
  readonly agency: string;
  readonly contributions: readonly Pick<Contribution, 'id' | 'log' | 'entryBytes' | 'files' | 'counts' | 'compareHash' | 'feed'>[];
}

/** The part of a contribution that is kept with all others. */
export function recordOf({ compareHash, counts, entryBytes, feed, files, id, log }: Contribution): AgencyRecord['contributions'][number] {
  return { id, log, entryBytes, files, counts, compareHash, feed };
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
  readonly kept: KeptGathering;
}

/** What a build leaves of its gathering for the next, which then reads the contributions of what changed alone. Plain JSON. */
export interface KeptGathering extends Omit<KeptDigest, 'digest'> {
  readonly own: readonly AgencyRecord[];
  readonly codes: CodesPart;
}

/**
 * What is gathered, when all has been added.
 * @param own of all agencies, in the order of the library
 */
export function joined(context: WholeContext, digest: DigestBuilder, compare: CompareParts, own: readonly AgencyRecord[]): Gathered {
  const all = own.flatMap(({ contributions }) => contributions);
  const listings = new InterfaceListings(context);
  for (const contribution of all) listings.add(contribution);
  return {
    digest: digest.finish(),
    comparisons: digest.comparisons(),
    compare,
    listings,
    feed: all.flatMap(({ feed }) => feed),
    own,
    kept: { own, codes: compare.codes(), slices: digest.kept() },
  };
}

/** @throws CommandError: the record is not whole */
export function missing(agency: string): never {
  throw notWhole(agency);
}

/** The digest lies in a file of its own: the process that makes the pages reads it. */
const FILES = { digest: 'digest.json', kept: 'gathered.json' } as const;

export function digestFile(store: string): string {
  return join(store, FILES.digest);
}

export function keepGathering(store: string, kept: KeptGathering): void {
  writeFileSync(join(store, FILES.kept), JSON.stringify(kept));
}

/** undefined where it is not there or is cut off: everything can be gathered without it. */
export function keptGathering(store: string): (KeptGathering & KeptDigest) | undefined {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(store, file), 'utf8'));
  try {
    return { ...(read(FILES.kept) as KeptGathering), digest: read(FILES.digest) as Digest };
  } catch {
    return undefined;
  }
}
