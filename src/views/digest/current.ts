import { runChecks } from '../../fiscal/checks/index.ts';
import { byAgency } from '../../load/by-agency.ts';
import { currentDisclosure, currentLibrary, gathered, heldSummary } from '../../load/current.ts';
import { type Digest, DigestBuilder } from './digest.ts';
import { digestEntry, entryNotes } from './entry.ts';
import { type DisclosureSummary, summariseDisclosure } from './summary.ts';

let digest: Digest | undefined;
/** Where pages are made without a build. */
const summaries = new Map<string, DisclosureSummary>();

/**
 * The digest of the library that this process builds from. A build has gathered it before the pages
 * are made; without a build (while developing) it is made here, once.
 */
export function currentDigest(): Digest {
  return (digest ??= (gathered() as Digest | undefined) ?? gather());
}

/** What lists say of one disclosure. Throws when the id is not held. */
export function currentSummary(id: string): DisclosureSummary {
  const held = heldSummary(id) as DisclosureSummary | undefined;
  if (held) return held;
  if (summaries.size === 0) currentDigest();
  const found = summaries.get(id);
  if (!found) throw new Error(`no disclosure ${id} among those that were gathered`);
  return found;
}

function gather(): Digest {
  const library = currentLibrary();
  const builder = new DigestBuilder(library);
  for (const heads of byAgency(library.disclosures)) {
    const own = heads.map(({ id }) => currentDisclosure(id));
    const agency = library.agencies.get(heads[0]?.agency ?? '');
    if (!agency) throw new Error(`no agency ${heads[0]?.agency}`);
    for (const disclosure of own) {
      const checks = runChecks({ disclosure, siblings: own.filter(({ id }) => id !== disclosure.id) });
      const summary = summariseDisclosure(disclosure, checks, library);
      summaries.set(disclosure.id, summary);
      builder.add(digestEntry(disclosure, agency, checks, summary), () => entryNotes(disclosure, checks, library));
    }
  }
  return builder.finish();
}
