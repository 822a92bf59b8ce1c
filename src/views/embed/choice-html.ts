import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import type { ChoiceCharts } from '../compare/charts.ts';
import { type Html, html, sentence } from '../html.ts';
import { aboutHtml, figuresHtml, headHtml, mainClass, noticeHtml, notesHtml, sourceHtml } from './body-html.ts';
import type { RowLink } from './chart-html.ts';

/*
 * The inside of the embed of a comparison that its address chooses, made in the browser, and what
 * stands there instead where it cannot be made.
 */

export interface ChoicePlace {
  /** Address of the site's base, ending with a slash. */
  readonly base: string;
  /** Address of the comparison's page. */
  readonly page: string;
  readonly notice?: { readonly text: string; readonly live: string } | undefined;
  /** What of the address could not be followed, in sentences. */
  readonly complaints: readonly string[];
}

/** The first chart as any embed has it, further ones below it, then what is so of all. */
export function choiceBody({ charts, notes }: ChoiceCharts, { base, page, notice, complaints }: ChoicePlace): Html {
  const [first, ...further] = charts;
  const link: RowLink = ({ address, rowPage }) => (rowPage === undefined || address === '' ? '' : `${base}${rowPage.slice(1)}#${encodeURIComponent(address)}`);
  const sections = further.map((chart) => html`<section class="${mainClass(chart)}">${headHtml(chart, 'h2')}
${figuresHtml(chart, link)}</section>\n`);
  return html`<main class="${mainClass(first)}">${complaints.map((complaint) => html`<p class="notice" role="status">${complaint}</p>\n`)}${aboutHtml(first)}${headHtml(first)}
${notice ? html`${noticeHtml(notice.text, notice.live, EMBED_COMPARE.toLive)}\n` : ''}${figuresHtml(first, link)}${sections}${notesHtml(notes)}${sourceHtml(first, page, EMBED_COMPARE.dated, EMBED_COMPARE.toPage)}</main>`;
}

/** Why there is no comparison, and where to go. */
export function refusedBody(why: string, help: string, to: { readonly href: string; readonly words: string }): Html {
  return html`<main class="is-gone"><p class="of">${EMBED_COMPARE.title}</p><h1>${sentence(why)}</h1><p class="meta">${help}<a href="${to.href}" target="_blank" rel="noopener">${to.words}</a></p></main>`;
}

/** What stands in the page for those without scripts. */
export function scriptlessBody(compare: string, published: readonly { readonly title: string; readonly address: string }[]): Html {
  const list = published.map(({ title, address }) => html`<li><a href="${address}">${sentence(title)}</a></li>`);
  return html`<main class="is-gone"><p class="of">${EMBED_COMPARE.title}</p><div data-scriptless><h1>${EMBED_COMPARE.needsScript}</h1><p class="meta">${EMBED_COMPARE.withoutScript}<a href="${compare}" target="_blank" rel="noopener">${EMBED_COMPARE.toCompare}</a></p><ul>${list}</ul></div><p class="meta" data-loading role="status">${EMBED_COMPARE.loading}</p></main>`;
}
