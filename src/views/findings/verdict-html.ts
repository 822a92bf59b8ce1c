import { type Html, html, sentence } from '../html.ts';
import type { Verdict } from './verdict.ts';

/** The verdict on a disclosure's first screen: how many checks, how they came out, the weightiest finding. */
export function verdictHtml({ headline, sentence: counts, disagrees, weightiest, link }: Verdict): Html {
  return html`<div class="verdict${!disagrees && ' agrees'}"> <p><b>${headline}</b> <span>${sentence(counts)}</span></p> ${weightiest && html`<p class="meta"><a href="#${weightiest.id}">${weightiest.lead}</a><span class="first">${sentence(weightiest.text)}</span></p>`} <p class="meta"><a href="#findings">${link}</a></p> </div>`;
}
