import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Correction, CORRECTION_FINDERS } from '../fiscal/correction.ts';
import type { Report } from './fault.ts';
import { date, format } from './formats.ts';
import { readRegistry } from './registry.ts';

export const CORRECTIONS_FILE = 'corrections.csv';
export const CORRECTION_COLUMNS = ['id', 'date', 'disclosure', 'address', 'column', 'before', 'after', 'why', 'found_by', 'commit'] as const;

const correction = z
  .object({
    id: format('correction-id', /^c[1-9]\d*$/),
    date: z.string().min(1, { abort: true }).pipe(date),
    disclosure: z.string().min(1),
    address: z.string(),
    column: z.string(),
    before: z.string(),
    after: z.string(),
    why: z.string().min(1),
    found_by: z.enum(CORRECTION_FINDERS),
    commit: format('commit', /^(?:[0-9a-f]{7,40})?$/),
  })
  .transform(({ found_by: foundBy, ...rest }): Correction => ({ ...rest, foundBy }));

/** A correction with its physical line. */
export interface LedgerLine {
  readonly line: number;
  readonly correction: Correction;
}

/**
 * Reads the public ledger of corrections in the order in which it is written; a data folder may do without the file.
 * What a line says of the data is held against the data by `CorrectionsCheck`.
 */
export function readCorrections(dataDir: string, report: Report): readonly LedgerLine[] {
  if (!existsSync(join(dataDir, CORRECTIONS_FILE))) return [];
  const reading = readRegistry<Correction>(dataDir, CORRECTIONS_FILE, { columns: CORRECTION_COLUMNS, schema: correction, key: 'id' }, report);
  const lines = new Map<string, LedgerLine>();
  for (const { line, value } of reading?.rows ?? []) {
    const place = { file: CORRECTIONS_FILE, line, row: value.id };
    const first = lines.get(value.id);
    if (first) {
      report({ ...place, column: 'id', code: 'correction-doubled', id: value.id, first: first.line });
      continue;
    }
    lines.set(value.id, { line, correction: value });
    if (value.before === value.after) report({ ...place, column: 'after', code: 'correction-unchanged' });
  }
  return [...lines.values()];
}
