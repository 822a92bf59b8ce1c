import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import type { ChoiceCharts } from '../compare/charts.ts';
import { cleanText } from './clean.ts';
import { imageSpec } from './image-spec.ts';
import { layout } from './layout.ts';
import { svgText } from './svg.ts';

/**
 * The picture of a comparison just chosen: its first chart, laid out as that of any other. It carries no
 * data for the browser to lay out again, for it stands in other people's pages as it is.
 * @param page absolute address of the comparison
 */
export function choiceSvg({ charts, notes }: ChoiceCharts, page: string): string {
  const [{ name, chart, facts }, ...further] = charts;
  const others = further.length > 0 ? [EMBED_COMPARE.moreCharts(further.length)] : [];
  const spec = imageSpec({ path: chart.id, subject: 'comparison', name, chart, facts, page: '' }, '');
  return svgText(layout({ ...spec, notes: [...spec.notes, ...others, ...notes].map(cleanText), date: '', address: cleanText(readable(page).replace(/^https?:\/\//, '')) }));
}

/** An address as a reader would type it: Chinese names stay Chinese. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
