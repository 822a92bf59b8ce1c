import { EMBED } from '../../labels/embed.ts';
import { SITE_NAME } from '../../labels/site.ts';
import { type Html, html, isolated, plainText, raw, sentence } from '../html.ts';
import { url, withOrigin } from '../urls.ts';
import { aboutHtml, figuresHtml, headHtml, mainClass, measuredText, noticeHtml, sourceHtml } from './body-html.ts';
import type { RowLink } from './chart-html.ts';
import type { EmbedChart } from './content.ts';
import { shortened } from './oembed.ts';

/** The parts that every embed page shares, made once a build. */
export interface EmbedAssets {
  /** Minified style sheet, put into each page. */
  readonly style: string;
  /** Its hash as a source of a policy: `sha256-…`. */
  readonly styleHash: string;
  /** Address of the page's script. */
  readonly script: string;
  /** Address of the script that draws, fetched by the other when there is something to draw. */
  readonly drawing: string;
  /** Where scripts may come from, as a policy says it. */
  readonly scriptSources: string;
}

/** The same for the one page whose comparison its address chooses. */
export interface CompareAssets extends EmbedAssets {
  /** Address of that page's script. */
  readonly comparing: string;
}

/** Where an embed's links lead. */
export interface EmbedPlace {
  /** Page that shows the chart, with its hash; undefined where there is none any more. */
  readonly page: string | undefined;
  readonly oembed: string | undefined;
  /** What must be said about the version shown, with the address of the newest where there is one. */
  readonly notice?: { readonly text: string; readonly live: string | undefined };
  readonly noindex: boolean;
  /** Whether the rows of the page hold the figures shown: then each is linked. */
  readonly rows: boolean;
}

/** A whole embed page: complete without scripts and without any other file. */
export function embedPage(shown: EmbedChart, place: EmbedPlace, assets: EmbedAssets): string {
  const { page, rows, notice } = place;
  const link: RowLink = ({ address, rowPage }) => {
    const on = rowPage === undefined ? page?.replace(/#.*$/, '') : url(rowPage);
    return on === undefined || address === '' || !rows ? '' : `${on}#${encodeURIComponent(address)}`;
  };
  const body = html`${aboutHtml(shown)}${headHtml(shown)}
${notice ? html`${noticeHtml(notice.text, notice.live)}\n` : ''}${figuresHtml(shown, link)}
${sourceHtml(shown, page)}`;
  return documentHtml(`${shown.chart.headline} · ${shown.name}`, place, assets, html`<main class="${mainClass(shown)}">${body}</main>`, undefined, `${shown.name}，${measuredText(shown)}。`);
}

/** The page at the address of a chart that is no more. */
export function gonePage(name: string, pins: readonly { readonly title: string; readonly address: string }[], assets: EmbedAssets): string {
  const body = html`<main class="is-gone"><p class="of">${isolated(name)}</p><h1>${EMBED.goneTitle}</h1><p class="meta">${EMBED.gone}</p><ul>${pins.map(({ title, address }) => html`<li><a href="${address}">${sentence(title)}</a></li>`)}</ul></main>`;
  return documentHtml(EMBED.goneTitle, { page: undefined, oembed: undefined, noindex: true }, assets, body);
}

/** The script of a page that fetches what it shows, and what it must know of the site. */
export interface FetchingScript {
  readonly address: string;
  /** Base path of the site, ending with a slash. */
  readonly base: string;
  /** Measure that is compared where the address names none. */
  readonly measure: string;
}

/**
 * @param fetching of a page that reads the site's data: it has a script of its own, and may ask the site
 * @param description what the page shows, for search engines and shared links
 */
export function documentHtml(title: string, { page, oembed, noindex }: Pick<EmbedPlace, 'page' | 'oembed' | 'noindex'>, assets: EmbedAssets, body: Html, fetching?: FetchingScript, description = ''): string {
  const shortTitle = shortened(plainText(`${title} · ${SITE_NAME}`));
  const policy = `default-src 'none'; style-src '${assets.styleHash}'; script-src ${assets.scriptSources};${fetching ? ` connect-src ${assets.scriptSources};` : ''} base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shortTitle}</title>
${description === '' ? '' : html`<meta name="description" content="${shortened(plainText(description))}">\n`}${noindex ? raw('<meta name="robots" content="noindex">\n') : ''}${page === undefined ? '' : html`<link rel="canonical" href="${withOrigin(page.replace(/#.*$/, ''))}">\n`}${oembed === undefined ? '' : html`<link rel="alternate" type="application/json+oembed" href="${withOrigin(oembed)}" title="${shortTitle}">\n`}<style>${raw(assets.style)}</style>
<script src="${fetching?.address ?? assets.script}" data-draw="${assets.drawing}"${fetching ? html` data-base="${fetching.base}" data-measure="${fetching.measure}"` : ''}></script>
</head>
<body>
${body}
</body>
</html>
`.text;
}
