import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import { writeHashed } from '../hashed-file.ts';
import { AppendFile } from './append-file.ts';
import { CappedFile, WHOLE_LIMIT } from './capped-file.ts';

interface JsonPart {
  readonly file: AppendFile;
  readonly path: string;
  items: number;
}

/** What the one file is once all items together would pass its limit: where the parts are. */
export interface JsonPartsIndex {
  readonly parts: readonly { readonly province: string; readonly path: string; readonly items: number; readonly bytes: number }[];
}

/**
 * A JSON array of many items, one a line, as `<name>.json`; past the limit that file is an index of
 * parts, one per province: `<name>/province-14.json`.
 */
export class JsonParts {
  readonly #folder: string;
  readonly #name: string;
  readonly #parts = new Map<string, JsonPart>();
  readonly #whole: CappedFile;
  #items = 0;

  /** @param folder the site's `data/` */
  constructor(folder: string, name: string, limit: number = WHOLE_LIMIT) {
    this.#folder = folder;
    this.#name = name;
    this.#whole = new CappedFile(join(folder, `${name}.json`), limit);
    this.#whole.write('[');
  }

  /**
   * @param items how many JSON values there are
   * @param text the values, one a line with commas between them, as UTF-8: encoded once for all files that hold them
   */
  add(province: string, items: number, text: Uint8Array): void {
    if (items === 0) return;
    const part = this.#part(province);
    part.file.write(part.items > 0 ? ',\n' : '[\n');
    part.file.write(text);
    part.items += items;
    this.#whole.write(this.#items > 0 ? ',\n' : '\n');
    this.#whole.write(text);
    this.#items += items;
  }

  /** Closes the files and decides between one file and an index of parts. */
  close(): ReadonlyMap<string, WrittenFile> {
    this.#whole.write(this.#items > 0 ? '\n]\n' : ']\n');
    const whole = this.#whole.close();
    const written = new Map<string, WrittenFile>();
    const parts: JsonPartsIndex['parts'][number][] = [];
    for (const [province, { file, path, items }] of [...this.#parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      file.write('\n]\n');
      const part = file.close();
      written.set(path, part);
      parts.push({ province, path, items, bytes: part.bytes });
    }
    const path = `${this.#name}.json`;
    if (whole) {
      for (const part of written.keys()) rmSync(join(this.#folder, part));
      return new Map([[path, whole]]);
    }
    const index: JsonPartsIndex = { parts };
    return written.set(path, writeHashed(join(this.#folder, path), `${JSON.stringify(index, undefined, 1)}\n`));
  }

  #part(province: string): JsonPart {
    const known = this.#parts.get(province);
    if (known) return known;
    const path = `${this.#name}/province-${province}.json`;
    const part: JsonPart = { file: new AppendFile(join(this.#folder, path)), path, items: 0 };
    this.#parts.set(province, part);
    return part;
  }
}
