import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes files of single disclosures. Nobody asks for their hash; a folder is made once for the many files in it. */
export class OwnFiles {
  #made = '';

  write(path: string, content: string | Uint8Array): void {
    const folder = dirname(path);
    if (folder !== this.#made) mkdirSync(folder, { recursive: true });
    this.#made = folder;
    writeFileSync(path, content);
  }
}
