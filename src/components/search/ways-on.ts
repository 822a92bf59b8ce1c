import { dropSentence, FILTER_TITLES, RESULTS, times } from '../../labels/search-results.ts';
import type { Rescue } from '../../views/search-page/rescue.ts';
import { type SearchState, writeState } from '../../views/search-page/state.ts';
import { element, link } from './dom.ts';

/** What a reader can do where nothing was found: links that do find something, then where else to look. */
export function waysOn(found: Rescue, state: SearchState, regions: string): readonly Node[] {
  const to = (changes: Partial<SearchState>): string => writeState({ ...state, page: 1, ...changes }) || '?';
  const near = found.suggestions.map(({ query, count }) => line(link(to({ query }), '', quoted(query)), times(count)));
  const fewer = found.fewer.map(({ drop, filters, count }) => line(link(to({ filters }), '', dropSentence(drop === 'all' ? RESULTS.everyFilter : (FILTER_TITLES[drop] ?? drop), count))));
  const apart = found.apart.map(({ term, count }) => (count > 0 ? line(link(to({ query: term, filters: {} }), '', quoted(term)), times(count)) : line(quoted(term), RESULTS.wordNowhere)));
  const somewhere = found.apart.every(({ count }) => count > 0);
  return [
    ...list(RESULTS.fewer, fewer),
    ...list(somewhere ? RESULTS.apart : RESULTS.notApart, apart),
    ...list(RESULTS.nothingHelp, near),
    ...elsewhere(link(to({ view: 'pages' }), '', RESULTS.inPages), regions),
  ];
}

/** The same where no page was found: its words may stand in the tables. */
export function noPages(state: SearchState, regions: string): readonly Node[] {
  return elsewhere(link(writeState({ ...state, view: 'rows', page: 1 }), '', RESULTS.inRows), regions);
}

function elsewhere(other: HTMLAnchorElement, regions: string): readonly Node[] {
  return [element('p', '', RESULTS.literal), element('p', 'ways', other, ' ', link(regions, '', RESULTS.byRegion))];
}

function list(heading: string, lines: readonly Node[]): readonly Node[] {
  return lines.length > 0 ? [element('h3', '', heading), element('ul', '', ...lines)] : [];
}

function line(...children: readonly (Node | string)[]): HTMLLIElement {
  return element('li', '', ...children.flatMap((child, at) => (at === 0 ? [child] : [' ', typeof child === 'string' ? element('small', '', child) : child])));
}

function quoted(text: string): HTMLElement {
  return element('bdi', '', text);
}
