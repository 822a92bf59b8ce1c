import { CITE } from '../labels/cite.ts';
import { NAVIGATION, SITE, SITE_NAME } from '../labels/site.ts';
import { type CitedPage, pageReference } from './cite/reference.ts';
import { attribute, type Html, html, sentence } from './html.ts';
import { CARD } from './images/card.ts';
import { absoluteUrl, fileUrl, url } from './urls.ts';

/*
 * What stands around every page. Strings, because every page has them: a component for each would
 * be made as often as there are pages.
 */

const MASTHEADS = new Map<string, Html>();

/** Name of the site, navigation and search; `pathname` says which part of the site is marked as the one that the reader is in. */
export function mastheadHtml(pathname: string): Html {
  const parts = NAVIGATION.map(({ path }) => url(path));
  const here = parts.find((part) => pathname.startsWith(part)) ?? '';
  const known = MASTHEADS.get(here);
  if (known) return known;
  const items = NAVIGATION.map(({ label }, at) => html`<li><a href="${parts[at]}"${attribute('aria-current', here !== '' && parts[at] === here ? 'page' : undefined)}>${label}</a></li>`);
  const made = html`<header class="masthead"> <a class="brand" href="${url('/')}">${SITE_NAME}</a> <nav aria-label="${SITE.navigation}"> <ul> ${items} </ul> </nav> <form class="find" role="search" action="${url('/search/')}" method="get"> <label class="vh" for="site-search">${SITE.search}</label> <input id="site-search" name="q" type="search" placeholder="${SITE.searchHint}" autocomplete="off" aria-keyshortcuts="/"> <button>${SITE.search}</button> </form> </header>`;
  MASTHEADS.set(here, made);
  return made;
}

/** What chat apps and networks show of a shared link; `card` is the path of its picture without the base. */
export function socialCardHtml(card: string, title: string, alt: string): Html {
  return html`<meta property="og:image" content="${fileUrl(card)}"> <meta property="og:image:type" content="image/png"> <meta property="og:image:width" content="${CARD.width}"> <meta property="og:image:height" content="${CARD.height}"> <meta property="og:image:alt" content="${alt.startsWith(title) ? alt : `${title}：${alt}`}"> <meta name="twitter:card" content="summary_large_image">`;
}

/** How to cite this page: complete without scripts but for the day of access, which only the reader's clock knows. */
export function pageCitationHtml(page: CitedPage, path: string): Html {
  const said = page.sentence && html`<p class="cite"><span class="cite-sentence">${sentence(page.sentence)}</span></p>`;
  return html`<section class="cite-page" id="cite" aria-labelledby="cite-title" data-pagefind-ignore> <h2 id="cite-title">${CITE.title}</h2> ${said} <p class="cite"><span class="cite-text"><bdi>${pageReference(page)}</bdi>[<span data-today>${CITE.accessDate}</span>]. <span data-here>${absoluteUrl(path) ?? CITE.thisPage}</span>.</span></p> <p class="meta keys" hidden>${CITE.help} <label><input type="checkbox" id="keys" checked> ${CITE.keys}</label></p> </section>`;
}
