import { amountSentence, cutSentence, foundDocuments, foundSentence, ignoredSentence, RESULTS } from '../../labels/search-results.ts';
import { parseQuery } from '../../row-index/query.ts';
import { type Answer, type Hit, RowIndexError } from '../../row-index/types.ts';
import type { FilterNames } from '../../views/search-page/filter-view.ts';
import { LONGEST_WORD, partsOfAmounts, queryProblem } from '../../views/search-page/problem.ts';
import { rescue } from '../../views/search-page/rescue.ts';
import { chosenKeys, EMPTY, PAGE_SIZE, readState, type SearchState, withFilter, writeState } from '../../views/search-page/state.ts';
import { part } from './dom.ts';
import { FilterPanel } from './filter-panel.ts';
import { FoundView } from './found-view.ts';
import { rememberWords } from './found-words.ts';
import { walkByKeys } from './keys.ts';
import { openRows } from './open-rows.ts';
import { PageSearch } from './page-search.ts';
import { pageItem, resultItem } from './result-item.ts';
import { RowSearch } from './row-search.ts';
import { noPages, waysOn } from './ways-on.ts';

/** Rest after a key before it is searched, and wait before it is said that one waits; milliseconds. */
const PAUSE = 150;
const PATIENCE = 400;

/** How a search came about: half typed, finished, chosen otherwise, or read from the address. */
type Cause = 'typing' | 'finish' | 'choice' | 'address';

/**
 * Upgrades the search form: results as one types, filters with counts, everything in the address.
 * Without it the form still leads here and the page still leads to every region.
 */
