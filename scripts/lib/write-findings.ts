import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/fiscal/checks/index.ts';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { findingRecords, type FindingsIndex } from '../../src/views/exports/findings.ts';
import { type HashedFile, openHashed, writeHashed } from './hashed-file.ts';

/** Past this size one file of all checks is no longer handy: `findings.json` becomes an index of parts. */
export const FINDINGS_LIMIT = 50 * 1024 * 1024;

interface Part {
  readonly file: HashedFile;
  readonly path: string;
  checks: number;
}

/**
 * Writes every check: a log per disclosure (`findings/<id>.json`), a part per province and, while
 * all together stay under the limit, one `findings.json`.
 */
export class FindingsWriter {
  readonly #folder: string;
  readonly #limit: number;
  readonly #parts = new Map<string, Part>();
  readonly #whole: HashedFile;
  #checks = 0;
  #bytes = 0;

  constructor(folder: string, limit: number = FINDINGS_LIMIT) {
    this.#folder = folder;
    this.#limit = limit;
    this.#whole = openHashed(join(folder, 'findings.json'));
    this.#whole.write('[');
  }

  /** @returns the written log of this disclosure, by its path below the data folder */
  add(disclosure: string, checks: readonly Check[], region: string): readonly [path: string, file: WrittenFile] {
    const lines = findingRecords(disclosure, checks).map((record) => JSON.stringify(record));
    const text = lines.join(',\n');
    if (lines.length > 0) {
      const part = this.#part(region.slice(0, 2));
      part.file.write(`${part.checks > 0 ? ',' : ''}\n${text}`);
      part.checks += lines.length;
      /* Once past the limit the one file is given up, so nothing more is written to it. */
      if (this.#bytes <= this.#limit) this.#whole.write(`${this.#checks > 0 ? ',' : ''}\n${text}`);
      this.#checks += lines.length;
      this.#bytes += Buffer.byteLength(text) + 2;
    }
    const path = `findings/${disclosure}.json`;
    return [path, writeHashed(join(this.#folder, path), lines.length > 0 ? `[\n${text}\n]\n` : '[]\n')];
  }

  /** Closes the files and decides between one file and an index of parts. */
  close(): ReadonlyMap<string, WrittenFile> {
    this.#whole.write(this.#checks > 0 ? '\n]\n' : ']\n');
    const whole = this.#whole.close();
    const written = new Map<string, WrittenFile>();
    const parts: FindingsIndex['parts'][number][] = [];
    for (const [province, part] of [...this.#parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      part.file.write('\n]\n');
      const file = part.file.close();
      written.set(part.path, file);
      parts.push({ province, path: part.path, checks: part.checks, bytes: file.bytes });
    }
    if (this.#bytes <= this.#limit) {
      for (const path of written.keys()) rmSync(join(this.#folder, path));
      return new Map([['findings.json', whole]]);
    }
    const index: FindingsIndex = { parts };
    written.set('findings.json', writeHashed(join(this.#folder, 'findings.json'), `${JSON.stringify(index, undefined, 1)}\n`));
    return written;
  }

  #part(province: string): Part {
    const known = this.#parts.get(province);
    if (known) return known;
    const path = `findings/province-${province}.json`;
    const file = openHashed(join(this.#folder, path));
    file.write('[');
    const part: Part = { file, path, checks: 0 };
    this.#parts.set(province, part);
    return part;
  }
}
