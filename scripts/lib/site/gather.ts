import { byAgency } from '../../../src/load/by-agency.ts';
import { DigestBuilder } from '../../../src/views/digest/digest.ts';
import { CompareParts } from '../write-compare.ts';
import { type AgencyRecord, type Gathered, joined, missing, recordOf } from './gathered.ts';
import { renewGathered } from './renew-gathered.ts';
import type { WholeContext } from './scope.ts';

/**
 * Gathers what is about several disclosures: from what the build before kept and the contributions of what changed, or,
 * where that is not enough, from all contributions, agency by agency, each read once.
 * @param ready waits until those of an agency lie in the store, where they may not yet
 */
export async function gather(context: WholeContext, ready: (agency: string) => Promise<void> | undefined): Promise<Gathered> {
  return (await renewGathered(context, ready)) ?? (await gatherAll(context, ready));
}

async function gatherAll(context: WholeContext, ready: (agency: string) => Promise<void> | undefined): Promise<Gathered> {
  const { library, store } = context;
  const digest = new DigestBuilder(library);
  const compare = new CompareParts(context);
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
      digest.add(contribution.digest, () => (notes ??= store.notes(agency))[at] ?? missing(agency));
      compare.add(contribution, agency, () => (rows ??= store.compare(agency))[at] ?? missing(agency));
      kept.push(recordOf(contribution));
    }
    own.push({ agency, contributions: kept });
  }
  return joined(context, digest, compare, own);
}
