import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeText } from '../write-text.ts';

/** Writes files of single disclosures. Nobody asks for their hash; a folder is made once for the many files in it. */
export class OwnFiles {
  #made = '';

  /** @returns bytes written */
  write(path: string, content: string | Iterable<string>): number {
    const folder = dirname(path);
    if (folder !== this.#made) mkdirSync(folder, { recursive: true });
    this.#made = folder;
    return writeText(path, content);
  }
}
