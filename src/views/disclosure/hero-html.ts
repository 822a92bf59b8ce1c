import type { Agency, Disclosure, Region, Source } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { type Html, html, isolated, sentence } from '../html.ts';
import { breadcrumbsJson } from '../structured/breadcrumbs.ts';
import { structuredHtml } from '../structured/script-html.ts';
import { nameTitleHtml } from '../title-html.ts';
import { agencyUrl, regionUrl } from '../urls.ts';
import type { Hero } from './hero.ts';
import { webAddress } from './sources.ts';

/** What the first screen is made of; `verdict` stands above the sources. */
export interface HeroParts {
  readonly agency: Agency;
  readonly disclosure: Disclosure;
  /** From the province down. */
  readonly regions: readonly Region[];
  readonly hero: Hero;
  readonly verdict: Html;
}

/** The first screen: who, which year and stage and scope, how much, on what, from which document. */
export function heroHtml({ agency, disclosure, regions, hero, verdict }: HeroParts): Html {
  const { phrases, tags } = hero;
  const title = phrases.map((phrase, index) => html`${index === phrases.length - 1 && ' '}<span class="phrase"><bdi>${nameTitleHtml(phrase)}</bdi></span>`);
  return html`${crumbsHtml(agency, disclosure, regions, phrases.at(-1) ?? '')} <div class="hero" data-pagefind-body> <div class="hero-head"> <h1>${title}</h1> <ul class="tags">${tags.map((tag) => html`<li>${tag}</li>`)}</ul> ${agency.note && html`<p class="meta">${isolated(agency.note)}</p>`} </div> ${figureHtml(hero)} <aside class="hero-side" aria-label="${PAGE.source}"> ${verdict} ${disclosure.sources.map(fromHtml)} </aside> </div>`;
}

function crumbsHtml(agency: Agency, disclosure: Disclosure, regions: readonly Region[], last: string): Html {
  const crumbs = [
    ...regions.map(({ code, name }) => ({ name, path: `/regions/${code}/` })),
    { name: agency.name, path: `/agencies/${agency.id}/` },
    { name: last, path: `/disclosures/${disclosure.id}/` },
  ];
  return html`<ol class="crumb" aria-label="位置"> ${regions.map((region) => html`<li><a href="${regionUrl(region.code)}">${isolated(region.name)}</a></li>`)} <li><a href="${agencyUrl(agency.id)}"><bdi>${agency.name}</bdi></a></li> </ol> ${structuredHtml(breadcrumbsJson(crumbs))}`;
}

function figureHtml({ figure, what, spelled, address, sentences }: Hero): Html {
  const total = figure && html`<p class="total"><span class="num">${figure.text}</span> <small>${figure.unit}</small></p>`;
  return html`<div class="hero-figure"> ${total} <p class="what">${address ? html`<a href="#${address}">${sentence(what)}</a>` : what}${spelled && html`，即 <span class="num">${spelled}</span>`}</p> ${sentences.map((text, index) => html`<p${index === 0 && html` class="say"`}>${sentence(text)}</p>`)} </div>`;
}

function fromHtml(source: Source): Html {
  const address = webAddress(source);
  return html`<div class="from"> <p class="meta">${PAGE.source}</p> <p><a href="#sources"><bdi>${source.title}</bdi></a></p> <p class="meta">${isolated(source.publisher)}。${address ? html`<a href="${address}" rel="noopener">${PAGE.url}</a>` : PAGE.urlUnknown}。${PAGE.hashOf[source.hashed]} ${source.sha256.slice(0, 8)}…</p> </div>`;
}
