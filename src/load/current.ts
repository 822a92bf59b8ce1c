import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Disclosure, DisclosureHead } from '../fiscal/disclosure.ts';
import { byAgency } from './by-agency.ts';
import { loadDisclosure } from './disclosure.ts';
import { type Library, loadLibrary } from './library.ts';

let library: Library | undefined;

/**
 * The library of the data folder that this process builds from (`DATA_DIR`, else `data/`), read
 * once: pages are rendered one by one and share it. The build has checked the data before.
 */
export function currentLibrary(): Library {
  library ??= loadLibrary(resolve(process.env.DATA_DIR || 'data')).library;
  return library;
}

/** The pages of one agency are made close together and ask for its other years: more than these need not be kept. */
const KEPT = 64;
const recent = new Map<string, Disclosure>();

/** One disclosure with its tables. Throws when the id is not held: a page would be made for nothing. */
export function currentDisclosure(id: string): Disclosure {
  const disclosure = recent.get(id) ?? loadDisclosure(currentLibrary(), id).disclosure;
  if (!disclosure) throw new Error(`no disclosure ${id} in ${currentLibrary().dataDir}`);
  recent.delete(id);
  recent.set(id, disclosure);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  return disclosure;
}

let heads: ReadonlyMap<string, readonly DisclosureHead[]> | undefined;

/** What is held of one agency, in the library's order. */
export function currentHeads(agency: string): readonly DisclosureHead[] {
  heads ??= Map.groupBy(currentLibrary().disclosures, (head) => head.agency);
  return heads.get(agency) ?? [];
}

/** Ids of all disclosures, an agency's next to one another: the order in which pages are made. */
export function idsByAgency(): readonly string[] {
  return byAgency(currentLibrary().disclosures).flatMap((own) => own.map(({ id }) => id));
}

/** What the build gathered over all disclosures before it makes the pages (`DIGEST_FILE`); undefined where pages are made without a build. */
export function gatheredJson(): unknown {
  const file = process.env.DIGEST_FILE;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
