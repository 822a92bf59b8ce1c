import type { DisclosureHead } from '../fiscal/disclosure.ts';
import { type KindRegistry, kindRegistry } from '../fiscal/tables/index.ts';
import { checkAcknowledged } from './acknowledged-findings.ts';
import { type CheckContext, readCheckContext } from './check-context.ts';
import { type FoldersReading, readAgain, readFolders } from './check-folders.ts';
import { readChecklist } from './checklist.ts';
import { checkCorrections } from './corrections-check.ts';
import { compareFaults, type Fault } from './fault.ts';
import { findDisclosures, readDisclosureFolder } from './folders.ts';
import { checkIds } from './head-ids.ts';
import { checkPins } from './pins-check.ts';
import { checkSharedHashes } from './shared-hashes.ts';

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
  /** Agencies whose disclosures are read, and ids of the others', which were found to be sound before, with their heads where those are at hand. Undefined: all are read. */
  readonly only?: { readonly agencies: ReadonlySet<string>; readonly sound: readonly string[]; readonly heads?: readonly DisclosureHead[] } | undefined;
  /** First digits of the agencies' ids, where only one province is looked at. */
  readonly province?: string | undefined;
  readonly kinds?: KindRegistry;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A check in which no disclosure was read yet. */
export interface CheckStart {
  readonly context: CheckContext;
  /** Ids of the disclosures to read, sorted. */
  readonly folders: readonly string[];
  /** Ids of those that are there and not read. */
  readonly unread: readonly string[];
  /** Heads of some of those. */
  readonly unreadHeads: readonly DisclosureHead[];
  /** Faults of everything beside the disclosures. */
  readonly faults: readonly Fault[];
}

/** Reads everything in a data folder once, keeps nothing but the faults. */
export function checkData(dataDir: string, options: CheckOptions = {}): CheckResult {
  const start = startCheck(dataDir, options);
  let done = 0;
  const reading = readFolders(start.context, start.folders, () => options.onProgress?.((done += 1), start.folders.length));
  return endCheck(start, [reading]);
}

/** Reads what stands beside the disclosures, and finds those to be read with `readFolders`. */
export function startCheck(dataDir: string, { kinds = kindRegistry(), only, province = '' }: CheckOptions): CheckStart {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const context = readCheckContext(dataDir, kinds, report);
  readChecklist(dataDir, kinds, report);
  checkPins(dataDir, context.agencies, report);
  const found = findDisclosures(dataDir, report, (agency) => only?.agencies.has(agency) !== false || !agency.startsWith(province));
  const elsewhere = found.filter((id) => !id.startsWith(province));
  /* Of another province only what its folders are called and hold is looked at: whether its disclosures are sound is not this build's concern. */
  for (const id of elsewhere) readDisclosureFolder(dataDir, id, report);
  return { context, folders: found.filter((id) => id.startsWith(province)), unread: [...(only?.sound ?? []), ...elsewhere], unreadHeads: only?.heads ?? [], faults };
}

/**
 * Ends a check with what only all disclosures together show.
 * @param readings of all its folders, in their order, however they were divided
 */
export function endCheck({ context, faults: before, unread, unreadHeads }: CheckStart, readings: readonly FoldersReading[]): CheckResult {
  const faults = [...before, ...readings.flatMap((reading) => reading.faults)];
  const report = (fault: Fault): void => void faults.push(fault);
  const ids = readings.flatMap((reading) => reading.ids);
  const heads = readings.flatMap((reading) => reading.heads);
  const left = new Set([...unread, ...readings.flatMap((reading) => reading.faulty)]);
  checkIds(ids, unread, report);
  checkSharedHashes(context.dataDir, [...heads, ...unreadHeads], report);
  checkAcknowledged(context.acknowledgements, { ids, left, read: (id) => readAgain(context, id) }, report);
  checkCorrections(context.corrections, new Map(readings.flatMap((reading) => [...reading.corrections])), left, report);
  const sum = (of: (reading: FoldersReading) => number): number => readings.reduce((total, reading) => total + of(reading), 0);
  return { faults: faults.sort(compareFaults), disclosures: heads.length, tables: sum(({ tables }) => tables), figures: sum(({ figures }) => figures), heads };
}
