import type { PublishedChart } from '../charts/published.ts';
import { imageSpec } from './image-spec.ts';
import { layout } from './layout.ts';
import { svgText } from './svg.ts';

/**
 * The image file of a chart.
 * @param site origin and base of the site, ending with a slash
 */
export function chartSvg(chart: PublishedChart, site: string): string {
  const spec = imageSpec(chart, site);
  return svgText(layout(spec), { metadata: JSON.stringify(spec) });
}
