import type { ChecklistItem } from '../fiscal/checklist.ts';
import type { Classification } from '../fiscal/classification.ts';
import type { Correction } from '../fiscal/correction.ts';
import { type Agency, type DisclosureHead, type Region, STAGES } from '../fiscal/disclosure.ts';
import { type KindRegistry, kindRegistry } from '../fiscal/tables/index.ts';
import { type Acknowledgement, acknowledgementId, readAcknowledgements } from './acknowledgements.ts';
import { readChecklist } from './checklist.ts';
import type { ClassificationId } from './classifications.ts';
import { readCorrections } from './corrections.ts';
import { compareFaults, type Fault } from './fault.ts';
import { findDisclosureFolders } from './folders.ts';
import { readHead } from './head.ts';
import { checkIds, type StatedId, statedId } from './head-ids.ts';
import type { KnownKeys } from './known-keys.ts';
import { readRegistries, type Registries } from './registries.ts';

/** What is held, without the tables: those are loaded one disclosure at a time. */
export interface Library {
  readonly dataDir: string;
  readonly kinds: KindRegistry;
  readonly regions: ReadonlyMap<string, Region>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly classifications: Readonly<Record<ClassificationId, Classification>>;
  /** By year (newest first), stage, region, agency. */
  readonly disclosures: readonly DisclosureHead[];
  /** What the rules of a year and stage require, in the order in which it is shown. */
  readonly checklist: readonly ChecklistItem[];
  /** Known and explained findings, by the id of the check. */
  readonly acknowledgements: ReadonlyMap<string, Acknowledgement>;
  /** The public ledger of corrections, in the order in which it is written. */
  readonly corrections: readonly Correction[];
}

/** Stands for a registry that could not be read: nothing is checked against it, so that its own fault is the only one. */
const UNREAD_NAMES: Classification = { names: new Map() };
const UNREAD_REGION: ReadonlyMap<string, Region> = new Map();
const UNREAD_AGENCY: ReadonlyMap<string, Agency> = new Map();

/** The registries of a library to check a disclosure against; undefined where one could not be read. */
export function checkable({ agencies, classifications }: Library): { agencies: ReadonlyMap<string, Agency> | undefined; classifications: Registries['classifications'] } {
  const names = (id: ClassificationId): Classification | undefined => (classifications[id] === UNREAD_NAMES ? undefined : classifications[id]);
  return {
    agencies: agencies === UNREAD_AGENCY ? undefined : agencies,
    classifications: { functional: names('functional'), economic: names('economic'), 'government-economic': names('government-economic') },
  };
}

interface LibraryOptions {
  readonly kinds?: KindRegistry;
}

/** Reads the registries and every disclosure.json of a data folder. Disclosures whose head is not valid are left out. */
export function loadLibrary(dataDir: string, options: LibraryOptions = {}): { library: Library; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const { known, library } = readRegisters(dataDir, options, report);
  const ids: StatedId[] = [];
  const heads: DisclosureHead[] = [];
  for (const folder of findDisclosureFolders(dataDir, report)) {
    const reading = readHead({ dataDir, kinds: library.kinds, agencies: known }, folder, report);
    if (!reading?.sound) continue;
    ids.push(statedId(reading));
    heads.push(reading.head);
  }
  checkIds(ids, [], report);
  return { library: withHeads(library, heads), faults: faults.sort(compareFaults) };
}

/** The registries of a data folder, without any disclosure. */
export function loadRegisters(dataDir: string, options: LibraryOptions = {}): Library {
  return readRegisters(dataDir, options, () => undefined).library;
}

/** A library of these disclosures, sorted. */
export function withHeads(library: Library, heads: readonly DisclosureHead[]): Library {
  const regionOf = (head: DisclosureHead): string => library.agencies.get(head.agency)?.region ?? '';
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const disclosures = [...heads].sort(
    (a, b) =>
      b.fiscalYear - a.fiscalYear ||
      STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
      compare(regionOf(a), regionOf(b)) ||
      compare(a.agency, b.agency) ||
      compare(a.id, b.id),
  );
  return { ...library, disclosures };
}

/** @returns the library without disclosures, and the agencies that heads may name */
function readRegisters(dataDir: string, options: LibraryOptions, report: (fault: Fault) => void): { readonly library: Library; readonly known: KnownKeys | undefined } {
  const kinds = options.kinds ?? kindRegistry();
  const { agencies, classifications, regions } = readRegistries(dataDir, report);
  const library: Library = {
    dataDir,
    kinds,
    regions: regions?.values ?? UNREAD_REGION,
    agencies: agencies?.values ?? UNREAD_AGENCY,
    classifications: {
      functional: classifications.functional ?? UNREAD_NAMES,
      economic: classifications.economic ?? UNREAD_NAMES,
      'government-economic': classifications['government-economic'] ?? UNREAD_NAMES,
    },
    disclosures: [],
    checklist: readChecklist(dataDir, kinds, report),
    acknowledgements: new Map(readAcknowledgements(dataDir, report).map((entry) => [acknowledgementId(entry), entry])),
    corrections: readCorrections(dataDir, report).map(({ correction }) => correction),
  };
  return { library, known: agencies?.known };
}
