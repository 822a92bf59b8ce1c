import { FILTER_TITLES, RESULTS } from '../../labels/search-results.ts';
import type { FilterKey } from '../../row-index/types.ts';
import { type FilterNames, valueName } from '../../views/search-page/filter-view.ts';
import { chosenKeys, type SearchState, withFilter, writeState } from '../../views/search-page/state.ts';
import { element, link, part } from './dom.ts';

/** The parts of the page around the list of results: what is said, where one looks, what is chosen. */
export class FoundView {
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly filters: HTMLDetailsElement;
  /** Over the filters to the results, for those who walk by Tab. */
  readonly toResults: HTMLAnchorElement;
  readonly #list: HTMLOListElement;
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #nothing: HTMLElement;
  readonly #browse: HTMLElement;
  readonly #found: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#list = part(root, '[data-results]', HTMLOListElement);
    this.more = part(root, '[data-more]', HTMLButtonElement);
    this.filters = part(root, '[data-filters]', HTMLDetailsElement);
    this.toResults = part(root, '[data-to-results]', HTMLAnchorElement);
    this.#status = part(root, '[data-status]', HTMLElement);
    this.#nothing = part(root, '[data-nothing]', HTMLElement);
    this.retry = part(root, '[data-retry]', HTMLButtonElement);
    this.#browse = part(root, '[data-browse]', HTMLElement);
    this.#found = part(root, '[data-found]', HTMLElement);
  }

  /** A sentence for everyone, also for those who listen. */
  say(sentence: string): void {
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  busy(is: boolean): void {
    this.#found.setAttribute('aria-busy', String(is));
  }

  /** Results that are shown. */
  get count(): number {
    return this.#list.children.length;
  }

  focusStatus(): void {
    this.#status.focus();
  }

  focusResult(at: number): void {
    this.#list.children[at]?.querySelector<HTMLElement>('.result-link')?.focus();
  }

  /** The page before anything was asked, or after something went wrong: a sentence and the ways by region. */
  blank(sentence: string, retry = false): void {
    this.#list.replaceChildren();
    this.#nothing.replaceChildren();
    this.#found.hidden = true;
    this.#browse.hidden = false;
    this.retry.hidden = !retry;
    this.more.hidden = true;
    this.toResults.hidden = true;
    this.say(sentence);
  }

  /** @param narrowed whether what is found can be narrowed and listed by document */
  show(items: readonly HTMLLIElement[], { narrowed, more }: { readonly narrowed: boolean; readonly more: boolean }): void {
    /* Results that stand already stay: whoever reads them is not disturbed by further ones. */
    const same = [...this.#list.children].every((old, at) => items[at]?.isEqualNode(old));
    if (same) this.#list.append(...items.slice(this.count));
    else this.#list.replaceChildren(...items);
    this.#found.hidden = false;
    this.#browse.hidden = true;
    this.retry.hidden = true;
    this.more.hidden = !more;
    this.toResults.hidden = items.length === 0;
    this.filters.hidden = !narrowed;
    part(this.#root, '[data-by]', HTMLElement).hidden = !narrowed || items.length === 0;
    part(this.#root, '[data-chosen]', HTMLElement).hidden = !narrowed;
    this.#nothing.hidden = items.length > 0;
    this.#nothing.replaceChildren();
  }

  /** Ways on where there are no results. */
  nothing(ways: readonly Node[]): void {
    this.#nothing.replaceChildren(...ways);
  }

  /** Links to the same search looked at in another way; they are copied and opened like any link. */
  links(state: SearchState, counts: Readonly<Partial<Record<SearchState['view'], number>>>): void {
    const choices = <K extends 'view' | 'by'>(selector: string, key: K, values: readonly (readonly [SearchState[K], string, number | undefined])[]): void => {
      const made = values.map(([value, label, count]) => {
        const choice = link(writeState({ ...state, [key]: value, page: 1 }) || '?', '', label, ...(count === undefined ? [] : [' ', element('small', '', count.toLocaleString('zh-CN'))]));
        if (state[key] === value) choice.setAttribute('aria-current', 'true');
        choice.dataset['choice'] = value;
        return choice;
      });
      const box = part(this.#root, selector, HTMLElement);
      const focused = document.activeElement instanceof HTMLElement && box.contains(document.activeElement) ? document.activeElement.dataset['choice'] : undefined;
      box.replaceChildren(...made);
      made.find(({ dataset }) => dataset['choice'] === focused)?.focus({ preventScroll: true });
    };
    choices('[data-views]', 'view', [['rows', RESULTS.rows, counts.rows], ['pages', RESULTS.pages, counts.pages]]);
    choices('[data-by]', 'by', [['row', RESULTS.byRow, undefined], ['document', RESULTS.byDocument, undefined]]);
  }

  /** What narrows the results, each with a way to take it back. */
  chosen(state: SearchState, names: FilterNames): void {
    const box = part(this.#root, '[data-chosen]', HTMLElement);
    const keys = chosenKeys(state.filters);
    const values = keys.flatMap((key) => (state.filters[key] ?? []).map((value) => [key, value] as const));
    const without = (key: FilterKey, value: string): string => writeState(withFilter(state, key, (state.filters[key] ?? []).filter((each) => each !== value))) || '?';
    const items = values.map(([key, value]) => {
      const name = valueName(key, value, names);
      const remove = link(without(key, value), '', element('bdi', '', name), element('span', '', ' ×'));
      remove.setAttribute('aria-label', `${RESULTS.remove}${FILTER_TITLES[key] ?? key}：${name}`);
      return element('li', '', remove);
    });
    if (values.length > 1) items.push(element('li', '', link(writeState({ ...state, filters: {}, page: 1 }) || '?', 'clear', RESULTS.clear)));
    box.replaceChildren(...items);
    part(this.filters, '[data-chosen-count]', HTMLElement).textContent = values.length > 0 ? `（${values.length}）` : '';
  }
}
