import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ACKNOWLEDGEMENTS_FILE } from '../../../src/load/acknowledgements.ts';
import { CORRECTIONS_FILE } from '../../../src/load/corrections.ts';
import { DISCLOSURES } from '../../../src/load/folders.ts';
import { FIGURES } from '../../../src/load/figure-pins.ts';
import type { Library } from '../../../src/load/library.ts';
import { PINS } from '../../../src/load/pins.ts';
import type { Settings } from '../settings.ts';
import { filesUnder, foldersIn, isEmptyFolder, type Mark, type MarkJob, marksOf } from './marks-of.ts';

export type { Mark } from './marks-of.ts';

/** Files of a data folder that say something of single disclosures, and beside them everything that any page may depend on. */
const PER_DISCLOSURE = new Set([DISCLOSURES, PINS, ACKNOWLEDGEMENTS_FILE, CORRECTIONS_FILE]);

/** From so many agencies on, half of them are looked at in a thread of their own. */
const WORTH_A_THREAD = 300;

/**
 * Marks of every agency that has a folder of disclosures.
 * @param registers of the data folder: corrections and explained findings count with the agency that they are about
 * @param before marks of the build before
 */
export async function markAgencies(registers: Pick<Library, 'acknowledgements' | 'corrections' | 'dataDir'>, before: ReadonlyMap<string, Mark> = new Map(), province = ''): Promise<ReadonlyMap<string, Mark>> {
  const { dataDir } = registers;
  const disclosures = join(dataDir, DISCLOSURES);
  const pins = [join(dataDir, PINS), join(dataDir, PINS, FIGURES)];
  const agencies = foldersIn(disclosures).filter((name) => name.startsWith(province));
  const job = { disclosures, pins, lines: linesByAgency(registers), before };
  if (agencies.length < WORTH_A_THREAD) return marksOf({ ...job, agencies });
  const half = agencies.length >> 1;
  const later = agencies.slice(half);
  const thread = inThread({ ...job, agencies: later, before: new Map(later.flatMap((agency) => (before.has(agency) ? [[agency, before.get(agency) as Mark]] : []))) });
  const first = marksOf({ ...job, agencies: agencies.slice(0, half) });
  return new Map([...first, ...(await thread)]);
}

async function inThread(job: MarkJob): Promise<ReadonlyMap<string, Mark>> {
  const worker = new Worker(new URL('./marks-worker.ts', import.meta.url), { workerData: job });
  const [marks] = (await once(worker, 'message')) as [ReadonlyMap<string, Mark>];
  return marks;
}

/** A hash of what every page may depend on: the other files of the data folder, and the program. */
export function markBasis(program: string, dataDir: string): string {
  const hash = createHash('sha256').update(program);
  addFiles(hash, dataDir, readdirSync(dataDir).filter((name) => !PER_DISCLOSURE.has(name)).sort());
  return hash.digest('hex');
}

/** A hash of the program and of the settings that it was started with. @param root folder of the project */
export function markProgram(root: string, { basePath, siteUrl }: Pick<Settings, 'basePath' | 'siteUrl'>): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, siteUrl ?? '', basePath]));
  addFiles(hash, root, ['astro.config.mjs', 'package-lock.json', 'public', 'scripts', 'src', 'tsconfig.json']);
  return hash.digest('hex');
}

function addFiles(hash: Hash, folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesUnder(path) : [path];
    for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(isEmptyFolder(file) ? '' : readFileSync(file)).update('\0');
  }
}

/* They stand in registers of all; those of other agencies do not touch this one's pages. */
function linesByAgency({ acknowledgements, corrections }: Pick<Library, 'acknowledgements' | 'corrections'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of [...corrections, ...acknowledgements.values()]) {
    const [agency = ''] = entry.disclosure.split('/');
    found.set(agency, `${found.get(agency) ?? ''}${JSON.stringify({ ...entry, line: 0 })}\n`);
  }
  return found;
}
