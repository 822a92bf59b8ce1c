import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pin, readPins, SUBJECT } from '../../src/load/pins.ts';

/**
 * The pins of several folders as one: those recorded in the data, and those that an earlier site
 * carries. What cannot be read there is left out and told; the data's own have been checked before.
 */
export class PinArchive {
  readonly #folders: readonly string[];
  readonly #complain: (message: string) => void;

  /** @param folders where `<subject>.json` files lie; they need not exist. Earlier ones come first in what is read. */
  constructor(folders: readonly string[], complain: (message: string) => void = console.warn) {
    this.#folders = folders.filter((folder) => existsSync(folder));
    this.#complain = complain;
  }

  /**
   * Every subject that has a file, once, sorted.
   * @param owners only those of these agencies, or of `compare`
   */
  subjects(owners?: Iterable<string>): readonly string[] {
    const within = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')) : []);
    const files = owners
      ? [...owners].flatMap((owner) => this.#folders.flatMap((folder) => [...(existsSync(join(folder, `${owner}.json`)) ? [`${owner}.json`] : []), ...within(join(folder, owner)).map((name) => `${owner}/${name}`)]))
      : this.#folders.flatMap(within);
    const found = files.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    return [...new Set(found)].filter((subject) => SUBJECT.test(subject)).sort();
  }

  /** Pins of a subject, each version once, oldest record first. */
  read(subject: string): readonly Pin[] {
    return mergePins(this.#folders.map((folder) => this.#readFile(join(folder, `${subject}.json`))));
  }

  #readFile(file: string): readonly Pin[] {
    if (!existsSync(file)) return [];
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      this.#complain(`${file} 读不懂，里面的固定版没有带过来。`);
      return [];
    }
    const { pins, problems } = readPins(value);
    if (problems.length > 0) this.#complain(`${file} 有 ${problems.length} 个固定版读不懂或被改过，没有带过来。`);
    return pins;
  }
}

/** Several lists of pins as one, each version once, where it first stands. */
export function mergePins(lists: readonly (readonly Pin[])[]): readonly Pin[] {
  const merged = new Map<string, Pin>();
  for (const pin of lists.flat()) if (!merged.has(`${pin.chart} ${pin.version}`)) merged.set(`${pin.chart} ${pin.version}`, pin);
  return [...merged.values()];
}
