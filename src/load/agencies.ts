import * as z from 'zod';
import { type Agency, LEVELS, type Region } from '../fiscal/disclosure.ts';
import type { Report } from './fault.ts';
import { readRegistry } from './registry.ts';

export const AGENCIES_FILE = 'agencies.csv';

const agency = z
  .object({
    id: z.string().regex(/^\d{2,6}-[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: z.string().min(1),
    region: z.string().regex(/^\d{6}$/),
    level: z.enum(LEVELS),
    budget_code: z.string().regex(/^\d*$/),
    sector: z.string().min(1),
    note: z.string(),
  })
  .transform(({ budget_code: budgetCode, ...rest }): Agency => ({ ...rest, budgetCode }));

/** The departments and units by id. `regions` is undefined when that file could not be read: then regions are not checked. */
export function readAgencies(dataDir: string, regions: ReadonlyMap<string, Region> | undefined, report: Report): ReadonlyMap<string, Agency> | undefined {
  const columns = ['id', 'name', 'region', 'level', 'budget_code', 'sector', 'note'];
  const rows = readRegistry<Agency>(dataDir, AGENCIES_FILE, { columns, schema: agency, key: 'id' }, report);
  if (!rows) return undefined;
  const agencies = new Map<string, Agency>();
  const lines = new Map<string, number>();
  for (const { line, value } of rows) {
    const place = { file: AGENCIES_FILE, line, row: value.id };
    const first = lines.get(value.id);
    if (first !== undefined) {
      report({ ...place, column: 'id', code: 'agency-doubled', id: value.id, first });
      continue;
    }
    agencies.set(value.id, value);
    lines.set(value.id, line);
    if (regions && !regions.has(value.region)) report({ ...place, column: 'region', code: 'region-unknown', region: value.region });
  }
  return agencies;
}
