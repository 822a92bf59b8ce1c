import type { Disclosure } from '../fiscal/disclosure.ts';
import { compareFaults, type Fault } from './fault.ts';
import { readDisclosureFolder } from './folders.ts';
import { readHead } from './head.ts';
import { checkable, type Library } from './library.ts';
import { readTables } from './tables.ts';

/**
 * Reads one disclosure with all its tables.
 * Rows that cannot be read are left out and reported; the disclosure is undefined only when
 * its disclosure.json is not valid. Publish nothing while there are faults.
 */
export function loadDisclosure(library: Library, id: string): { disclosure: Disclosure | undefined; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const { dataDir, kinds } = library;
  const { agencies, classifications } = checkable(library);
  const folder = readDisclosureFolder(dataDir, id, report);
  const reading = readHead({ dataDir, kinds, agencies }, folder, report);
  const found = reading && readTables({ dataDir, kinds, classifications }, folder, reading, report);
  return { disclosure: reading?.sound ? found : undefined, faults: faults.sort(compareFaults) };
}
