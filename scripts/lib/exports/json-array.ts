import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import { type HashedFile, openHashed } from '../hashed-file.ts';

/** A JSON array with one item a line, written item by item. */
export class JsonArrayFile {
  readonly #file: HashedFile;
  #items = 0;

  constructor(path: string) {
    this.#file = openHashed(path);
    this.#file.write('[');
  }

  get items(): number {
    return this.#items;
  }

  /** @param text one or several values, one a line with commas between them @param items how many; none are left out */
  add(text: string | Uint8Array, items = 1): void {
    if (items === 0) return;
    this.#file.write(this.#items > 0 ? ',\n' : '\n');
    this.#file.write(text);
    this.#items += items;
  }

  close(): WrittenFile {
    this.#file.write(this.#items > 0 ? '\n]\n' : ']\n');
    return this.#file.close();
  }
}

/** What a file of such items adds to its size: the items, a comma and a line break each. */
export function arrayBytes(items: readonly number[]): number {
  return items.reduce((sum, bytes) => sum + bytes + 2, 3);
}
