import { EMBED, scopesText, stagesText, yearsText } from '../../labels/embed.ts';
import { SITE_NAME } from '../../labels/site.ts';
import { type Html, html, isolated, plainText, raw, sentence } from '../html.ts';
import { url, withOrigin } from '../urls.ts';
import { barsTable, legendHtml, ringTable, type RowLink } from './chart-html.ts';
import type { EmbedChart } from './content.ts';
import { linesHtml } from './lines-html.ts';
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
  const { chart, name, facts } = shown;
  const { page, rows, notice } = place;
  const link: RowLink = ({ address, rowPage }) => {
    const on = rowPage === undefined ? page?.replace(/#.*$/, '') : url(rowPage);
    return on === undefined || address === '' || !rows ? '' : `${on}#${encodeURIComponent(address)}`;
  };
  const back = page === undefined ? '' : html`<a href="${page}" target="_blank" rel="noopener">${EMBED.toPage}</a>`;
  const body = html`<p class="of">${isolated(name)}${chart.title === name ? '' : html`<span>${chart.title}</span>`}</p>
<h1>${sentence(chart.headline)}</h1>
<p class="meta">${sentence(measuredText(shown))}</p>
${notice ? html`<p class="notice">${notice.text}${notice.live === undefined ? '' : html` <a href="${notice.live}">${EMBED.toLive}</a>`}</p>\n` : ''}${chartHtml(shown, link)}
${chart.notes.map((note) => html`<p class="meta">${sentence(note)}</p>\n`)}<p class="meta src">${EMBED.source}：${isolated(facts.source)}。${facts.date === undefined ? EMBED.noDate : EMBED.date(facts.date)}。${EMBED.by}：<b>${SITE_NAME}</b>。${back}</p>`;
  return documentHtml(`${chart.headline} · ${name}`, place, assets, html`<main class="is-${chart.shape}${hasBars(shown) ? '' : ' plain'}">${body}</main>`);
}

/** False where figures only stand side by side: the room for bars would be empty. */
function hasBars({ chart }: EmbedChart): boolean {
  return chart.shape !== 'bars' || chart.rows.some(({ bars }) => bars.some(({ segments }) => segments.length > 0));
}

/** The page at the address of a chart that is no more. */
export function gonePage(name: string, pins: readonly { readonly title: string; readonly address: string }[], assets: EmbedAssets): string {
  const body = html`<main class="is-gone"><p class="of">${isolated(name)}</p><h1>${EMBED.goneTitle}</h1><p class="meta">${EMBED.gone}</p><ul>${pins.map(({ title, address }) => html`<li><a href="${address}">${sentence(title)}</a></li>`)}</ul></main>`;
  return documentHtml(EMBED.goneTitle, { page: undefined, oembed: undefined, noindex: true, rows: false }, assets, body);
}

function documentHtml(title: string, { page, oembed, noindex }: EmbedPlace, assets: EmbedAssets, body: Html): string {
  const shortTitle = shortened(plainText(`${title} · ${SITE_NAME}`));
  const policy = `default-src 'none'; style-src '${assets.styleHash}'; script-src ${assets.scriptSources}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shortTitle}</title>
${noindex ? raw('<meta name="robots" content="noindex">\n') : ''}${page === undefined ? '' : html`<link rel="canonical" href="${withOrigin(page.replace(/#.*$/, ''))}">\n`}${oembed === undefined ? '' : html`<link rel="alternate" type="application/json+oembed" href="${withOrigin(oembed)}" title="${shortTitle}">\n`}<style>${raw(assets.style)}</style>
<script src="${assets.script}" data-draw="${assets.drawing}"></script>
</head>
<body>
${body}
</body>
</html>
`.text;
}

/** What is measured, with any fact that its line leaves unsaid: a cropped picture must still tell it. */
export function measuredText({ name, chart, facts }: EmbedChart): string {
  const plain = (text: string): string => text.replaceAll(' ', '').replaceAll('—', '至');
  const said = plain(`${name}，${chart.measured}`);
  const further = [yearsText(facts.years), stagesText(facts.stages), scopesText(facts.scopes), facts.unit && `单位：${facts.unit}`];
  return [chart.measured, ...further.filter((fact) => fact !== '' && !said.includes(plain(fact)))].filter(Boolean).join('，');
}

function chartHtml({ chart, facts }: EmbedChart, link: RowLink): Html | '' {
  switch (chart.shape) {
    case 'bars':
      return html`${legendHtml(chart)}${barsTable(chart, facts.unit, link)}`;
    case 'ring':
      return html`${legendHtml(chart)}${ringTable(chart, facts.unit, link)}`;
    case 'lines':
      return linesHtml(chart, link);
    case 'stated':
      return '';
  }
}
