import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ComparisonCollector } from '../../src/views/charts/comparison-charts.ts';
import { COMPARE_DEFAULT } from '../../src/views/compare/digest.ts';
import { choicePage } from '../../src/views/embed/choice-page.ts';
import type { CompareAssets } from '../../src/views/embed/page-html.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Writes the one page that embeds whatever comparison its address chooses. */
export function choiceEmbedWriter({ folder }: Pick<SiteContext, 'folder'>, assets: CompareAssets): SiteWriter {
  const comparisons = new ComparisonCollector();
  return {
    add: ({ disclosure, agency }) => comparisons.add(disclosure, agency),
    close: () => {
      const place = join(folder, 'embed', 'compare');
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'index.html'), choicePage(COMPARE_DEFAULT, comparisons.charts(), assets));
    },
  };
}