class SearchPage extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #kindTitles = new Map(Object.entries(JSON.parse(part(this, '[data-kinds]', HTMLElement).textContent ?? '{}') as Record<string, string>));
  readonly #input = part(this, 'input[name=q]', HTMLInputElement);
  readonly #view = new FoundView(this);
  readonly #filters = new FilterPanel(part(this, '[data-filter-list]', HTMLElement), (key, values) => this.#go(withFilter(this.#state, key, values), 'choice'));
  readonly #pages = new PageSearch(this.#base, (this.dataset['provinces'] ?? '').split(' ').filter(Boolean));
  readonly #rows = new RowSearch(() => openRows(this.#base + (this.dataset['index'] ?? '')));
  readonly #title = document.title;
  #state: SearchState = EMPTY;
  /** What the shown results were found by. */
  #terms: readonly string[] = [];
  #timer = 0;
  /** Whether the address holds a query that was finished: typing on then begins a new step of the history. */
  #settled = true;
  /** Counts questions, so that a late answer to an old one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    part(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typed('finish');
    });
    this.#input.addEventListener('focus', () => void this.#rows.index().catch(() => undefined));
    this.#input.addEventListener('input', (event) => {
      /* What is composed, pinyin for instance, is not yet the word. */
      if (event instanceof InputEvent && event.isComposing) return;
      this.#soon();
    });
    this.#input.addEventListener('compositionstart', () => clearTimeout(this.#timer));
    this.#input.addEventListener('compositionend', () => this.#soon());
    walkByKeys(this, this.#input, () => this.#typed('typing'));
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('click', ({ target }) => {
      const opened = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-results] a[href*="#"]') : null;
      if (opened) rememberWords(opened, this.#terms);
    });
    this.#view.toResults.addEventListener('click', (event) => {
      event.preventDefault();
      this.#view.focusResult(0);
    });
    this.#view.more.addEventListener('click', () => void this.#more());
    this.#view.retry.addEventListener('click', () => (navigator.onLine ? location.reload() : void this.#ask()));
    window.addEventListener('popstate', () => this.#go(readState(location.search), 'address'));
    window.addEventListener('online', () => {
      if (!this.#view.retry.hidden) void this.#ask();
    });
    part(this, '[data-examples]', HTMLElement).hidden = false;
    this.#view.filters.open = matchMedia('(min-width: 60rem)').matches;
    this.#go(readState(location.search), 'address');
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#typed('typing'), PAUSE);
  }

  #typed(cause: 'typing' | 'finish'): void {
    const query = this.#input.value.trim();
    const same = query === this.#state.query;
    if (same && cause === 'typing') return;
    this.#go(same ? this.#state : { ...this.#state, query, page: 1 }, cause);
  }

  /** Links to another search are followed on this page. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
    const followed = event.target.closest<HTMLAnchorElement>('a[href^="?"]');
    if (!followed) return;
    event.preventDefault();
    /* A link that is gone afterwards leaves the keyboard at what was found. */
    void this.#go(readState(followed.search), 'choice').then(() => followed.isConnected || this.contains(document.activeElement) || this.#view.focusStatus());
  }

  #go(state: SearchState, cause: Cause): Promise<void> {
    clearTimeout(this.#timer);
    this.#state = state;
    /* Tabs, bookmarks and steps of the history are told apart by it. */
    document.title = state.query === '' ? this.#title : `${state.query} · ${this.#title}`;
    if (this.#input.value.trim() !== state.query) this.#input.value = state.query;
    /* What was typed since the last finished query is one step of the history. */
    if (cause !== 'address') this.#writeAddress(cause === 'choice' || this.#settled ? 'push' : 'replace');
    this.#settled = cause !== 'typing';
    return this.#ask();
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const address = location.pathname + writeState(this.#state);
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Asks what the state says, and shows it unless something else was asked meanwhile. */
  async #ask(): Promise<void> {
    const number = ++this.#asked;
    const current = (): boolean => number === this.#asked;
    const problem = queryProblem(this.#state.query);
    this.#view.busy(!problem);
    if (problem) return this.#view.blank({ empty: '', blank: RESULTS.noCharacters, short: RESULTS.tooShort, long: RESULTS.tooLong(LONGEST_WORD) }[problem]);
    const waiting = window.setTimeout(() => current() && this.#view.say(RESULTS.loading), PATIENCE);
    /** Whether there is something to show, and it is still asked for. */
    const arrived = (): boolean => {
      clearTimeout(waiting);
      return current();
    };
    try {
      await (this.#state.view === 'pages' ? this.#askPages(arrived) : this.#askRows(arrived));
    } catch (error) {
      if (arrived()) this.#failed(error);
    } finally {
      if (current()) this.#view.busy(false);
    }
  }

  async #askRows(arrived: () => boolean): Promise<void> {
    const state = this.#state;
    const { index, answer } = await this.#rows.ask(state.query, { filters: state.filters, by: state.by, limit: state.page * PAGE_SIZE });
    if (!arrived()) return;
    this.#terms = answer.terms;
    const names: FilterNames = { regions: index.regions, agencies: index.agencies, kinds: index.kinds, kindTitles: this.#kindTitles };
    this.#view.links(state, { rows: answer.count });
    this.#view.chosen(state, names);
    this.#filters.draw(answer.facets, state.filters, names);
    this.#view.show(this.#items(answer.hits), { narrowed: true, more: answer.hits.length < answer.total });
    this.#view.say(sentence(answer, state));
    if (answer.count > 0) return;
    const found = await rescue(index, state.query, answer.terms, state.filters, simplify);
    if (arrived()) this.#view.nothing(waysOn(found, state, `${this.#base}regions/`));
  }

  #items(hits: readonly Hit[]): readonly HTMLLIElement[] {
    const state = this.#state;
    return hits.map((hit) =>
      resultItem(hit, {
        base: this.#base,
        by: state.by,
        inDocument: ({ agency, year, stage, scope }) =>
          writeState({ ...state, by: 'row', page: 1, filters: { ...state.filters, agency: [agency.id], year: [String(year)], stage: [stage], scope: [scope] } }),
      }),
    );
  }

  async #askPages(arrived: () => boolean): Promise<void> {
    const state = this.#state;
    const found = await this.#pages.ask(parseQuery(state.query).terms);
    const pages = await found.load(0, state.page * PAGE_SIZE);
    if (!arrived()) return;
    this.#view.links(state, { pages: found.count });
    this.#view.show(pages.map((page) => pageItem(page, this.#base)), { narrowed: false, more: pages.length < found.count });
    this.#view.say(found.count > 0 ? foundSentence(found.count, 0) : RESULTS.nothing);
    if (found.count === 0) this.#view.nothing(noPages(state, `${this.#base}regions/`));
  }

  /** Ten more, and on to the first of them: the button that was pressed may be gone. */
  async #more(): Promise<void> {
    const before = this.#view.count;
    this.#state = { ...this.#state, page: Math.ceil(before / PAGE_SIZE) + 1 };
    this.#writeAddress('replace');
    await this.#ask();
    this.#view.focusResult(before);
  }

  #failed(error: unknown): void {
    console.error(error);
    this.#view.blank(!navigator.onLine ? RESULTS.offline : error instanceof RowIndexError ? RESULTS.missing : RESULTS.failed, true);
  }
}

/** Where it cannot be loaded the query stays as it is: it only helps. */
async function simplify(query: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(query)) return query;
  return import('./simplified.ts').then(({ simplified }) => simplified(query)).catch(() => query);
}

function sentence(answer: Answer, { by, filters }: SearchState): string {
  const single = answer.ignored.filter((term) => /[\p{L}\p{N}]/u.test(term));
  const parts = partsOfAmounts(answer.terms, answer.hits);
  const aside = (single.length > 0 ? ignoredSentence(single) : '') + (parts.length > 0 ? amountSentence(parts) : '');
  if (answer.count === 0) return (chosenKeys(filters).length > 0 ? RESULTS.nothingFiltered : RESULTS.nothing) + aside;
  const pages = answer.total - answer.documents;
  const found = by === 'document' ? foundDocuments(answer.documents, answer.count - pages, pages) : foundSentence(answer.count, answer.documents);
  return (answer.cut ? cutSentence(answer.terms) : '') + found + aside;
}

customElements.define('search-page', SearchPage);
