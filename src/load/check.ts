import { checkId, runChecks } from '../fiscal/checks/index.ts';
import type { Disclosure, DisclosureHead } from '../fiscal/disclosure.ts';
import { type KindRegistry, kindRegistry } from '../fiscal/tables/index.ts';
import { type Acknowledgement, acknowledgementId, ACKNOWLEDGEMENTS_FILE, readAcknowledgements } from './acknowledgements.ts';
import { readChecklist } from './checklist.ts';
import { CorrectionsCheck } from './corrections-check.ts';
import { readCorrections } from './corrections.ts';
import { compareFaults, type Fault, type Report } from './fault.ts';
import { findDisclosureFolders } from './folders.ts';
import { readHead } from './head.ts';
import { HeadIds } from './head-ids.ts';
import { checkPins } from './pins-check.ts';
import { readRegistries } from './registries.ts';
import { readTables } from './tables.ts';

/** All faults of a data folder, sorted, and how much was read. */
export interface CheckResult {
  readonly faults: readonly Fault[];
  readonly disclosures: number;
  readonly tables: number;
  /** Cells that hold a number. */
  readonly figures: number;
  /** Heads of the disclosures that were read, those with faults of form left out. */
  readonly heads: readonly DisclosureHead[];
}

export interface CheckOptions {
  /** Agencies whose disclosures are read, and ids of the others', which were found to be sound before. Undefined: all are read. */
  readonly only?: { readonly agencies: ReadonlySet<string>; readonly sound: readonly string[] } | undefined;
  /** First digits of the agencies' ids, where only one province is looked at. */
  readonly province?: string | undefined;
  readonly kinds?: KindRegistry;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with the disclosures of each agency, one agency after another, as long as no fault was found: whatever is gathered must be thrown away when there are faults in the end. */
  readonly onAgency?: (disclosures: readonly Disclosure[]) => void;
}

/** Reads everything in a data folder once, keeps nothing but the faults. */
export function checkData(dataDir: string, options: CheckOptions = {}): CheckResult {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const kinds = options.kinds ?? kindRegistry();
  const { agencies, classifications } = readRegistries(dataDir, report);
  readChecklist(dataDir, kinds, report);
  checkPins(dataDir, report);
  const acknowledged = new AcknowledgedFindings(readAcknowledgements(dataDir, report));
  const corrections = new CorrectionsCheck(readCorrections(dataDir, report));
  const { only, province = '' } = options;
  /* Of another province only the names are known: whether its disclosures are sound is not this build's concern. */
  const found = findDisclosureFolders(dataDir, report, (agency) => only?.agencies.has(agency) !== false || !agency.startsWith(province));
  const folders = found.filter(({ id }) => id.startsWith(province));
  const ids = new HeadIds();
  const heads: DisclosureHead[] = [];
  const unread = [...(only?.sound ?? []), ...found.filter(({ id }) => !id.startsWith(province)).map(({ id }) => id)];
  for (const id of unread) {
    ids.addSound(id);
    acknowledged.leave(id);
    corrections.leave(id);
  }
  let disclosures = 0;
  let tables = 0;
  let figures = 0;
  let own: Disclosure[] = [];
  const agencyDone = (): void => {
    if (own.length > 0 && faults.length === 0) options.onAgency?.(own);
    own = [];
  };
  folders.forEach((folder, at) => {
    const faultsBefore = faults.length;
    const reading = readHead({ dataDir, kinds, agencies: agencies?.known }, folder, report);
    if (reading) {
      ids.add(reading);
      const disclosure = readTables({ dataDir, kinds, classifications }, folder, reading, report);
      if (reading.sound) {
        disclosures += 1;
        heads.push(reading.head);
      }
      tables += disclosure.tables.length;
      figures += countFigures(disclosure);
      acknowledged.see(disclosure);
      corrections.see(disclosure);
      if (own[0] && own[0].agency !== disclosure.agency) agencyDone();
      if (options.onAgency) own.push(disclosure);
    }
    if (faults.length > faultsBefore) {
      acknowledged.leave(folder.id);
      corrections.leave(folder.id);
    }
    options.onProgress?.(at + 1, folders.length);
  });
  agencyDone();
  ids.report(report);
  acknowledged.report(report);
  corrections.report(report);
  return { faults: faults.sort(compareFaults), disclosures, tables, figures, heads };
}

/** Holds the acknowledged findings against the disclosures they speak of: one that matches nothing any more must go. */
class AcknowledgedFindings {
  readonly #entries: readonly Acknowledgement[];
  readonly #agencies: ReadonlySet<string>;
  readonly #seen = new Map<string, Disclosure>();
  readonly #left = new Set<string>();

  constructor(entries: readonly Acknowledgement[]) {
    this.#entries = entries;
    this.#agencies = new Set(entries.map(({ disclosure }) => disclosure.split('/')[0] ?? ''));
  }

  /** Keeps a disclosure only when an acknowledgement speaks of its agency. */
  see(disclosure: Disclosure): void {
    if (this.#agencies.has(disclosure.agency)) this.#seen.set(disclosure.id, disclosure);
  }

  /** A disclosure with faults of its own has other findings than it should: nothing is said of them. */
  leave(id: string): void {
    this.#left.add(id);
  }

  report(report: Report): void {
    const found = new Map<string, ReadonlySet<string>>();
    for (const entry of this.#entries) {
      const { disclosure: id, key, line, rule } = entry;
      const place = { file: ACKNOWLEDGEMENTS_FILE, line, row: key };
      if (this.#left.has(id)) continue;
      const disclosure = this.#seen.get(id);
      if (!disclosure) {
        report({ ...place, column: 'disclosure', code: 'acknowledgement-disclosure-unknown', disclosure: id });
        continue;
      }
      const findings = found.get(id) ?? this.#findings(disclosure);
      found.set(id, findings);
      if (!findings.has(acknowledgementId(entry))) report({ ...place, column: 'key', code: 'acknowledgement-stale', rule, key });
    }
  }

  #findings(disclosure: Disclosure): ReadonlySet<string> {
    const siblings = [...this.#seen.values()].filter((other) => other.agency === disclosure.agency && other.id !== disclosure.id);
    const checks = runChecks({ disclosure, siblings }).filter((check) => check.outcome === 'finding');
    return new Set(checks.map((check) => checkId(disclosure.id, check)));
  }
}

function countFigures(disclosure: Disclosure): number {
  let count = 0;
  for (const { rows } of disclosure.tables) {
    for (const { cells } of rows) for (const cell of Object.values(cells)) if (cell.form === 'number') count += 1;
  }
  return count;
}
