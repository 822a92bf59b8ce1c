import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedChart } from '../../src/views/charts/published.ts';
import { chartSvg } from '../../src/views/images/chart-svg.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Writes the picture of each chart beside its embed. */
export function imagesWriter({ settings, folder }: SiteContext): SiteWriter {
  const site = siteRoot(settings);
  const put = (chart: PublishedChart): void => {
    const place = join(folder, 'embed', chart.path);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'chart.svg'), chartSvg(chart, site));
  };
  return { add: ({ charts }) => charts().forEach(put), close: () => {} };
}
