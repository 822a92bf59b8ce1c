import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';

/*
 * Imports nothing of the project: threads that look at files would load it all.
 */

/** Names of the folders in a folder, sorted; none where it is not there. */
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
