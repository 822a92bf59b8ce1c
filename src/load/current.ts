import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Disclosure } from '../fiscal/disclosure.ts';
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

/** One disclosure with its tables. Throws when the id is not held: a page would be made for nothing. */
export function currentDisclosure(id: string): Disclosure {
  const { disclosure } = loadDisclosure(currentLibrary(), id);
  if (!disclosure) throw new Error(`no disclosure ${id} in ${currentLibrary().dataDir}`);
  return disclosure;
}

/** What the build gathered over all disclosures before it makes the pages (`DIGEST_FILE`); undefined where pages are made without a build. */
export function gatheredJson(): unknown {
  const file = process.env.DIGEST_FILE;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
