import { join } from 'node:path';
import { correctionsCsv, correctionsJson } from '../../src/views/exports/corrections.ts';
import { writeHashed } from './hashed-file.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Writes the public ledger as `data/corrections.csv` and `data/corrections.json`. */
export function correctionsWriter({ folder, library }: SiteContext): SiteWriter {
  return {
    add: () => undefined,
    close: () => {
      writeHashed(join(folder, 'data', 'corrections.csv'), correctionsCsv(library.corrections));
      writeHashed(join(folder, 'data', 'corrections.json'), correctionsJson(library.corrections));
    },
  };
}
