import { cutSentence, foundSentence, SEARCH } from '../../labels/search.ts';
import type { Searched } from '../../views/search/facets.ts';
import type { Choice } from '../../views/search/gather.ts';
import { isSearchable, parseQuery } from '../../views/search/query.ts';
import { FILTERS, type FilterKey } from '../../views/search/record.ts';
import { type Answer, SearchEngine } from './engine.ts';
import { resultItem } from './result.ts';

const PAUSE = 200;
const FIRST = 10;

/**
 * Upgrades the search form: results as one types, filters with counts, everything in the address.
 * Without it the form still leads here and the page still leads to every agency.
 */
class SearchPage extends HTMLElement {
  readonly #form = this.#part('form', HTMLFormElement);
  readonly #input = this.#part('input[name=q]', HTMLInputElement);
  readonly #status = this.#part('[data-status]', HTMLElement);
  readonly #list = this.#part('[data-results]', HTMLOListElement);
  readonly #nothing = this.#part('[data-nothing]', HTMLElement);
  readonly #more = this.#part('[data-more]', HTMLButtonElement);
  readonly #clear = this.#part('[data-clear]', HTMLButtonElement);
  readonly #browse = this.#part('[data-browse]', HTMLElement);
  readonly #base = this.dataset['base'] ?? '/';
  readonly #engine = new SearchEngine(this.#base, JSON.parse(this.#part('[data-held]', HTMLElement).textContent ?? '') as Searched);
  #timer = 0;
  /** Whether the address holds a query that was finished: typing on then begins a new step of the history. */
  #settled = true;
  /** Counts questions, so that a late answer to an old one is dropped. */
  #asked = 0;
  #answer: Answer | undefined;
  #shown = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#run('finish');
    });
    this.#input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.#soon();
    });
    this.#input.addEventListener('compositionend', () => this.#soon());
    this.#form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.#run('push');
    });
    this.#clear.addEventListener('click', () => {
      for (const key of FILTERS) this.#select(key).value = '';
      this.#run('push');
      this.#input.focus();
    });
    this.#more.addEventListener('click', () => void this.#showMore(true));
    window.addEventListener('popstate', () => this.#readAddress());
    this.#part('[data-filters]', HTMLElement).hidden = false;
    this.#readAddress();
  }

  #part<E extends HTMLElement>(selector: string, type: new () => E): E {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`search page without ${selector}`);
    return found;
  }

  #select(key: FilterKey): HTMLSelectElement {
    return this.#part(`select[name=${key}]`, HTMLSelectElement);
  }

  #choice(): Choice {
    return Object.fromEntries(FILTERS.flatMap((key) => (this.#select(key).value ? [[key, this.#select(key).value]] : [])));
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#input.value = parameters.get('q') ?? '';
    for (const key of FILTERS) {
      const select = this.#select(key);
      select.value = parameters.get(key) ?? '';
      /* A value that is not held selects nothing. */
      if (select.selectedIndex < 0) select.value = '';
    }
    this.#run('keep');
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const parameters = new URLSearchParams();
    const typed = this.#input.value.trim();
    if (typed) parameters.set('q', typed);
    for (const [key, value] of Object.entries(this.#choice())) parameters.set(key, value);
    const query = parameters.toString();
    const address = location.pathname + (query ? `?${query}` : '');
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#run('type'), PAUSE);
  }

  /** @param how `type`: the query may not be finished; `finish`: it is; `push`: another choice; `keep`: as the address says */
  #run(how: 'type' | 'finish' | 'push' | 'keep'): void {
    clearTimeout(this.#timer);
    /* What was typed since the last finished query is one step of the history. */
    if (how !== 'keep') this.#writeAddress(how === 'push' || this.#settled ? 'push' : 'replace');
    this.#settled = how !== 'type';
    void this.#search();
  }

  async #search(): Promise<void> {
    const number = ++this.#asked;
    const query = parseQuery(this.#input.value);
    const choice = this.#choice();
    this.#clear.hidden = Object.keys(choice).length === 0;
    this.#browse.hidden = isSearchable(query);
    if (!isSearchable(query)) {
      this.#reset(this.#input.value.trim() === '' ? '' : SEARCH.tooShort);
      return;
    }
    this.#status.textContent = SEARCH.loading;
    try {
      const answer = await this.#engine.ask(this.#input.value, choice);
      if (number !== this.#asked) return;
      this.#answer = answer;
      this.#shown = 0;
      this.#list.replaceChildren();
      this.#count(answer);
      await this.#showMore(false);
      if (number !== this.#asked) return;
      const found = answer.hits.length > 0;
      const sentence = foundSentence(answer.hits.length, answer.disclosures);
      if (found) this.#status.textContent = answer.cut ? cutSentence(answer.query.terms) + sentence : sentence;
      else this.#status.textContent = this.#nothingSentence(choice);
      this.#showNothing(!found);
      this.#browse.hidden = found;
    } catch {
      if (number !== this.#asked) return;
      this.#reset(SEARCH.failed);
      this.#browse.hidden = false;
    }
  }

  #nothingSentence(choice: Choice): string {
    return Object.keys(choice).length > 0 ? SEARCH.nothingFiltered : SEARCH.nothing;
  }

  #reset(message: string): void {
    this.#answer = undefined;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#showNothing(false);
    this.#status.textContent = message;
    for (const key of FILTERS) for (const option of this.#select(key).options) option.textContent = option.dataset['label'] ?? option.textContent;
  }

  #showNothing(nothing: boolean): void {
    this.#nothing.hidden = !nothing;
    this.#nothing.toggleAttribute('data-no-results', nothing);
  }

  /** Writes behind each filter's values how many results they leave. */
  #count({ counts }: Answer): void {
    for (const key of FILTERS) {
      for (const option of this.#select(key).options) {
        if (option.value === '') continue;
        option.textContent = `${option.dataset['label'] ?? ''}（${counts[key].get(option.value) ?? 0}）`;
      }
    }
  }

  /** @param focus move on to the first of the new results: the button that was pressed may be gone */
  async #showMore(focus: boolean): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const next = answer.hits.slice(this.#shown, this.#shown + FIRST);
    const hits = await Promise.all(next.map((hit) => answer.load(hit)));
    if (answer !== this.#answer) return;
    const items = hits.map((hit) => resultItem(hit, answer.query.terms, this.#base));
    this.#list.append(...items);
    this.#shown += items.length;
    this.#more.hidden = this.#shown >= answer.hits.length;
    if (focus) items[0]?.querySelector('a')?.focus();
  }
}

customElements.define('search-page', SearchPage);
