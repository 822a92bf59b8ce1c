import { join } from 'node:path';
import type { Library } from '../../src/load/library.ts';
import { figurePin, figurePinFile } from '../../src/load/figure-pins.ts';
import { PINS } from '../../src/load/pins.ts';
import type { AgencyPart } from '../../src/views/compare/parts.ts';
import { carryFigures, FigureArchive, putFigures } from './figure-archive.ts';
import type { SiteContext } from './site-writers.ts';

/** Versions of agencies' figures in a site's pins, so that pinned comparisons outlive corrections. */
export class FigurePins {
  readonly #folder: string;
  readonly #archive: FigureArchive;
  readonly #held: ReadonlySet<string>;

  /** @param archive further sites built before */
  constructor({ folder, library, previous }: Pick<SiteContext, 'folder' | 'previous'> & { readonly library: Pick<Library, 'dataDir' | 'disclosures'> }, archive: readonly string[] = []) {
    this.#folder = join(folder, 'embed', PINS);
    this.#archive = new FigureArchive([join(library.dataDir, PINS), ...[previous, ...archive].map((site) => join(site, 'embed', PINS))]);
    this.#held = new Set(library.disclosures.map(({ agency }) => agency));
  }

  /** Writes the present version of an agency's figures beside every earlier one. */
  write(part: AgencyPart): void {
    const { version, text } = figurePin(part);
    putFigures(join(this.#folder, figurePinFile(part.agency, version)), text);
    carryFigures(this.#archive, this.#folder, part.agency);
  }

  /** Carries on the versions of agencies that have no disclosure any more. */
  carryOthers(): void {
    for (const agency of this.#archive.agencies()) if (!this.#held.has(agency)) carryFigures(this.#archive, this.#folder, agency);
  }
}
