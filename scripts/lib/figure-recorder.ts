import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figurePin, figurePinFile } from '../../src/load/figure-pins.ts';
import { PINS } from '../../src/load/pins.ts';
import { agencyEntry, agencyHead, type AgencyPart, figureCells, figureRow, headOf } from '../../src/views/compare/parts.ts';
import { carryFigures, FigureArchive, putFigures } from './figure-archive.ts';
import type { Recording } from './record-pins.ts';
import type { AgencyEntry } from './site-writers.ts';

/** Records versions of what can be compared of each agency. */
export class FigureRecorder {
  readonly #folder: string;
  readonly #sites: readonly string[];
  readonly #write: boolean;
  readonly #added: string[] = [];

  /** @param folder the data's pins @param sites folders of built sites @param write false to look only */
  constructor(folder: string, sites: readonly string[], write: boolean) {
    this.#folder = folder;
    this.#sites = sites;
    this.#write = write;
  }

  add({ agency, entries }: AgencyEntry): void {
    const disclosures = entries.map(({ disclosure }) => agencyEntry(headOf(disclosure, agency), figureCells(disclosure, agency).map(figureRow)));
    const { version, text } = figurePin({ ...agencyHead(agency), disclosures } satisfies AgencyPart);
    const name = figurePinFile(agency.id, version);
    if (existsSync(join(this.#folder, name))) return;
    this.#added.push(name);
    if (this.#write) putFigures(join(this.#folder, name), text);
  }

  close(): Recording {
    const carried = new FigureArchive(this.#sites.map((site) => join(site, 'embed', PINS)));
    if (this.#write) this.#added.push(...carryFigures(carried, this.#folder));
    else this.#added.push(...[...carried.versions()].map(({ name }) => name).filter((name) => !existsSync(join(this.#folder, name)) && !this.#added.includes(name)));
    const before = [...new FigureArchive([this.#folder]).versions()].length;
    return { added: this.#added.map((name) => name.replace(/\.json$/, '')), pins: this.#write ? before : before + this.#added.length };
  }
}
