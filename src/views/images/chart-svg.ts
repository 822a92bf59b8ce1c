import type { PublishedChart } from '../charts/published.ts';
import { IMAGES } from '../../labels/images.ts';
import { cleanText } from './clean.ts';
import { imageSpec } from './image-spec.ts';
import { layout } from './layout.ts';
import { svgText } from './svg.ts';

/**
 * The image file of a chart.
 * @param site origin and base of the site, ending with a slash
 * @param notice what must be known of a pinned version before all else
 */
export function chartSvg(chart: PublishedChart, site: string, notice?: string): string {
  const spec = imageSpec(chart, site);
  const told = notice === undefined ? spec : { ...spec, notes: [cleanText(notice), ...spec.notes] };
  return svgText(layout(told), { metadata: JSON.stringify(told) });
}

/**
 * What stands at the address of a chart that is no more: pages elsewhere may still show it.
 * @param last the chart as it was when it was last seen
 */
export function withdrawnSvg(last: PublishedChart, site: string): string {
  const { id, title, source } = last.chart;
  return chartSvg({ ...last, chart: { id, title, source, shape: 'stated', headline: IMAGES.withdrawn, measured: '', notes: [IMAGES.withdrawnWhy], table: '' } }, site);
}
