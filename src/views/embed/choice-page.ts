import type { MeasureKey } from '../../fiscal/measures.ts';
import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import type { PublishedChart } from '../charts/published.ts';
import { embedUrl, url } from '../urls.ts';
import { scriptlessBody } from './choice-html.ts';
import { type CompareAssets, documentHtml } from './page-html.ts';

/** Published comparisons that the page names for those without scripts. */
const NAMED = 8;

/**
 * The page at `embed/compare/`, one file for every choice: its script makes the comparison that the address names.
 * @param measure compared where the address names none
 * @param published comparisons with pages of their own, the nearest first
 */
export function choicePage(measure: MeasureKey, published: readonly PublishedChart[], assets: CompareAssets): string {
  const list = published.slice(0, NAMED).map(({ path, name, chart }) => ({ title: `${name}：${chart.headline}`, address: embedUrl(path) }));
  return documentHtml(EMBED_COMPARE.title, { page: url('/compare/'), oembed: undefined, noindex: true }, assets, scriptlessBody(url('/compare/'), list), { address: assets.comparing, base: url('/'), measure });
}
