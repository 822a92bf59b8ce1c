import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';

/*
 * The heads of all disclosures, which every process of a build reads. More than half of them would say which tables are
 * published: a few dozen answers for thousands of disclosures, so each answer stands once.
 */

interface StoredHeads {
  readonly states: readonly DisclosureHead['states'][];
  readonly heads: readonly StoredHead[];
}

/** A head with the number of its states. */
type StoredHead = Omit<DisclosureHead, 'states'> & { readonly states: number };

/** @param folder of a record */
export function headsFile(folder: string): string {
  return join(folder, 'heads.json');
}

export function writeHeads(folder: string, heads: readonly DisclosureHead[]): void {
  const numbers = new Map<string, number>();
  const states: DisclosureHead['states'][] = [];
  /* Heads that were read from such a file have theirs in common. */
  const known = new Map<DisclosureHead['states'], number>();
  const numberOf = (own: DisclosureHead['states']): number => {
    const text = JSON.stringify(own);
    const number = numbers.get(text) ?? states.push(own) - 1;
    numbers.set(text, number);
    known.set(own, number);
    return number;
  };
  const stored = heads.map((head): StoredHead => ({ ...head, states: known.get(head.states) ?? numberOf(head.states) }));
  writeFileSync(headsFile(folder), JSON.stringify({ states, heads: stored } satisfies StoredHeads));
}

/** @throws Error when the file is not there or cannot be read */
export function readHeads(folder: string): readonly DisclosureHead[] {
  const { heads, states } = JSON.parse(readFileSync(headsFile(folder), 'utf8')) as StoredHeads;
  return heads.map((head) => ({ ...head, states: states[head.states] ?? {} }));
}

/** Takes the file over from another record. */
export function copyHeads(from: string, to: string): void {
  copyFileSync(headsFile(from), headsFile(to));
}
