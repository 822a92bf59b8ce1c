import { join } from 'node:path';
import { correctionsJson } from '../../src/views/exports/corrections.ts';
import { writeHashed } from './hashed-file.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Writes the public ledger as `data/corrections.json`; the CSV is one of the whole set's files. */
export function correctionsWriter({ folder, library }: SiteContext): SiteWriter {
  return {
    add: () => undefined,
    close: () => void writeHashed(join(folder, 'data', 'corrections.json'), correctionsJson(library.corrections)),
  };
}
