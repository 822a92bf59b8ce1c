import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Classification } from '../fiscal/classification.ts';
import type { Agency, Region } from '../fiscal/disclosure.ts';
import { readAgencies } from './agencies.ts';
import { classificationFile, type ClassificationId, readClassification } from './classifications.ts';
import type { Report } from './fault.ts';
import { type Keyed, readRegions } from './regions.ts';

/** The files beside the disclosures; undefined where one could not be read, so that nothing is checked against it. */
export interface Registries {
  readonly regions: Keyed<Region> | undefined;
  readonly agencies: Keyed<Agency> | undefined;
  readonly classifications: Readonly<Record<ClassificationId, Classification | undefined>>;
}

export function readRegistries(dataDir: string, report: Report): Registries {
  const regions = readRegions(dataDir, report);
  const agencies = readAgencies(dataDir, regions?.known, report);
  const read = (id: ClassificationId): Classification | undefined => readClassification(dataDir, id, report);
  // Documents name government items without their codes, so a data folder may do without that file.
  const governmentEconomic = existsSync(join(dataDir, classificationFile('government-economic'))) ? read('government-economic') : undefined;
  return { regions, agencies, classifications: { functional: read('functional'), economic: read('economic'), 'government-economic': governmentEconomic } };
}
