import { checkId, runChecks } from '../fiscal/checks/index.ts';
import type { Disclosure } from '../fiscal/disclosure.ts';
import { type Acknowledgement, acknowledgementId, ACKNOWLEDGEMENTS_FILE } from './acknowledgements.ts';
import type { Report } from './fault.ts';
import type { StatedId } from './head-ids.ts';

/** The disclosures that acknowledgements may speak of. */
export interface Acknowledgeable {
  readonly ids: readonly StatedId[];
  /** Disclosures of which nothing is said: they were not read, or have faults of their own and so other findings than they should. */
  readonly left: ReadonlySet<string>;
  /** Reads one with its tables. */
  readonly read: (id: string) => Disclosure | undefined;
}

/**
 * Holds the acknowledged findings against the disclosures they speak of: one that matches nothing any more must go.
 * Few agencies have any, so theirs are read again, one agency at a time, instead of being kept until all are known.
 */
export function checkAcknowledged(entries: readonly Acknowledgement[], { ids, left, read }: Acknowledgeable, report: Report): void {
  const named = new Set(entries.map(({ disclosure }) => disclosure.split('/')[0] ?? ''));
  const seen = ids.filter(({ agency }) => named.has(agency));
  const agencyOf = new Map(seen.map(({ agency, folder }) => [folder, agency]));
  const readable = entries.filter(({ disclosure }) => !left.has(disclosure) && agencyOf.has(disclosure));
  const stale = new Set<Acknowledgement>();
  for (const [agency, own] of Map.groupBy(readable, ({ disclosure }) => agencyOf.get(disclosure))) {
    const disclosures = seen.filter((stated) => stated.agency === agency).flatMap(({ folder }) => read(folder) ?? []);
    for (const [id, about] of Map.groupBy(own, ({ disclosure }) => disclosure)) {
      const findings = findingsOf(id, disclosures);
      for (const entry of about) if (!findings.has(acknowledgementId(entry))) stale.add(entry);
    }
  }
  for (const entry of entries) {
    const { disclosure, key, line, rule } = entry;
    const place = { file: ACKNOWLEDGEMENTS_FILE, line, row: key };
    if (stale.has(entry)) report({ ...place, column: 'key', code: 'acknowledgement-stale', rule, key });
    else if (!left.has(disclosure) && !agencyOf.has(disclosure)) report({ ...place, column: 'disclosure', code: 'acknowledgement-disclosure-unknown', disclosure });
  }
}

function findingsOf(id: string, disclosures: readonly Disclosure[]): ReadonlySet<string> {
  const disclosure = disclosures.find((each) => each.id === id);
  if (!disclosure) return new Set();
  const siblings = disclosures.filter((other) => other !== disclosure);
  return new Set(runChecks({ disclosure, siblings }).filter(({ outcome }) => outcome === 'finding').map((check) => checkId(id, check)));
}
