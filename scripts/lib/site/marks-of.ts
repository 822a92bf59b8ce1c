import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesUnder, foldersIn, isEmptyFolder } from '../files-under.ts';

/*
 * What a build looks at to know which agencies' data changed. Imports hardly anything of the project: a thread of its own would load it all.
 */

/** By which a build knows whether an agency's data is what it was: `seen` without reading a file, `content` for certain. */
export interface Mark {
  readonly seen: string;
  readonly content: string;
  /** Content of each of its disclosures' folders, by the folder's name. */
  readonly disclosures: Readonly<Record<string, string>>;
}

/** Where agencies have their files. Plain values: a thread is told it as it is. */
export interface LookJob {
  /** Folder with a folder for each agency. */
  readonly disclosures: string;
  /** Folders in which an agency may have a folder of pins, and a file of them. */
  readonly pins: readonly string[];
  readonly agencies: readonly string[];
}

/** Number of the next agency, taken by whichever thread is free. */
export type Turn = Int32Array<SharedArrayBuffer>;

/** How many agencies a thread takes at once. */
const TAKEN = 16;

export function newTurn(): Turn {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** What is seen of agencies without reading their files, as far as it is this thread's turn. */
export function lookAt(job: LookJob, turn: Turn): ReadonlyMap<string, string> {
  return eachInTurn(job, turn, (_, files) => seenOf(files));
}

/**
 * Marks of agencies, for which their files are read, as far as it is this thread's turn.
 * @param seen of each
 * @param lines of the registers of all that speak of an agency
 */
export function readMarks(job: LookJob, turn: Turn, seen: ReadonlyMap<string, string>, lines: ReadonlyMap<string, string>): ReadonlyMap<string, Mark> {
  return eachInTurn(job, turn, (agency, _, pins) => read(seen.get(agency) ?? '', `${job.disclosures}${sep}${agency}`, pins, lines.get(agency) ?? ''));
}

function eachInTurn<T>({ agencies, disclosures, pins: folders }: LookJob, turn: Turn, make: (agency: string, files: readonly string[], pins: readonly string[]) => T): ReadonlyMap<string, T> {
  const made = new Map<string, T>();
  const held = folders.map((folder) => new Set(existsSync(folder) ? readdirSync(folder) : []));
  for (let from = Atomics.add(turn, 0, TAKEN); from < agencies.length; from = Atomics.add(turn, 0, TAKEN)) {
    for (const agency of agencies.slice(from, from + TAKEN)) {
      const pins = folders.flatMap((folder, at) => [
        ...(held[at]?.has(agency) ? filesUnder(join(folder, agency)) : []),
        ...(held[at]?.has(`${agency}.json`) ? [join(folder, `${agency}.json`)] : []),
      ]);
      made.set(agency, make(agency, [...filesUnder(`${disclosures}${sep}${agency}`), ...pins], pins));
    }
  }
  return made;
}

/** Size, times and inode of every file. Two hundred thousand of them: as numbers, since writing them out takes as long as asking for them. */
function seenOf(files: readonly string[]): string {
  const numbers = new Float64Array(files.length * 4);
  let at = 0;
  for (const file of files) {
    const stat = statSync(file, { throwIfNoEntry: false });
    numbers[at] = stat?.size ?? 0;
    numbers[at + 1] = stat?.mtimeMs ?? 0;
    numbers[at + 2] = stat?.ctimeMs ?? 0;
    numbers[at + 3] = stat?.ino ?? 0;
    at += 4;
  }
  return createHash('sha256').update(files.join('\n')).update('\0').update(numbers).digest('hex').slice(0, 32);
}

function read(seen: string, home: string, pins: readonly string[], lines: string): Mark {
  const disclosures = Object.fromEntries(foldersIn(home).map((name) => [name, contentOf(join(home, name), filesUnder(join(home, name)))]));
  const loose = readdirSync(home).filter((name) => disclosures[name] === undefined).map((name) => join(home, name));
  const content = createHash('sha256').update(`${JSON.stringify(disclosures)} ${contentOf(home, loose)} ${contentOf(home, pins)} ${lines}`).digest('hex');
  return { seen, content, disclosures };
}

function contentOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(file)) hash.update(relative(folder, file)).update('\0').update(isEmptyFolder(file) ? '' : readFileSync(file)).update('\0');
  return hash.digest('hex');
}
