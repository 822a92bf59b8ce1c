import { isFigureKey, type MeasureKey } from '../../fiscal/measures.ts';
import { COMPARE_PAGE, problemSentence, type SaidProblem } from '../../labels/compare-page.ts';
import { figureName, formedName } from '../../labels/compare.ts';
import { comparisonCsv } from '../../views/compare/csv.ts';
import { COMPARE_FOLDER, type CompareIndex } from '../../views/compare/parts.ts';
import { type Choice, defaultChoice, type Offered, readChoice, writeChoice } from '../../views/compare/query.ts';
import { resultHtml } from '../../views/compare/result-html.ts';
import { type ResultView, resultView } from '../../views/compare/result.ts';
import { type Asked, chosenValues } from '../../views/compare/select.ts';
import { html } from '../../views/html.ts';
import type { ImageSpec } from '../../views/images/image-spec.ts';
import type { Shared } from '../embed/share-panel.ts';
import { AgencyPicker } from './agency-picker.ts';
import { ChoiceForm } from './choice-form.ts';
import { part } from './dom.ts';
import { CompareStore, networkReader } from './store.ts';
import { TakePanel } from './take.ts';

/**
 * Upgrades a comparison: everything can be chosen, and the whole choice is in the address. What is
 * compared and how is the same code that made the page.
 */
