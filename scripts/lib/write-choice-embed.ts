import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { COMPARE_DEFAULT } from '../../src/views/compare/compared.ts';
import { choicePage } from '../../src/views/embed/choice-page.ts';
import type { CompareAssets } from '../../src/views/embed/page-html.ts';

/** Writes the one page that embeds whatever comparison its address chooses. @param folder of the site */
export function writeChoiceEmbed(folder: string, comparisons: readonly PublishedChart[], assets: CompareAssets): void {
  const place = join(folder, 'embed', 'compare');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.html'), choicePage(COMPARE_DEFAULT, comparisons, assets));
}
