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
  readonly #filled = new Set<string>();
  readonly #pending = new Map<string, string[]>();
  #bytes = 0;

  constructor(root: string, most = HELD) {
    this.#root = root;
    this.#most = most;
  }

  /** Begins a file that may stay without rows. @param head members before the list @param list its name */
  begin(path: string, head: object, list: string): void {
    if (this.#open.has(path)) return;
    this.#open.add(path);
    const members = JSON.stringify(head).slice(0, -1);
    this.#hold(path, `${members}${members === '{' ? '' : ','}${JSON.stringify(list)}:[`);
  }

  /** Adds a row, beginning the file where it is new. @param row JSON text of one item */
  add(path: string, head: object, list: string, row: string): void {
    this.begin(path, head, list);
    this.#hold(path, this.#filled.has(path) ? ',\n' : '\n', row);
    this.#filled.add(path);
    if (this.#bytes > this.#most) this.#flush();
  }

  #hold(path: string, ...texts: readonly string[]): void {
    const pending = this.#pending.get(path) ?? [];
    this.#pending.set(path, pending);
    pending.push(...texts);
    for (const text of texts) this.#bytes += text.length;
  }

  close(): void {
    for (const path of this.#open) this.#hold(path, '\n]}\n');
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
