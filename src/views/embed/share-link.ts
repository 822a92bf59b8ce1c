import { SHARE } from '../../labels/embed.ts';
import type { PublishedChart } from '../charts/published.ts';
import { type Html, html, plainText } from '../html.ts';
import { embedUrl, oembedUrl, url, withOrigin } from '../urls.ts';
import { pinOf } from './content.ts';
import { phoneHeight } from './height.ts';
import { embedTitle } from './oembed.ts';

/** Link from a chart on a page to its embed; with scripts it opens the panel of snippets, which is made of its data. */
export function shareLink(published: PublishedChart): Html {
  const { version } = pinOf(published);
  /* A disclosure's and an agency's chart is on the page of the link; a comparison is at an address with its choice. */
  const page = published.subject === 'comparison' ? html` data-page="${url(published.page)}"` : '';
  return html`<a href="${embedUrl(published.path)}"${page} data-embed="${version}" data-height="${phoneHeight(published)}" data-title="${embedTitle(published)}" aria-label="${plainText(SHARE.linkTo(published.chart.title))}">${SHARE.link}</a>`;
}

/** For the head of a page: where programs find how to embed each of its charts. */
export function discoveryLinks(charts: readonly PublishedChart[]): Html {
  return html`${charts.map((chart) => html`<link rel="alternate" type="application/json+oembed" href="${withOrigin(oembedUrl(chart.path))}" title="${plainText(chart.chart.title)}">`)}`;
}
