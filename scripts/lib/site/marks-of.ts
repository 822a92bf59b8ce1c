import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/*
 * What a build looks at to know which agencies' data changed. Imports nothing of the project: a thread of its own would load it all.
 */

/** By which a build knows whether an agency's data is what it was: `seen` without reading a file, `content` for certain. */
export interface Mark {
  readonly seen: string;
  readonly content: string;
  /** Content of each of its disclosures' folders, by the folder's name. */
  readonly disclosures: Readonly<Record<string, string>>;
}

/** What marks are made from. Plain values: a thread is told it as it is. */
export interface MarkJob {
  /** Folder with a folder for each agency. */
  readonly disclosures: string;
  /** Folders in which an agency may have a folder of pins, and a file of them. */
  readonly pins: readonly string[];
  readonly agencies: readonly string[];
  /** Lines of the registers of all that speak of an agency. */
  readonly lines: ReadonlyMap<string, string>;
  /** Marks of the build before: a file whose size, times and inode are as they were is not read again. */
  readonly before: ReadonlyMap<string, Mark>;
}

/** Marks of these agencies, made here. */
export function marksOf({ agencies, before, disclosures, lines, pins: folders }: MarkJob): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const held = folders.map((folder) => new Set(existsSync(folder) ? readdirSync(folder) : []));
  for (const agency of agencies) {
    const home = `${disclosures}${sep}${agency}`;
    const pins = folders.flatMap((folder, at) => [
      ...(held[at]?.has(agency) ? filesUnder(join(folder, agency)) : []),
      ...(held[at]?.has(`${agency}.json`) ? [join(folder, `${agency}.json`)] : []),
    ]);
    const seen = seenOf([...filesUnder(home), ...pins], lines.get(agency) ?? '');
    const known = before.get(agency);
    marks.set(agency, known?.seen === seen ? known : read(seen, home, pins, lines.get(agency) ?? ''));
  }
  return marks;
}

/** Size, times and inode of every file. Two hundred thousand of them: as numbers, since writing them out takes as long as asking for them. */
function seenOf(files: readonly string[], lines: string): string {
  const numbers = new Float64Array(files.length * 4);
  for (const [at, file] of files.entries()) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat) numbers.set([stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino], at * 4);
  }
  return createHash('sha256').update(files.join('\n')).update('\0').update(numbers).update(lines).digest('hex').slice(0, 32);
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

export function foldersIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

/** Whether what `filesUnder` found is no file. */
export function isEmptyFolder(file: string): boolean {
  return file.endsWith(sep);
}

/** Files in a folder that is there, and in those below it; folders with nothing in them, which end with a separator: data must have none. */
export function filesUnder(path: string): readonly string[] {
  const files: string[] = [];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length === 0) return [path + sep];
  /* `join` would take as long as looking at them. */
  for (const entry of entries) {
    const file = `${path}${sep}${entry.name}`;
    if (entry.isDirectory()) files.push(...filesUnder(file));
    else files.push(file);
  }
  return files;
}
