import { type Check, runChecks } from '../../fiscal/checks/index.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { currentChecks, currentDisclosure, currentHeads } from '../../load/current.ts';

/** The pages of one disclosure are rendered close together; more than the last few need not be kept. */
const KEPT = 6;
const held = new Map<string, readonly Check[]>();

/** Every check of one held disclosure. The last few disclosures are remembered, so that memory does not grow with their number. */
export function heldChecks(disclosure: Disclosure): readonly Check[] {
  const ready = currentChecks(disclosure.id);
  if (ready) return ready;
  const known = held.get(disclosure.id);
  const checks = known ?? runChecks({ disclosure, siblings: siblingsOf(disclosure) });
  held.delete(disclosure.id);
  held.set(disclosure.id, checks);
  const [oldest] = held.keys();
  if (held.size > KEPT && oldest !== undefined) held.delete(oldest);
  return checks;
}

function siblingsOf({ id, agency }: Disclosure): readonly Disclosure[] {
  return currentHeads(agency)
    .filter((head) => head.id !== id)
    .map((head) => currentDisclosure(head.id));
}
