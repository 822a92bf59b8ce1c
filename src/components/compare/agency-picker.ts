import { COMPARE_PAGE } from '../../labels/compare-page.ts';
import { type CompareIndex, liesIn, placeGroup, type PlacePart } from '../../views/compare/parts.ts';
import { type Choice, MOST_AGENCIES } from '../../views/compare/query.ts';
import { part } from './dom.ts';
import type { CompareStore } from './store.ts';

/** Up to so many agencies their names are brought without a place. */
const WITHOUT_PLACE = 400;
const LISTED = 60;

/** Names single agencies to compare: a list of those in the chosen place, and what was chosen as buttons that take it back. */
export class AgencyPicker {
  readonly #root: HTMLDetailsElement;
  readonly #store: CompareStore;
  readonly #index: CompareIndex;
  readonly #changed: () => void;
  readonly #names = new Map<string, string>();
  #chosen: readonly string[] = [];
  #choice: Choice | undefined;
  #asked = 0;

  constructor(root: HTMLDetailsElement, store: CompareStore, index: CompareIndex, changed: () => void) {
    this.#root = root;
    this.#store = store;
    this.#index = index;
    this.#changed = changed;
    root.addEventListener('toggle', () => void this.#list());
    part(root, 'input[type=search]', HTMLInputElement).addEventListener('input', (event) => {
      event.stopPropagation();
      void this.#list();
    });
    /* The filter is no condition of its own. */
    part(root, 'input[type=search]', HTMLInputElement).addEventListener('change', (event) => event.stopPropagation());
    part(root, '[data-list]', HTMLElement).addEventListener('change', (event) => {
      event.stopPropagation();
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      this.#chosen = box.checked ? [...this.#chosen, box.value].slice(0, MOST_AGENCIES) : this.#chosen.filter((id) => id !== box.value);
      this.#showChosen();
      this.#changed();
    });
  }

  get chosen(): readonly string[] {
    return this.#chosen;
  }

  async show(choice: Choice): Promise<void> {
    this.#choice = choice;
    this.#chosen = choice.agencies;
    await Promise.all(choice.agencies.filter((id) => !this.#names.has(id)).map(async (id) => this.#names.set(id, (await this.#store.agency(id))?.name ?? id)));
    if (choice.agencies.length > 0) this.#root.open = true;
    this.#showChosen();
    await this.#list();
  }

  #showChosen(): void {
    part(this.#root, '[data-agency-count]', HTMLElement).textContent = this.#chosen.length > 0 ? COMPARE_PAGE.agenciesChosen(this.#chosen.length) : COMPARE_PAGE.agenciesNone;
    part(this.#root, '[data-chosen]', HTMLElement).replaceChildren(...this.#chosen.map((id) => this.#chip(id)));
    for (const box of this.#root.querySelectorAll<HTMLInputElement>('[data-list] input')) box.checked = this.#chosen.includes(box.value);
  }

  #chip(id: string): HTMLLIElement {
    const name = this.#names.get(id) ?? id;
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${name} ×`;
    button.setAttribute('aria-label', COMPARE_PAGE.removeAgency(name));
    button.addEventListener('click', () => {
      this.#chosen = this.#chosen.filter((other) => other !== id);
      this.#showChosen();
      /* The button is gone: the keyboard goes on at the list's head. */
      (this.#root.querySelector<HTMLElement>('[data-chosen] button') ?? this.#root.querySelector('summary'))?.focus();
      this.#changed();
    });
    item.append(button);
    return item;
  }

  async #list(): Promise<void> {
    const choice = this.#choice;
    if (!this.#root.open || !choice) return;
    const number = ++this.#asked;
    const [list, note] = [part(this.#root, '[data-list]', HTMLElement), part(this.#root, '[data-list-note]', HTMLElement)];
    const total = this.#index.places.filter(([code]) => code.endsWith('0000')).reduce((sum, [, , count]) => sum + count, 0);
    if (choice.place === '' && total > WITHOUT_PLACE) {
      list.replaceChildren();
      note.textContent = COMPARE_PAGE.agencyPlaceFirst;
      return;
    }
    const rows = await this.#rows(choice.place);
    if (number !== this.#asked) return;
    const filter = part(this.#root, 'input[type=search]', HTMLInputElement).value.trim();
    const fitting = rows.filter(([id, name, region, level, sector]) => (choice.place === '' || liesIn(region, choice.place)) && (choice.level === '' || choice.level === level) && (choice.sector === '' || choice.sector === sector) && (name.includes(filter) || id.includes(filter)));
    for (const [id, name] of fitting) this.#names.set(id, name);
    list.replaceChildren(...fitting.slice(0, LISTED).map(([id, name]) => this.#box(id, name)));
    note.textContent = fitting.length === 0 ? COMPARE_PAGE.agencyNone : fitting.length > LISTED ? COMPARE_PAGE.agencyMore(fitting.length - LISTED) : '';
  }

  #box(id: string, name: string): HTMLLabelElement {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = id;
    box.checked = this.#chosen.includes(id);
    label.append(box, name);
    return label;
  }

  async #rows(place: string): Promise<PlacePart['rows']> {
    const groups = this.#index.agencyFiles.filter((group) => place === '' || liesIn(group, place) || group === placeGroup(place));
    return (await Promise.all(groups.map((group) => this.#store.place(group)))).flat();
  }
}
