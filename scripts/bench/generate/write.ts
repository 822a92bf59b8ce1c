import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { disclosureFiles } from './disclosure.ts';
import { FUNCTIONAL } from './functional.ts';
import { disclosureFolder, planDisclosures } from './plan.ts';

export interface GenerateOptions {
  readonly disclosures: number;
  readonly seed: string;
  /** Folder to write into; must not hold a data folder yet. */
  readonly out: string;
  /** Data folder whose economic classification and checklist are taken over. */
  readonly registers: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Generated {
  readonly disclosures: number;
  readonly agencies: number;
  readonly regions: number;
  readonly files: number;
  readonly rows: number;
  readonly bytes: number;
}

/** Writes a whole data folder, one disclosure in memory at a time. */
export function writeData({ disclosures, seed, out, registers, onProgress }: GenerateOptions): Generated {
  const plan = planDisclosures(disclosures, seed);
  mkdirSync(join(out, 'classifications'), { recursive: true });
  const csv = (name: string, head: string, rows: readonly (readonly string[])[]): void => writeFileSync(join(out, name), `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`);
  csv('regions.csv', 'code,name,level,parent', plan.regions.map(({ code, name, level, parent }) => [code, name, level, parent]));
  csv('agencies.csv', 'id,name,region,level,budget_code,sector,note', plan.bodies.map(({ agency }) => agency).map(({ id, name, region, level, budgetCode, sector, note }) => [id, name, region, level, budgetCode, sector, note]));
  csv('classifications/functional.csv', 'code,name,first_year,last_year', Object.entries(FUNCTIONAL).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => [code, name, '2017', '2030']));
  const economic = readFileSync(join(registers, 'classifications', 'economic.csv'), 'utf8').trimEnd();
  writeFileSync(join(out, 'classifications', 'economic.csv'), `${economic.replace(/,\d{4},\d{4}$/gm, ',2017,2030')}\n`);
  copyFileSync(join(registers, 'checklist.csv'), join(out, 'checklist.csv'));
  let [done, files, rows, bytes] = [0, 0, 0, 0];
  for (const body of plan.bodies) {
    for (const edition of body.editions) {
      const folder = join(out, 'disclosures', disclosureFolder(body, edition));
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of disclosureFiles(body, edition, seed)) {
        writeFileSync(join(folder, name), text);
        files += 1;
        bytes += Buffer.byteLength(text);
        if (name.endsWith('.csv')) rows += text.split('\n').length - 2;
      }
      done += 1;
      onProgress?.(done, disclosures);
    }
  }
  return { disclosures: done, agencies: plan.bodies.length, regions: plan.regions.length, files, rows, bytes };
}
