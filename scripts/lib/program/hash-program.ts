import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isEmptyFolder } from '../files-under.ts';

/*
 * Imports little: what starts a build asks for it before anything else is loaded.
 */

/** Files and folders of the project that a site is made by. */
const PROGRAM = ['astro.config.mjs', 'package-lock.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/** A hash of the program and of the engine that runs it. @param root folder of the project */
export function hashProgram(root: string): string {
  const hash = createHash('sha256').update(process.version);
  addFiles(hash, root, PROGRAM);
  return hash.digest('hex');
}

/** Enters names and contents of these files, and of all in these folders; what is not there is passed over. */
export function addFiles(hash: Hash, folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesUnder(path) : [path];
    for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(isEmptyFolder(file) ? '' : readFileSync(file)).update('\0');
  }
}
