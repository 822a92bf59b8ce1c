import type { Agency, DisclosureHead } from '../../fiscal/disclosure.ts';
import { TABLE_STATES } from '../../fiscal/disclosure.ts';
import { STATE_MEANINGS, STATE_NAMES } from '../../labels/comparability.ts';
import { disclosureName, REGIONS } from '../../labels/pages.ts';
import { type Html, html, isolated } from '../html.ts';
import { disclosureUrl } from '../urls.ts';
import { kindsByState } from './holdings.ts';

/** What is held and what is not: per disclosure, the state of each kind of table, grouped by state. */
export function holdingsHtml(disclosures: readonly DisclosureHead[], agencies: ReadonlyMap<string, Agency>): Html {
  return html`<p class="meta">${REGIONS.heldNote}</p> <dl class="holdings"> ${disclosures.map((disclosure) => entryHtml(disclosure, agencies.get(disclosure.agency)?.name ?? ''))} </dl>`;
}

function entryHtml(disclosure: DisclosureHead, agency: string): Html {
  const states = kindsByState(disclosure);
  const groups = TABLE_STATES.filter((state) => states[state].length > 0).map(
    (state) => html`<dd class="state-${state}"> <b title="${STATE_MEANINGS[state]}">${STATE_NAMES[state]} ${states[state].length}</b> <span>${states[state].join('、')}</span> </dd>`,
  );
  return html`<div> <dt><a href="${disclosureUrl(disclosure.id)}">${isolated(agency)} ${disclosureName(disclosure)}</a></dt> ${groups} </div>`;
}
