import { FILTER_TITLES, RESULTS } from '../../labels/search-results.ts';
import type { Facets, FilterKey, Filters } from '../../row-index/types.ts';
import { type FilterNames, filterOptions, LISTED, type FilterOption, type RegionStep, regionSteps } from '../../views/search-page/filter-view.ts';
import { element } from './dom.ts';

/** Values shown before the rest folds away. */
const SHOWN = 8;

/** The filters: drawn again after every answer, since each carries the number of results it leaves. */
export class FilterPanel {
  readonly #root: HTMLElement;
  readonly #choose: (key: FilterKey, values: readonly string[]) => void;
  readonly #opened = new Set<string>();

  /** @param choose is told what a reader chose */
  constructor(root: HTMLElement, choose: (key: FilterKey, values: readonly string[]) => void) {
    this.#root = root;
    this.#choose = choose;
  }

  draw(facets: Facets, filters: Filters, names: FilterNames): void {
    const focused = document.activeElement instanceof HTMLElement && this.#root.contains(document.activeElement) ? document.activeElement.id : '';
    const steps = regionSteps(names, facets.region, filters.region?.[0]);
    const lists = LISTED.map((key) => ({ key, options: filterOptions(key, facets, filters, names) }))
      /* One value for all results is no choice. */
      .filter(({ options }) => options.length > 1 || options.some(({ chosen }) => chosen));
    this.#root.replaceChildren(...(steps.length > 0 ? [this.#regions(steps)] : []), ...lists.map(({ key, options }) => this.#list(key, options)));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #regions(steps: readonly RegionStep[]): HTMLElement {
    const selects = steps.map(({ label, value, options }, at) => {
      const select = element('select', '', new Option(RESULTS.any, ''), ...options.map((option) => new Option(counted(option), option.value)));
      select.id = `filter-region-${at}`;
      select.name = 'region';
      select.value = value;
      select.addEventListener('change', () => {
        const code = select.value || (steps[at - 1]?.value ?? '');
        this.#choose('region', code ? [code] : []);
      });
      return element('label', 'filter-step', element('span', '', label), ' ', select);
    });
    return group('region', selects);
  }

  #list(key: FilterKey, options: readonly FilterOption[]): HTMLElement {
    const boxes = options.map((option) => {
      const box = element('input', '');
      box.type = 'checkbox';
      box.id = `filter-${key}-${option.value}`;
      box.name = key;
      box.value = option.value;
      box.checked = option.chosen;
      box.addEventListener('change', () => this.#choose(key, options.filter(({ value, chosen }) => (value === option.value ? box.checked : chosen)).map(({ value }) => value)));
      return element('li', '', element('label', '', box, element('span', '', option.label), ' ', element('small', '', String(option.count))));
    });
    const [first, rest] = boxes.length > SHOWN + 2 ? [boxes.slice(0, SHOWN), boxes.slice(SHOWN)] : [boxes, []];
    return group(key, [element('ul', '', ...first), ...(rest.length > 0 ? [this.#fold(key, rest, options.slice(SHOWN))] : [])]);
  }

  /** Further values; open while one of them is chosen, or once opened. */
  #fold(key: FilterKey, boxes: readonly HTMLElement[], options: readonly FilterOption[]): HTMLElement {
    const fold = element('details', '', element('summary', '', RESULTS.others(boxes.length)), element('ul', '', ...boxes));
    fold.open = this.#opened.has(key) || options.some(({ chosen }) => chosen);
    fold.addEventListener('toggle', () => {
      if (fold.open) this.#opened.add(key);
      else this.#opened.delete(key);
    });
    return fold;
  }
}

function group(key: FilterKey, children: readonly Node[]): HTMLElement {
  const made = element('fieldset', `filter filter-${key}`, element('legend', '', FILTER_TITLES[key] ?? key), ...children);
  made.dataset['filter'] = key;
  return made;
}

function counted({ label, count }: FilterOption): string {
  return `${label}（${count}）`;
}
