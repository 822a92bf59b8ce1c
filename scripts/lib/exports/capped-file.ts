import { rmSync } from 'node:fs';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import { type HashedFile, openHashed } from '../hashed-file.ts';

/** Past this size one file for the whole country is no longer handy. */
export const WHOLE_LIMIT = 50 * 1024 * 1024;

/** A file that exists only while it stays under a limit; past it, it is given up and taken away. */
export class CappedFile {
  readonly #path: string;
  readonly #limit: number;
  readonly #file: HashedFile;
  #bytes = 0;

  constructor(path: string, limit: number = WHOLE_LIMIT) {
    this.#path = path;
    this.#limit = limit;
    this.#file = openHashed(path);
  }

  write(given: string | Uint8Array): void {
    if (this.#bytes > this.#limit) return;
    const part = typeof given === 'string' ? Buffer.from(given, 'utf8') : given;
    this.#bytes += part.length;
    if (this.#bytes <= this.#limit) this.#file.write(part);
  }

  /** Size and hash, or undefined where the limit was passed and there is no file. */
  close(): WrittenFile | undefined {
    const written = this.#file.close();
    if (this.#bytes <= this.#limit) return written;
    rmSync(this.#path);
    return undefined;
  }
}
