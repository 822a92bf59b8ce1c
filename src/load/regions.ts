import * as z from 'zod';
import { LEVELS, type Region } from '../fiscal/disclosure.ts';
import type { Report } from './fault.ts';
import { format } from './formats.ts';
import { type KnownKeys, knownKeys } from './known-keys.ts';
import { readRegistry } from './registry.ts';

export const REGIONS_FILE = 'regions.csv';

const region = z.object({
  code: format('region-code', /^\d{6}$/),
  name: z.string().min(1),
  level: z.enum(LEVELS),
  parent: format('parent-code', /^(?:\d{6})?$/),
});

/** A registry by key; `known` also holds the keys of rows that have a fault of their own, so that it is told once. */
export interface Keyed<Value> {
  readonly values: ReadonlyMap<string, Value>;
  readonly known: KnownKeys;
}

/** The administrative regions by code. Every region but a province stands under a region of a higher level. */
export function readRegions(dataDir: string, report: Report): Keyed<Region> | undefined {
  const reading = readRegistry<Region>(dataDir, REGIONS_FILE, { columns: ['code', 'name', 'level', 'parent'], schema: region, key: 'code' }, report);
  if (!reading) return undefined;
  const regions = new Map<string, Region>();
  const lines = new Map<string, number>();
  for (const { line, value } of reading.rows) {
    const first = lines.get(value.code);
    if (first !== undefined) {
      report({ file: REGIONS_FILE, line, row: value.code, column: 'code', code: 'region-doubled', id: value.code, first });
      continue;
    }
    regions.set(value.code, value);
    lines.set(value.code, line);
  }
  const known = knownKeys(regions.keys(), reading.broken.map((row) => row['code'] ?? ''));
  for (const { code, level, parent } of regions.values()) {
    const place = { file: REGIONS_FILE, line: lines.get(code) ?? 0, row: code, column: 'parent' };
    const above = regions.get(parent);
    if (level === 'province' ? parent === '' : above && LEVELS.indexOf(above.level) < LEVELS.indexOf(level)) continue;
    if (!above && parent !== '' && known.has(parent)) continue;
    if (above || level === 'province') report({ ...place, code: 'region-level', level, parent });
    else report({ ...place, code: 'region-parent-missing', parent });
  }
  return { values: regions, known };
}
