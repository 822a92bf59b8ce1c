import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ACKNOWLEDGEMENTS_FILE } from '../../../src/load/acknowledgements.ts';
import { CORRECTIONS_FILE } from '../../../src/load/corrections.ts';
import { DISCLOSURES } from '../../../src/load/folders.ts';
import { FIGURES } from '../../../src/load/figure-pins.ts';
import type { Library } from '../../../src/load/library.ts';
import { PINS } from '../../../src/load/pins.ts';
import type { Settings } from '../settings.ts';

/** By which a build knows whether an agency's data is what it was: `seen` without reading a file, `content` for certain. */
export interface Mark {
  readonly seen: string;
  readonly content: string;
  /** Content of each of its disclosures' folders, by the folder's name. */
  readonly disclosures: Readonly<Record<string, string>>;
}

/** Files of a data folder that say something of single disclosures, and beside them everything that any page may depend on. */
const PER_DISCLOSURE = new Set([DISCLOSURES, PINS, ACKNOWLEDGEMENTS_FILE, CORRECTIONS_FILE]);

/** What marks are made from. Plain values: a thread is told it as it is. */
export interface MarkJob {
  readonly dataDir: string;
  readonly agencies: readonly string[];
  /** Lines of the registers of all that speak of an agency. */
  readonly lines: ReadonlyMap<string, string>;
  /** Marks of the build before: a file whose size, time and inode are as they were is not read again. */
  readonly before: ReadonlyMap<string, Mark>;
}

/** From so many agencies on, half of them are looked at in a thread of their own. */
const WORTH_A_THREAD = 300;

/**
 * Marks of every agency that has a folder of disclosures.
 * @param registers of the data folder: corrections and explained findings count with the agency that they are about
 * @param before marks of the build before
 */
export async function markAgencies(registers: Pick<Library, 'acknowledgements' | 'corrections' | 'dataDir'>, before: ReadonlyMap<string, Mark> = new Map(), province = ''): Promise<ReadonlyMap<string, Mark>> {
  const { dataDir } = registers;
  const agencies = folders(join(dataDir, DISCLOSURES)).filter((name) => name.startsWith(province));
  const job = { dataDir, lines: linesByAgency(registers), before };
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

/** Marks of these agencies, made here. */
export function marksOf({ agencies, before, dataDir, lines }: MarkJob): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const agency of agencies) {
    const home = join(dataDir, DISCLOSURES, agency);
    const pins = [...filesUnder(join(dataDir, PINS, agency)), ...filesUnder(join(dataDir, PINS, FIGURES, agency)), join(dataDir, PINS, `${agency}.json`)];
    let stats = lines.get(agency) ?? '';
    for (const file of [...filesUnder(home), ...pins]) {
      const stat = statSync(file, { throwIfNoEntry: false });
      if (stat) stats += `${file} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}\n`;
    }
    const seen = hashOf(stats);
    const known = before.get(agency);
    marks.set(agency, known?.seen === seen ? known : read(seen, home, pins, lines.get(agency) ?? ''));
  }
  return marks;
}

function read(seen: string, home: string, pins: readonly string[], lines: string): Mark {
  const disclosures = Object.fromEntries(folders(home).map((name) => [name, contentOf(join(home, name), filesUnder(join(home, name)))]));
  const loose = readdirSync(home).filter((name) => disclosures[name] === undefined).map((name) => join(home, name));
  return { seen, content: hashOf(`${JSON.stringify(disclosures)} ${contentOf(home, loose)} ${contentOf(home, pins)} ${lines}`), disclosures };
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
    for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
  }
}

function contentOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(file)) hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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

function folders(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const files: string[] = [];
  /* Two hundred thousand of them: `join` would take as long as looking at them. */
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${path}${sep}${entry.name}`;
    if (entry.isDirectory()) files.push(...filesUnder(file));
    else files.push(file);
  }
  return files;
}
