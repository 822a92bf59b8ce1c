import { type FigureKey, functionKey, economicKey, type Form, type FunctionColumn, isFigureKey, parseFigureKey, wholesOf } from '../../fiscal/measures.ts';
import type { Level, Scope, Stage } from '../../fiscal/disclosure.ts';
import { MEASURE_NAMES } from '../../labels/comparability.ts';
import { COMPARE_PAGE } from '../../labels/compare-page.ts';
import type { CodeEntry, CodesPart, CompareIndex } from '../../views/compare/parts.ts';
import type { Choice } from '../../views/compare/query.ts';
import { part, setOptions } from './dom.ts';

/** The form's fields as a choice, and a choice as the form's fields. */
export class ChoiceForm {
  readonly #form: HTMLFormElement;
  readonly #index: CompareIndex;
  readonly #codes: () => Promise<CodesPart>;
  #shownCodes: readonly CodeEntry[] = [];
  #kind: 'function' | 'economic' | '' = '';

  constructor(form: HTMLFormElement, index: CompareIndex, codes: () => Promise<CodesPart>) {
    this.#form = form;
    this.#index = index;
    this.#codes = codes;
    setOptions(this.#select('province'), this.#places(/^\d\d0000$/));
  }

  #select(name: string): HTMLSelectElement {
    return part(this.#form, `select[name=${name}]`, HTMLSelectElement);
  }

  #hidden(selector: string, hidden: boolean): void {
    const found = this.#form.querySelector<HTMLElement>(selector);
    if (found) found.hidden = hidden;
  }

