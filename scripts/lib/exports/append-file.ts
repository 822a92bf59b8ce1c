import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';

/** Bytes that wait before they are written. */
const WAITING = 64 * 1024;
/** Characters that fit in them, however many bytes each takes. */
const LONGEST = Math.floor(WAITING / 3);

/**
 * A hashed file that is open only while it is written to: a country has a thousand partitions, more
 * than a process may hold open.
 */
export class AppendFile {
  readonly #path: string;
  readonly #hash = createHash('sha256');
  readonly #buffer = Buffer.allocUnsafeSlow(WAITING);
  #waiting = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  }

  write(given: string | Uint8Array): void {
    if (typeof given !== 'string') return this.#append(given);
    if (given.length > LONGEST) return this.#append(Buffer.from(given, 'utf8'));
    if (this.#waiting + given.length * 3 > WAITING) this.#flush();
    this.#waiting += this.#buffer.write(given, this.#waiting, 'utf8');
  }

  close(): WrittenFile {
    this.#flush();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    if (this.#waiting > 0) this.#put(this.#buffer.subarray(0, this.#waiting));
    this.#waiting = 0;
  }

  #append(bytes: Uint8Array): void {
    this.#flush();
    this.#put(bytes);
  }

  #put(bytes: Uint8Array): void {
    appendFileSync(this.#path, bytes);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }
}
