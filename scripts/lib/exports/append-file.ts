import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';

/** Bytes that wait before they are written. */
const WAITING = 64 * 1024;

/**
 * A hashed file that is open only while it is written to: a country has a thousand partitions, more
 * than a process may hold open.
 */
export class AppendFile {
  readonly #path: string;
  readonly #hash = createHash('sha256');
  #parts: Uint8Array[] = [];
  #waiting = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  }

  write(given: string | Uint8Array): void {
    const part = typeof given === 'string' ? Buffer.from(given, 'utf8') : given;
    this.#hash.update(part);
    this.#bytes += part.length;
    this.#parts.push(part);
    this.#waiting += part.length;
    if (this.#waiting >= WAITING) this.#flush();
  }

  close(): WrittenFile {
    this.#flush();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    if (this.#waiting === 0) return;
    appendFileSync(this.#path, Buffer.concat(this.#parts));
    this.#parts = [];
    this.#waiting = 0;
  }
}