class ComparePage extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #store = new CompareStore(networkReader(`${this.#base}data/${COMPARE_FOLDER}/`));
  readonly #take = new TakePanel(part(this, '[data-take]', HTMLElement));
  #form: ChoiceForm | undefined;
  #picker: AgencyPicker | undefined;
  #offered: Offered | undefined;
  #defaults: Choice | undefined;
  /** Counts choices, so that a late answer to an old one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      const index = await this.#store.index();
      this.#prepare(index);
      /* The default is in the page already: it is only made usable. */
      await this.#follow(location.search === '' ? 'keep' : 'read');
    } catch {
      this.#fail(() => void this.#start());
    }
  }

  #prepare(index: CompareIndex): void {
    if (this.#form) return;
    const measures = this.dataset['measures']?.split(' ').filter(isFigureKey);
    this.#defaults = defaultChoice((this.dataset['measure'] ?? '') as MeasureKey, index.slices);
    this.#offered = { years: [...new Set(index.slices.map(({ year }) => year))], sectors: index.sectors, places: new Set(index.places.map(([code]) => code)), measures };
    const form = part(this, '[data-form]', HTMLFormElement);
    this.#form = new ChoiceForm(form, index, () => this.#store.codes());
    this.#picker = new AgencyPicker(part(this, '[data-agencies]', HTMLDetailsElement), this.#store, index, () => this.#choose(null));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      const { target } = event;
      const kind = target instanceof HTMLSelectElement && target.name === 'measure' ? this.#form?.kindChanged() : undefined;
      void Promise.resolve(kind).then(() => this.#choose(target), () => this.#fail(() => this.#choose(target)));
    });
    part(this, '[data-reset]', HTMLButtonElement).addEventListener('click', () => {
      if (this.#defaults) this.#go(this.#defaults);
    });
    window.addEventListener('popstate', () => void this.#follow('read'));
    for (const field of form.querySelectorAll<HTMLFieldSetElement | HTMLButtonElement>('fieldset, [data-reset]')) field.disabled = false;
  }

  /** Takes the form's choice, writes it into the address and shows it. */
  #choose(changed: EventTarget | null): void {
    const choice = this.#form?.read(changed, this.#picker?.chosen ?? []);
    if (choice) this.#go(choice);
  }

  #go(choice: Choice): void {
    if (!this.#defaults) return;
    const query = writeChoice(choice, this.#defaults);
    const address = location.pathname + (query ? `?${query}` : '');
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#follow('read');
  }

  /** @param how `keep`: the page was made with this choice, so that nothing need be fetched for it */
  async #follow(how: 'read' | 'keep'): Promise<void> {
    const number = ++this.#asked;
    const [offered, defaults] = [this.#offered, this.#defaults];
    if (!offered || !defaults) return;
    const { choice, problems } = readChoice(new URLSearchParams(location.search), offered, defaults);
    const result = part(this, '[data-result]', HTMLElement);
    const showing = Promise.all([this.#form?.show(choice), this.#picker?.show(choice)]);
    if (how === 'keep') {
      await showing;
      this.#offerTake(choice, part(this, '[data-title]', HTMLElement).textContent ?? '', result.querySelector('.compare-coverage')?.textContent ?? '');
      return;
    }
    result.setAttribute('aria-busy', 'true');
    this.#say(COMPARE_PAGE.loading);
    try {
      const [{ asked, unknownAgencies }, codeName] = await Promise.all([this.#store.ask(choice), this.#store.codeName(choice.measure), showing]);
      if (number !== this.#asked) return;
      this.#showProblems([...problems, ...unknownAgencies.map(unknown('agency')), ...(codeName === undefined ? [unknown('measure')(choice.measure)] : [])]);
      this.#show(choice, asked, codeName ?? '');
    } catch {
      if (number === this.#asked) this.#fail(() => void this.#follow('read'));
    } finally {
      if (number === this.#asked) result.removeAttribute('aria-busy');
    }
  }

  #show(choice: Choice, asked: readonly Asked[], codeName: string): void {
    const title = formedName(figureName(choice.measure, codeName), choice.form, choice.whole);
    const view = this.#view(choice, title, asked);
    part(this, '[data-title]', HTMLElement).textContent = title;
    part(this, '[data-result]', HTMLElement).innerHTML = resultHtml(view, { base: this.#base, id: 'result' }).text;
    for (const element of document.querySelectorAll<HTMLElement>('[data-default-only]')) element.hidden = location.search !== '';
    this.#say(COMPARE_PAGE.updated(title, view.coverage));
    this.#offerTake(choice, title, view.coverage);
  }

  #view(choice: Choice, title: string, asked: readonly Asked[]): ResultView {
    return resultView(title, choice.form, chosenValues(asked, choice), new Map(asked.map(({ head }) => [head.agency, head.name])));
  }

  #offerTake(choice: Choice, title: string, coverage: string): void {
    const row = (disclosure: string, address: string): string => new URL(`${this.#base}disclosures/${disclosure}/${address ? `#${encodeURIComponent(address)}` : ''}`, location.href).href;
    const csv = async (): Promise<string> => {
      const { asked } = await this.#store.ask(choice);
      return comparisonCsv(chosenValues(asked, choice), new Map(asked.map(({ head, say }) => [say(choice.measure).disclosure, head])), row);
    };
    const address = location.href.replace(/#.*$/, '');
    const images = async (): Promise<readonly ImageSpec[]> => {
      const [{ asked }, { resultImages }] = await Promise.all([this.#store.ask(choice), import('../../views/images/result-images.ts')]);
      return resultImages(this.#view(choice, title, asked), readable(address));
    };
    const embed = async (): Promise<Shared> => (await import('./share-choice.ts')).shareChoice(choice, this.#store, this.#base);
    this.#take.show({ title, coverage, address, csv, images, embed });
  }

  #showProblems(problems: readonly SaidProblem[]): void {
    const box = part(this, '[data-problems]', HTMLElement);
    box.hidden = problems.length === 0;
    box.innerHTML = problems.length === 0 ? '' : html`<p><b>${COMPARE_PAGE.problems}</b></p><ul>${problems.map((problem) => html`<li>${problemSentence(problem)}</li>`)}</ul><p>${COMPARE_PAGE.problemsNote}</p>`.text;
  }

  #fail(again: () => void): void {
    const box = part(this, '[data-problems]', HTMLElement);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = COMPARE_PAGE.retry;
    button.addEventListener('click', () => {
      box.hidden = true;
      again();
    });
    const words = document.createElement('p');
    words.textContent = COMPARE_PAGE.failed;
    box.replaceChildren(words, button);
    box.hidden = false;
    this.#say(COMPARE_PAGE.failed);
  }

  #say(words: string): void {
    part(this, '[data-status]', HTMLElement).textContent = words;
  }
}

/** An address as a reader would type it: Chinese names stay Chinese. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const unknown = (parameter: string) => (value: string): SaidProblem => ({ kind: 'unknown-value', parameter, value, offered: [] });

if (!customElements.get('compare-page')) customElements.define('compare-page', ComparePage);
