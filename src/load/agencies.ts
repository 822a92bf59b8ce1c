import * as z from 'zod';
import { type Agency, LEVELS, type Region } from '../fiscal/disclosure.ts';
import type { Report } from './fault.ts';
import { format } from './formats.ts';
import { knownKeys } from './known-keys.ts';
import type { Keyed } from './regions.ts';
import { readRegistry } from './registry.ts';

export const AGENCIES_FILE = 'agencies.csv';

const agency = z
  .object({
    id: format('agency-id', /^\d{2,6}-[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: z.string().min(1),
    region: format('region-code', /^\d{6}$/),
    level: z.enum(LEVELS),
    budget_code: format('budget-code', /^\d*$/),
    sector: z.string().min(1),
    note: z.string(),
  })
  .transform(({ budget_code: budgetCode, ...rest }): Agency => ({ ...rest, budgetCode }));

/** The departments and units by id. `regions` are undefined when that file could not be read: then they are not checked. */
export function readAgencies(dataDir: string, regions: Keyed<Region> | undefined, report: Report): Keyed<Agency> | undefined {
  const columns = ['id', 'name', 'region', 'level', 'budget_code', 'sector', 'note'];
  const reading = readRegistry<Agency>(dataDir, AGENCIES_FILE, { columns, schema: agency, key: 'id' }, report);
  if (!reading) return undefined;
  const agencies = new Map<string, Agency>();
  const lines = new Map<string, number>();
  for (const { line, value } of reading.rows) {
    const place = { file: AGENCIES_FILE, line, row: value.id };
    const first = lines.get(value.id);
    if (first !== undefined) {
      report({ ...place, column: 'id', code: 'agency-doubled', id: value.id, first });
      continue;
    }
    agencies.set(value.id, value);
    lines.set(value.id, line);
    if (regions && !regions.known.has(value.region)) {
      report({ ...place, column: 'region', code: 'region-unknown', region: value.region });
      continue;
    }
    const [digits = ''] = /^\d+/.exec(value.id) ?? [];
    if (!value.region.startsWith(digits)) report({ ...place, column: 'id', code: 'agency-place', digits, region: value.region });
    const region = regions?.values.get(value.region);
    if (region && isAbove(value.level, region.level)) report({ ...place, column: 'level', code: 'agency-level', level: value.level, region: value.region, regionLevel: region.level });
  }
  return { values: agencies, known: knownKeys(agencies.keys(), reading.broken.map((row) => row['id'] ?? '')) };
}

/** A county's department may be filed under a city, because the document does not name the county; a city's under a county may not. */
function isAbove(level: Agency['level'], other: Region['level']): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(other);
}
