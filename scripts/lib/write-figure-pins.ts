import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figurePin, figurePinFile } from '../../src/load/figure-pins.ts';
import { PINS } from '../../src/load/pins.ts';
import { COMPARE_FILES, COMPARE_FOLDER } from '../../src/views/compare/parts.ts';
import { carryFigures, FigureArchive, putFigures } from './figure-archive.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/**
 * Writes the present version of what can be compared of each agency into the site's pins, and carries on
 * every version that is recorded, so that pinned comparisons outlive corrections. It must be closed
 * after the writer of comparisons, whose files it reads: nothing is reckoned twice.
 * @param archive further sites built before
 */
export function figurePinsWriter({ folder, library, previous }: Pick<SiteContext, 'folder' | 'library' | 'previous'>, archive: readonly string[] = []): SiteWriter {
  return {
    add: () => {},
    close: () => {
      const pins = join(folder, 'embed', PINS);
      for (const id of new Set(library.disclosures.map(({ agency }) => agency))) {
        const { version, text } = figurePin(JSON.parse(readFileSync(join(folder, 'data', COMPARE_FOLDER, COMPARE_FILES.agency(id)), 'utf8')));
        putFigures(join(pins, figurePinFile(id, version)), text);
      }
      carryFigures(new FigureArchive([join(library.dataDir, PINS), ...[previous, ...archive].map((site) => join(site, 'embed', PINS))]), pins);
    },
  };
}
