import { rowsOfDocument } from '../../labels/search-results.ts';
import type { Hit } from '../../row-index/types.ts';
import type { Part } from '../../views/search-page/excerpt.ts';
import type { FoundPage } from '../../views/search-page/prose-record.ts';
import { type ResultView, resultView } from '../../views/search-page/result-view.ts';
import type { SearchState } from '../../views/search-page/state.ts';
import { element, link } from './dom.ts';

export interface ResultOptions {
  /** Path of the site, ending with a slash. */
  readonly base: string;
  readonly by: SearchState['by'];
  /** Address of the same search inside one document. */
  readonly inDocument: (head: NonNullable<ResultView['document']>['head']) => string;
}

/** One result as a list item. Whatever was found is set as text. */
export function resultItem(hit: Hit, options: ResultOptions): HTMLLIElement {
  const view = resultView(hit);
  const whole = options.by === 'document' && hit.kind !== 'document' ? view.document : undefined;
  const item = element('li', 'result', ...(whole ? documentLines(view, whole, options) : rowLines(view, options)));
  for (const { header, parts } of view.contexts) item.append(element('p', 'result-context', ...(header ? [element('span', 'result-header', header), ' '] : []), bdi(marked(parts))));
  if (whole && whole.rows > 1) item.append(element('p', 'result-rest', link(options.inDocument(whole.head), '', rowsOfDocument(whole.rows))));
  const main = item.querySelector<HTMLAnchorElement>('.result-link');
  if (main) {
    main.dataset['result'] = hit.address;
    if (view.document) main.dataset['disclosure'] = view.document.head.id;
  }
  return item;
}

function rowLines(view: ResultView, options: ResultOptions): readonly Node[] {
  return [element('div', 'result-head', element('h3', '', rowLink(view, options, 'result-link')), ...amount(view)), place(view.place)];
}

function documentLines(view: ResultView, whole: NonNullable<ResultView['document']>, options: ResultOptions): readonly Node[] {
  const heading = link(address(whole.path, options), 'result-link', bdi([whole.agency]), ' ', whole.name);
  return [element('h3', '', heading), element('div', 'result-head result-row', rowLink(view, options, ''), ...amount(view)), place(view.where)];
}

function rowLink(view: ResultView, options: ResultOptions, className: string): HTMLAnchorElement {
  const code = view.code.length > 0 ? [element('span', 'code', ...marked(view.code)), ' '] : [];
  return link(address(view.path, options), className, ...code, bdi(marked(view.title)));
}

function address(path: string, { base }: ResultOptions): string {
  return base + path.replace(/^\//, '');
}

function amount({ amount: shown }: ResultView): readonly (Node | string)[] {
  return shown.length > 0 ? [' ', element('span', 'result-amount', ...marked(shown))] : [];
}

function place(facts: readonly string[]): HTMLElement {
  return element('p', 'result-place', ...facts.flatMap((fact, at) => (at === 0 ? [bdi([fact])] : [' · ', bdi([fact])])));
}

function marked(parts: readonly Part[]): readonly (Node | string)[] {
  return parts.map(({ text, match }) => (match ? element('mark', '', text) : text));
}

/** Published text, whose direction must not turn what stands around it. */
function bdi(children: readonly (Node | string)[]): HTMLElement {
  return element('bdi', '', ...children);
}

/** One page of prose as a list item. */
export function pageItem(found: FoundPage, base: string): HTMLLIElement {
  const main = link(base + found.path.replace(/^\//, ''), 'result-link', ...marked(found.title));
  main.dataset['result'] = found.path.split('#')[1] ?? '';
  const contexts = found.contexts.filter((context) => context.length > 0);
  return element(
    'li',
    'result',
    element('div', 'result-head', element('h3', '', main)),
    ...(found.page ? [place([found.page])] : []),
    ...contexts.map((context) => element('p', 'result-context', bdi(marked(context)))),
  );
}