  get #codeInput(): HTMLInputElement | null {
    return this.#form.querySelector('input[name=code]');
  }

  #years(): readonly HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name=year]')];
  }

  #places(pattern: RegExp): readonly (readonly [string, string])[] {
    return this.#index.places.filter(([code]) => pattern.test(code)).map(([code, name, count]) => [code, `${name}（${count}）`]);
  }

  /** Shows a choice. */
  async show(choice: Choice): Promise<void> {
    const parsed = parseFigureKey(choice.measure);
    const kind = parsed && parsed.form !== 'named' ? parsed.form : '';
    this.#select('measure').value = kind || choice.measure;
    await this.#showCodes(kind);
    if (parsed && parsed.form !== 'named' && this.#codeInput) {
      const entry = this.#shownCodes.find(([code]) => code === parsed.code);
      this.#codeInput.value = entry ? codeLabel(entry) : parsed.code;
    }
    if (parsed?.form === 'function') this.#select('column').value = parsed.column;
    this.#select('as').value = choice.form;
    this.#showWholes(choice.measure, choice.form, choice.whole);
    for (const box of this.#years()) box.checked = choice.years.includes(Number(box.value));
    part(this.#form, 'input[name=all-years]', HTMLInputElement).checked = choice.years.length === 0;
    this.#hidden('[data-stage]', choice.form === 'execution');
    this.#select('stage').value = choice.stage;
    this.#showPlace(choice.place);
    for (const name of ['level', 'sector', 'scope'] as const) this.#select(name).value = choice[name];
  }

  /** The form as a choice; undefined while a code is not yet one that is held. `changed` is the field that was just changed. */
  read(changed: EventTarget | null, agencies: readonly string[]): Choice | undefined {
    const all = part(this.#form, 'input[name=all-years]', HTMLInputElement);
    const boxes = this.#years();
    if (changed === all && all.checked) for (const box of boxes) box.checked = false;
    if (boxes.some((box) => box.checked)) all.checked = false;
    else all.checked = true;
    const form = this.#select('as').value as Form;
    const measure = this.#readMeasure();
    const place = this.#readPlace(changed);
    if (!measure) return undefined;
    const wholes = wholesOf(measure);
    const asked = form === 'share' && wholes.length === 0 ? 'amount' : form;
    return {
      measure,
      form: asked,
      whole: asked === 'share' ? (wholes.find((whole) => whole === this.#select('of').value) ?? wholes[0]) : undefined,
      years: boxes.filter((box) => box.checked).map((box) => Number(box.value)).sort((a, b) => b - a),
      stage: asked === 'execution' ? '' : (this.#select('stage').value as Stage | ''),
      place,
      level: this.#select('level').value as Level | '',
      sector: this.#select('sector').value,
      scope: this.#select('scope').value as Scope | '',
      agencies,
    };
  }

  /** After the measure's kind was changed: brings the codes of that kind, empty for a new choice. */
  async kindChanged(): Promise<void> {
    const value = this.#select('measure').value;
    const kind = value === 'function' || value === 'economic' ? value : '';
    if (kind === this.#kind) return;
    await this.#showCodes(kind);
    if (kind && this.#codeInput) {
      this.#codeInput.value = '';
      this.#codeInput.focus();
    }
  }

  #readMeasure(): FigureKey | undefined {
    const value = this.#select('measure').value;
    if (value !== 'function' && value !== 'economic') return isFigureKey(value) ? value : undefined;
    const typed = this.#codeInput?.value.trim() ?? '';
    const entry = this.#shownCodes.find((one) => codeLabel(one) === typed || one[0] === typed) ?? onlyOne(this.#shownCodes.filter(([, names]) => names.includes(typed)));
    const hint = this.#form.querySelector<HTMLElement>('[data-code-hint]');
    if (hint) hint.textContent = entry || typed === '' ? COMPARE_PAGE.codeHint : COMPARE_PAGE.codeUnknown;
    this.#codeInput?.setAttribute('aria-invalid', String(!entry && typed !== ''));
    if (!entry) return undefined;
    return value === 'function' ? functionKey(entry[0], this.#select('column').value as FunctionColumn) : economicKey(entry[0]);
  }

  async #showCodes(kind: 'function' | 'economic' | ''): Promise<void> {
    this.#hidden('[data-code]', kind === '');
    this.#hidden('[data-column]', kind !== 'function');
    if (kind === this.#kind) return;
    this.#kind = kind;
    if (kind === '') return;
    const codes = await this.#codes();
    this.#shownCodes = kind === 'function' ? codes.functional : codes.economic;
    part(this.#form, 'datalist', HTMLDataListElement).replaceChildren(...this.#shownCodes.map((entry) => new Option('', codeLabel(entry))));
  }

  #showWholes(measure: FigureKey, form: Form, whole: string | undefined): void {
    const wholes = wholesOf(measure);
    const select = this.#select('of');
    select.replaceChildren(...wholes.map((key) => new Option(MEASURE_NAMES[key], key)));
    if (whole) select.value = whole;
    this.#hidden('[data-of]', form !== 'share');
    for (const option of this.#select('as').options) if (option.value === 'share') option.disabled = wholes.length === 0;
  }

  #showPlace(place: string): void {
    const province = place === '' ? '' : `${place.slice(0, 2)}0000`;
    const city = place === '' || place.endsWith('0000') ? '' : `${place.slice(0, 4)}00`;
    this.#select('province').value = province;
    this.#offerBelow(province, city);
    /* A county that no city is above stands among the cities. */
    const known = [...this.#select('city').options].some(({ value }) => value === city);
    this.#select('city').value = known ? city : place.endsWith('0000') ? '' : place;
    this.#select('county').value = place.endsWith('00') ? '' : place;
    if (this.#select('county').selectedIndex < 0) this.#select('county').value = '';
  }

  #offerBelow(province: string, city: string): void {
    const codes = new Set(this.#index.places.map(([code]) => code));
    const under = this.#index.places.filter(([code]) => province !== '' && code.startsWith(province.slice(0, 2)) && code !== province);
    const label = ([code, name, count]: CompareIndex['places'][number]): readonly [string, string] => [code, `${name}（${count}）`];
    setOptions(this.#select('city'), under.filter(([code]) => code.endsWith('00') || !codes.has(`${code.slice(0, 4)}00`)).map(label));
    setOptions(this.#select('county'), under.filter(([code]) => city.endsWith('00') && city !== '' && code.startsWith(city.slice(0, 4)) && code !== city).map(label));
  }

  #readPlace(changed: EventTarget | null): string {
    const [province, city, county] = [this.#select('province'), this.#select('city'), this.#select('county')];
    if (changed === province) city.value = '';
    if (changed === province || changed === city) county.value = '';
    this.#offerBelow(province.value, changed === province ? '' : city.value);
    return county.value || city.value || province.value;
  }
}

function codeLabel([code, names]: CodeEntry): string {
  return `${code} ${names[0] ?? ''}`.trim();
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
