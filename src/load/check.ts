import type { Disclosure } from '../fiscal/disclosure.ts';
import { type KindRegistry, kindRegistry } from '../fiscal/tables/index.ts';
import { compareFaults, type Fault } from './fault.ts';
import { findDisclosureFolders } from './folders.ts';
import { readHead } from './head.ts';
import { HeadIds } from './head-ids.ts';
import { readRegistries } from './registries.ts';
import { readTables } from './tables.ts';

/** All faults of a data folder, sorted, and how much was read. */
export interface CheckResult {
  readonly faults: readonly Fault[];
  readonly disclosures: number;
  readonly tables: number;
  /** Cells that hold a number. */
  readonly figures: number;
}

export interface CheckOptions {
  readonly kinds?: KindRegistry;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads everything in a data folder once, keeps nothing but the faults. */
export function checkData(dataDir: string, options: CheckOptions = {}): CheckResult {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const kinds = options.kinds ?? kindRegistry();
  const { agencies, classifications } = readRegistries(dataDir, report);
  const folders = findDisclosureFolders(dataDir, report);
  const ids = new HeadIds();
  let disclosures = 0;
  let tables = 0;
  let figures = 0;
  folders.forEach((folder, at) => {
    const reading = readHead({ dataDir, kinds, agencies: agencies?.known }, folder, report);
    if (reading) {
      ids.add(reading);
      const disclosure = readTables({ dataDir, kinds, classifications }, folder, reading, report);
      disclosures += 1;
      tables += disclosure.tables.length;
      figures += countFigures(disclosure);
    }
    options.onProgress?.(at + 1, folders.length);
  });
  ids.report(report);
  return { faults: faults.sort(compareFaults), disclosures, tables, figures };
}

function countFigures(disclosure: Disclosure): number {
  let count = 0;
  for (const { rows } of disclosure.tables) {
    for (const { cells } of rows) for (const cell of Object.values(cells)) if (cell.form === 'number') count += 1;
  }
  return count;
}
