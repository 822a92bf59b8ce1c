import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Classification } from '../fiscal/classification.ts';
import type { Agency, Region } from '../fiscal/disclosure.ts';
import { ACKNOWLEDGEMENTS_FILE } from './acknowledgements.ts';
import { AGENCIES_FILE, readAgencies } from './agencies.ts';
import { CHECKLIST_FILE } from './checklist.ts';
import { CLASSIFICATIONS, classificationFile, type ClassificationId, readClassification } from './classifications.ts';
import { copiedName } from './copied-file.ts';
import { CORRECTIONS_FILE } from './corrections.ts';
import type { Report } from './fault.ts';
import { type Keyed, readRegions, REGIONS_FILE } from './regions.ts';

/** The files beside the disclosures; undefined where one could not be read, so that nothing is checked against it. */
export interface Registries {
  readonly regions: Keyed<Region> | undefined;
  readonly agencies: Keyed<Agency> | undefined;
  readonly classifications: Readonly<Record<ClassificationId, Classification | undefined>>;
}

const KNOWN: ReadonlySet<string> = new Set([REGIONS_FILE, AGENCIES_FILE, CHECKLIST_FILE, ACKNOWLEDGEMENTS_FILE, CORRECTIONS_FILE, ...CLASSIFICATIONS.map(classificationFile)]);

export function readRegistries(dataDir: string, report: Report): Registries {
  reportStrays(dataDir, '', report);
  reportStrays(dataDir, 'classifications/', report);
  const regions = readRegions(dataDir, report);
  const agencies = readAgencies(dataDir, regions, report);
  const read = (id: ClassificationId): Classification | undefined => readClassification(dataDir, id, report);
  // Documents name government items without their codes, so a data folder may do without that file.
  const governmentEconomic = existsSync(join(dataDir, classificationFile('government-economic'))) ? read('government-economic') : undefined;
  return { regions, agencies, classifications: { functional: read('functional'), economic: read('economic'), 'government-economic': governmentEconomic } };
}

/** A file of data under a name that nothing reads would be left out in silence, such as `checklists.csv`. */
function reportStrays(dataDir: string, folder: string, report: Report): void {
  const path = join(dataDir, folder);
  const names = existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).sort() : [];
  for (const name of names) {
    if (!/\.(?:csv|json)$/i.test(name) || /^[.~]/.test(name) || KNOWN.has(folder + name)) continue;
    const place = { file: folder + name, line: 0, row: '', column: '' };
    const original = copiedName(name);
    report(original !== undefined && KNOWN.has(folder + original) ? { ...place, code: 'file-copy', original } : { ...place, code: 'file-unexpected', entry: 'file' });
  }
}
