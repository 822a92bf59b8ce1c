import { join } from 'node:path';
import type { Check } from '../../src/fiscal/checks/index.ts';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';
import { findingRecords } from '../../src/views/exports/findings.ts';
import { WHOLE_LIMIT } from './exports/capped-file.ts';
import { JsonParts } from './exports/json-parts.ts';
import { OwnFiles } from './exports/own-file.ts';

const OPEN = Buffer.from('[\n');
const CLOSE = Buffer.from('\n]\n');

/**
 * Writes every check: a log per disclosure (`findings/<id>.json`) and, while all together stay under
 * the limit, one `findings.json`; past it that file is an index of parts by province.
 */
export class FindingsWriter {
  readonly #folder: string;
  readonly #all: JsonParts;
  readonly #own = new OwnFiles();

  constructor(folder: string, limit: number = WHOLE_LIMIT) {
    this.#folder = folder;
    this.#all = new JsonParts(folder, 'findings', limit);
  }

  add(disclosure: string, checks: readonly Check[], region: string): void {
    const lines = findingRecords(disclosure, checks).map((record) => JSON.stringify(record));
    const text = Buffer.from(lines.join(',\n'), 'utf8');
    this.#all.add(region.slice(0, 2), lines.length, text);
    this.#own.write(join(this.#folder, 'findings', `${disclosure}.json`), lines.length > 0 ? Buffer.concat([OPEN, text, CLOSE]) : '[]\n');
  }

  /** Closes the files and decides between one file and an index of parts. */
  close(): ReadonlyMap<string, WrittenFile> {
    return this.#all.close();
  }
}
