import { runChecks } from '../../src/fiscal/checks/index.ts';
import type { Disclosure } from '../../src/fiscal/disclosure.ts';
import { loadDisclosure } from '../../src/load/disclosure.ts';
import { loadLibrary } from '../../src/load/library.ts';

/** Time of reading and of checking, in milliseconds, and what was checked. */
export interface CheckingCost {
  readonly disclosures: number;
  readonly checks: number;
  readonly read: number;
  readonly check: number;
  /** Heap in use after the run, in bytes. */
  readonly heap: number;
}

/**
 * Reads every disclosure of a data folder and runs every rule over it `copies` times.
 * The first pass warms up and is not timed.
 */
export function checkingCost(dataDir: string, copies: number): CheckingCost {
  const { library } = loadLibrary(dataDir);
  const load = (): readonly Disclosure[] => library.disclosures.flatMap((head) => loadDisclosure(library, head.id).disclosure ?? []);
  for (const disclosure of load()) runChecks({ disclosure, siblings: [] });
  const start = performance.now();
  const disclosures = load();
  const read = performance.now() - start;
  let checks = 0;
  const began = performance.now();
  for (let copy = 0; copy < copies; copy += 1) {
    for (const disclosure of disclosures) checks += runChecks({ disclosure, siblings: [] }).length;
  }
  return { disclosures: disclosures.length * copies, checks, read, check: performance.now() - began, heap: process.memoryUsage().heapUsed };
}
