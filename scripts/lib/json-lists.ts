import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text that is held back before it is written: files are many and their rows come in turns. */
const HELD = 24 * 1024 * 1024;

/**
 * Many JSON files, each an object whose last member is a list, filled row by row in any order.
 * The rows of a file keep the order in which they came.
 */
export class JsonLists {
  readonly #root: string;
  readonly #most: number;
  readonly #open = new Set<string>();
  readonly #pending = new Map<string, string[]>();
  #bytes = 0;

  constructor(root: string, most = HELD) {
    this.#root = root;
    this.#most = most;
  }

  /** @param head members before the list, a JSON object @param list name of the list @param row JSON text of one item */
  add(path: string, head: object, list: string, row: string): void {
    const pending = this.#pending.get(path) ?? [];
    this.#pending.set(path, pending);
    if (this.#open.has(path)) pending.push(',\n', row);
    else {
      this.#open.add(path);
      const members = JSON.stringify(head).slice(0, -1);
      pending.push(`${members}${members === '{' ? '' : ','}${JSON.stringify(list)}:[\n`, row);
    }
    this.#bytes += row.length;
    if (this.#bytes > this.#most) this.#flush();
  }

  close(): void {
    for (const path of this.#open) {
      const pending = this.#pending.get(path) ?? [];
      this.#pending.set(path, pending);
      pending.push('\n]}\n');
    }
    this.#flush();
  }

  #flush(): void {
    for (const [path, parts] of this.#pending) {
      const file = join(this.#root, path);
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, parts.join(''));
    }
    this.#pending.clear();
    this.#bytes = 0;
  }
}
