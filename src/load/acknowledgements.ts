import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Report } from './fault.ts';
import { readRegistry } from './registry.ts';

export const ACKNOWLEDGEMENTS_FILE = 'acknowledgements.csv';

/** A finding that is known and explained: it stays visible, with its reason and source beside it. */
export interface Acknowledgement {
  readonly disclosure: string;
  readonly rule: string;
  /** Key of the check, as in the id of `findings.json` after disclosure and rule. */
  readonly key: string;
  readonly reason: string;
  readonly source: string;
  /** Physical line in its file. */
  readonly line: number;
}

const entry = z.object({
  disclosure: z.string().min(1),
  rule: z.string().min(1),
  key: z.string().min(1),
  reason: z.string().min(1),
  source: z.string().min(1),
});
const COLUMNS = ['disclosure', 'rule', 'key', 'reason', 'source'];

/** Reads the acknowledged findings; a data folder may do without the file. */
export function readAcknowledgements(dataDir: string, report: Report): readonly Acknowledgement[] {
  if (!existsSync(join(dataDir, ACKNOWLEDGEMENTS_FILE))) return [];
  const reading = readRegistry<z.infer<typeof entry>>(dataDir, ACKNOWLEDGEMENTS_FILE, { columns: COLUMNS, schema: entry, key: 'key' }, report);
  const known = new Map<string, Acknowledgement>();
  for (const { line, value } of reading?.rows ?? []) {
    const id = acknowledgementId(value);
    const first = known.get(id);
    if (first) report({ file: ACKNOWLEDGEMENTS_FILE, line, row: value.key, column: 'key', code: 'row-doubled', key: value.key, first: first.line, identity: 'row' });
    else known.set(id, { ...value, line });
  }
  return [...known.values()];
}

export function acknowledgementId({ disclosure, rule, key }: Pick<Acknowledgement, 'disclosure' | 'rule' | 'key'>): string {
  return `${disclosure}:${rule}:${key}`;
}
