import type { Disclosure } from '../../fiscal/disclosure.ts';
import type { KindRegistry } from '../../fiscal/tables/index.ts';
import { STATE_MEANINGS, STATE_NAMES } from '../../labels/comparability.ts';
import { type Html, html } from '../html.ts';
import { type CoveredKind, coverage } from './coverage.ts';

/** Which kinds of table are held, printed empty, not published, not collected. */
export function coverageHtml(disclosure: Disclosure, kinds: KindRegistry): Html {
  return html`<dl class="coverage"> ${coverage(disclosure, kinds).map(
    ({ state, kinds: covered }) => html`<div> <dt>${STATE_NAMES[state]} <small>${covered.length} 种</small></dt> <dd> <p class="meta">${STATE_MEANINGS[state]}</p> <ul> ${covered.map(kindHtml)} </ul> </dd> </div>`,
  )} </dl>`;
}

function kindHtml({ title, missing, tables: [first, ...more] }: CoveredKind): Html {
  return html`<li> ${first ? html`<a href="#${first.id}">${title}</a>` : title} ${more.length > 0 && html`<small> ${more.length + 1} 张</small>`} ${missing.length > 0 && html`<small>（${missing.join('；')}）</small>`}</li>`;
}
