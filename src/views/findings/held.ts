import { type Check, runChecks } from '../../fiscal/checks/index.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { currentDisclosure, currentLibrary } from '../../load/current.ts';

const held = new Map<string, readonly Check[]>();

/** Every check of one held disclosure, run once per process: the disclosure's page, its rule pages and exports share it. */
export function heldChecks(disclosure: Disclosure): readonly Check[] {
  const known = held.get(disclosure.id);
  if (known) return known;
  const siblings = currentLibrary()
    .disclosures.filter((head) => head.agency === disclosure.agency && head.id !== disclosure.id)
    .map((head) => currentDisclosure(head.id));
  const checks = runChecks({ disclosure, siblings });
  held.set(disclosure.id, checks);
  return checks;
}
