import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ACKNOWLEDGEMENTS_FILE } from '../../../src/load/acknowledgements.ts';
import { CORRECTIONS_FILE } from '../../../src/load/corrections.ts';
import { DISCLOSURES } from '../../../src/load/folders.ts';
import { FIGURES } from '../../../src/load/figure-pins.ts';
import type { Library } from '../../../src/load/library.ts';
import { PINS } from '../../../src/load/pins.ts';
import { foldersIn } from '../files-under.ts';
import { addFiles } from '../program/hash-program.ts';
import { programFile } from '../program/program-file.ts';
import type { Settings } from '../settings.ts';
import { type LookJob, lookAt, type Mark, newTurn, readMarks, type Turn } from './marks-of.ts';
import type { LookWork, ReadWork } from './marks-worker.ts';

export type { Mark } from './marks-of.ts';

/** Files of a data folder that say something of single disclosures, and beside them everything that any page may depend on. */
const PER_DISCLOSURE = new Set([DISCLOSURES, PINS, ACKNOWLEDGEMENTS_FILE, CORRECTIONS_FILE]);

/** From so many agencies on, they are looked at in a thread of its own too. */
const WORTH_A_THREAD = 300;

/**
 * Marks of every agency that has a folder of disclosures. What is seen of them is looked at from the beginning, of many in
 * a thread of its own, while other things are made ready.
 */
export class Looking {
  readonly #job: LookJob;
  readonly #worth: number;
  readonly #turn: Turn = newTurn();
  readonly #worker: Worker | undefined;
  readonly #elsewhere: Promise<ReadonlyMap<string, string>> | undefined;

  /**
   * @param province first two digits of the regions' codes: only those agencies
   * @param worth from how many agencies on there is a thread
   */
  constructor(dataDir: string, province = '', worth = WORTH_A_THREAD) {
    this.#worth = worth;
    const disclosures = join(dataDir, DISCLOSURES);
    this.#job = { disclosures, pins: [join(dataDir, PINS), join(dataDir, PINS, FIGURES)], agencies: foldersIn(disclosures).filter((name) => name.startsWith(province)) };
    if (this.#job.agencies.length < worth) return;
    this.#worker = new Worker(programFile('marks-worker'), { workerData: { job: this.#job, turn: this.#turn } satisfies LookWork });
    this.#elsewhere = answer(this.#worker);
    /* It is waited for after other work. */
    this.#elsewhere.catch(() => undefined);
  }

  /**
   * @param registers of the data folder: corrections and explained findings count with the agency that they are about
   * @param before marks of the build before: a file whose size, times and inode are as they were is not read again
   */
  async marks(registers: Pick<Library, 'acknowledgements' | 'corrections'>, before: ReadonlyMap<string, Mark> = new Map()): Promise<ReadonlyMap<string, Mark>> {
    const lines = linesByAgency(registers);
    const found = new Map([...lookAt(this.#job, this.#turn), ...((await this.#elsewhere) ?? [])]);
    const seen = new Map(this.#job.agencies.map((agency) => [agency, seenWith(found.get(agency) ?? '', lines.get(agency))]));
    const changed = this.#job.agencies.filter((agency) => before.get(agency)?.seen !== seen.get(agency));
    const read = await this.#read({ ...this.#job, agencies: changed }, seen, lines);
    return new Map(this.#job.agencies.flatMap((agency) => {
      const mark = read.get(agency) ?? before.get(agency);
      return mark ? [[agency, mark]] : [];
    }));
  }

  stop(): void {
    void this.#worker?.terminate();
  }

  async #read(job: LookJob, seen: ReadonlyMap<string, string>, lines: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Mark>> {
    const turn = newTurn();
    const worker = job.agencies.length < this.#worth ? undefined : this.#worker;
    worker?.postMessage({ job, turn, seen, lines } satisfies ReadWork);
    const elsewhere = worker && answer<ReadonlyMap<string, Mark>>(worker);
    elsewhere?.catch(() => undefined);
    return new Map([...readMarks(job, turn, seen, lines), ...((await elsewhere) ?? [])]);
  }
}

async function answer<T>(worker: Worker): Promise<T> {
  const [value] = (await once(worker, 'message')) as [T];
  return value;
}

/** A hash of what every page may depend on: the other files of the data folder, and the program. */
export function markBasis(program: string, dataDir: string): string {
  const hash = createHash('sha256').update(program);
  addFiles(hash, dataDir, readdirSync(dataDir).filter((name) => !PER_DISCLOSURE.has(name)).sort());
  return hash.digest('hex');
}

/** A hash of the program and of the settings that it was started with. @param program see `hashProgram` */
export function markProgram(program: string, { basePath, siteUrl }: Pick<Settings, 'basePath' | 'siteUrl'>): string {
  return createHash('sha256').update(JSON.stringify([program, siteUrl ?? '', basePath])).digest('hex');
}

function seenWith(files: string, lines: string | undefined): string {
  return lines === undefined ? files : `${files} ${createHash('sha256').update(lines).digest('hex').slice(0, 32)}`;
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
