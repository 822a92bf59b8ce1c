import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Check } from '../fiscal/checks/index.ts';
import type { Disclosure, DisclosureHead } from '../fiscal/disclosure.ts';
import { byAgency } from './by-agency.ts';
import { loadDisclosure } from './disclosure.ts';
import { type Library, loadLibrary } from './library.ts';

/** What a build holds ready for the pages that it makes in its own process, so that nothing is read or checked twice. */
export interface HeldForPages {
  readonly library: Library;
  /** undefined where the build has it no longer, or not yet. */
  readonly disclosure: (id: string) => Disclosure | undefined;
  /** Every check of a disclosure, passes included. */
  readonly checks: (id: string) => readonly Check[] | undefined;
  /** What was gathered over all disclosures. Plain JSON. */
  readonly gathered: () => unknown;
  /** What lists say of a disclosure. Plain JSON. */
  readonly summary: (id: string) => unknown;
}

/** The same in a file, where pages are made by other means than the build's: `DIGEST_FILE` names it. */
export interface GatheredFile {
  readonly digest: unknown;
  readonly summaries: Readonly<Record<string, unknown>>;
}

/* Pages are bundled, so this module is in the process twice: what both share hangs on the process itself. */
const HELD = Symbol.for('mingzhang.held');
type Process = { [HELD]?: HeldForPages };

/** Hands over what the pages of this process are made from. */
export function holdForPages(held: HeldForPages): void {
  (globalThis as Process)[HELD] = held;
}

function held(): HeldForPages | undefined {
  return (globalThis as Process)[HELD];
}

let library: Library | undefined;

/**
 * The library that this process makes pages from: the build's, else that of `DATA_DIR` (else `data/`), read once.
 * The build has checked the data before.
 */
export function currentLibrary(): Library {
  return (library ??= held()?.library ?? loadLibrary(resolve(process.env.DATA_DIR || 'data')).library);
}

/** The pages of one agency are made close together and ask for its other years: more than these need not be kept. */
const KEPT = 64;
const recent = new Map<string, Disclosure>();

/** One disclosure with its tables. Throws when the id is not held: a page would be made for nothing. */
export function currentDisclosure(id: string): Disclosure {
  const ready = held()?.disclosure(id);
  if (ready) return ready;
  const disclosure = recent.get(id) ?? loadDisclosure(currentLibrary(), id).disclosure;
  if (!disclosure) throw new Error(`no disclosure ${id} in ${currentLibrary().dataDir}`);
  recent.delete(id);
  recent.set(id, disclosure);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  return disclosure;
}

/** The checks that the build has made of a disclosure; undefined where pages are made without a build. */
export function currentChecks(id: string): readonly Check[] | undefined {
  return held()?.checks(id);
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

let file: GatheredFile | undefined;

function fromFile(): GatheredFile | undefined {
  const path = process.env.DIGEST_FILE;
  return path ? (file ??= JSON.parse(readFileSync(path, 'utf8')) as GatheredFile) : undefined;
}

/** What the build gathered over all disclosures; undefined where pages are made without a build. */
export function gathered(): unknown {
  return held()?.gathered() ?? fromFile()?.digest;
}

/** What the build's lists say of a disclosure; undefined where pages are made without a build. */
export function heldSummary(id: string): unknown {
  return held()?.summary(id) ?? fromFile()?.summaries[id];
}
