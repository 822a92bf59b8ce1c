import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ChecklistItem } from '../fiscal/checklist.ts';
import { STAGES } from '../fiscal/disclosure.ts';
import type { KindRegistry } from '../fiscal/tables/index.ts';
import type { Report } from './fault.ts';
import { format, slug } from './formats.ts';
import { readRegistry } from './registry.ts';

export const CHECKLIST_FILE = 'checklist.csv';
const COLUMNS = ['id', 'title', 'type', 'stages', 'first_year', 'kinds', 'words', 'source'];
const OPTIONAL = ['basis', 'asks', 'moot'];

const words = z.string().transform((text) => text.split(' ').filter(Boolean));
const item = z
  .object({
    id: slug,
    title: z.string().min(1),
    type: z.enum(['table', 'explanation']),
    stages: words.pipe(z.array(z.enum(STAGES)).min(1)),
    first_year: format('year', /^(?:19|20)\d\d$/).transform(Number),
    kinds: words,
    words,
    source: z.string().min(1),
    basis: z.enum(['', 'rule', 'practice']).default(''),
    asks: z.enum(['', 'change']).default(''),
    moot: words.default([]),
  })
  .transform(({ first_year: firstYear, basis, asks, ...rest }): ChecklistItem => ({ ...rest, firstYear, basis: basis || 'rule', asks: asks || undefined }));

/**
 * What the rules of a year and stage require departments to publish, in published order.
 * A data folder may do without the file; the list is then empty.
 */
export function readChecklist(dataDir: string, kinds: KindRegistry, report: Report): readonly ChecklistItem[] {
  if (!existsSync(join(dataDir, CHECKLIST_FILE))) return [];
  const reading = readRegistry<ChecklistItem>(dataDir, CHECKLIST_FILE, { columns: COLUMNS, optional: OPTIONAL, schema: item, key: 'id' }, report);
  const items: ChecklistItem[] = [];
  const lines = new Map<string, number>();
  for (const { line, value } of reading?.rows ?? []) {
    const place = { file: CHECKLIST_FILE, line, row: value.id };
    const first = lines.get(value.id);
    if (first !== undefined) {
      report({ ...place, column: 'id', code: 'row-doubled', key: value.id, first, identity: 'row' });
      continue;
    }
    lines.set(value.id, line);
    for (const column of ['kinds', 'moot'] as const) for (const kind of value[column]) if (!kinds.has(kind)) report({ ...place, column, code: 'table-kind-unknown', name: kind });
    items.push(value);
  }
  return items;
}
