import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIGURE_PIN, FIGURES, isUnaltered } from '../../src/load/figure-pins.ts';

/** Versions of agencies' figures in several folders of pins, `figures/<agency id>/<version>.json` each; the folders need not exist. */
export class FigureArchive {
  readonly #folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** Agencies that have a folder, sorted. */
  agencies(): readonly string[] {
    const found = this.#folders.map((folder) => join(folder, FIGURES)).filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder));
    return [...new Set(found)].sort();
  }

  /** Every version once, with the file that holds it; of one agency, or of all. */
  *versions(agency?: string): Generator<{ readonly name: string; readonly file: string; readonly version: string }> {
    const seen = new Set<string>();
    const within = agency === undefined ? FIGURES : `${FIGURES}/${agency}`;
    for (const folder of this.#folders) {
      if (!existsSync(join(folder, within))) continue;
      const names = readdirSync(join(folder, within), { recursive: true, encoding: 'utf8' }).map((name) => `${within}/${name.replaceAll('\\', '/')}`);
      for (const name of names.sort()) {
        const [, , version] = FIGURE_PIN.exec(name) ?? [];
        if (version === undefined || seen.has(name)) continue;
        seen.add(name);
        yield { name, file: join(folder, name), version };
      }
    }
  }
}

/**
 * Puts every version of an archive, or of one agency in it, that is not there yet into a folder of pins. What was altered is left out and told.
 * @returns names of those that were put there
 */
export function carryFigures(archive: FigureArchive, folder: string, agency?: string, complain: (message: string) => void = console.warn): readonly string[] {
  const carried: string[] = [];
  for (const { name, file, version } of archive.versions(agency)) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    const text = readFileSync(file, 'utf8');
    if (!isUnaltered(text, version)) {
      complain(`${file} 的内容与版本号对不上，没有带过来。`);
      continue;
    }
    putFigures(target, text);
    carried.push(name);
  }
  return carried;
}

export function putFigures(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
