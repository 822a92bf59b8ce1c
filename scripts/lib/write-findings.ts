import { join } from 'node:path';
import type { Check } from '../../src/fiscal/checks/index.ts';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { findingRecords } from '../../src/views/exports/findings.ts';
import { WHOLE_LIMIT } from './exports/capped-file.ts';
import { JsonParts } from './exports/json-parts.ts';
import { writeHashed } from './hashed-file.ts';

/**
 * Writes every check: a log per disclosure (`findings/<id>.json`) and, while all together stay under
 * the limit, one `findings.json`; past it that file is an index of parts by province.
 */
export class FindingsWriter {
  readonly #folder: string;
  readonly #all: JsonParts;

  constructor(folder: string, limit: number = WHOLE_LIMIT) {
    this.#folder = folder;
    this.#all = new JsonParts(folder, 'findings', limit);
  }

  /** @returns the written log of this disclosure, by its path below the data folder */
  add(disclosure: string, checks: readonly Check[], region: string): readonly [path: string, file: WrittenFile] {
    const lines = findingRecords(disclosure, checks).map((record) => JSON.stringify(record));
    this.#all.add(region.slice(0, 2), lines);
    const path = `findings/${disclosure}.json`;
    return [path, writeHashed(join(this.#folder, path), lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n')];
  }

  /** Closes the files and decides between one file and an index of parts. */
  close(): ReadonlyMap<string, WrittenFile> {
    return this.#all.close();
  }
}
