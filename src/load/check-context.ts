import type { KindRegistry } from '../fiscal/tables/index.ts';
import { type Acknowledgement, readAcknowledgements } from './acknowledgements.ts';
import { type LedgerLine, readCorrections } from './corrections.ts';
import type { Report } from './fault.ts';
import type { KnownKeys } from './known-keys.ts';
import { readRegistries, type Registries } from './registries.ts';

/** What disclosures are checked against. */
export interface CheckContext {
  readonly dataDir: string;
  readonly kinds: KindRegistry;
  /** Known ids, undefined when that file could not be read. */
  readonly agencies: KnownKeys | undefined;
  readonly classifications: Registries['classifications'];
  readonly acknowledgements: readonly Acknowledgement[];
  /** The ledger by the disclosures that it speaks of, in the order in which it is written. */
  readonly corrections: ReadonlyMap<string, readonly LedgerLine[]>;
}

/** Reads the files beside the disclosures that disclosures are checked against. */
export function readCheckContext(dataDir: string, kinds: KindRegistry, report: Report): CheckContext {
  const { agencies, classifications } = readRegistries(dataDir, report);
  const acknowledgements = readAcknowledgements(dataDir, report);
  const corrections = Map.groupBy(readCorrections(dataDir, report), ({ correction }) => correction.disclosure);
  return { dataDir, kinds, agencies: agencies?.known, classifications, acknowledgements, corrections };
}
