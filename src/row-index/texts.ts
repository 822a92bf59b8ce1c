import { ManyNumbers } from './bytes.ts';
import { AMOUNT } from './format.ts';
import { normalise } from './normalise.ts';

const LATELY = 12;

/** Distinct texts by number, and in how many documents each stands, as a text and as a code. 0 is the empty text. */
export class Texts {
  readonly #ids = new Map<string, number>();
  readonly #printed: string[] = [];
  readonly #plain: (string | undefined)[] = [];
  readonly #figures: (boolean | undefined)[] = [];
  /** Texts met lately: headings and titles stand in row after row, and comparing is quicker than looking up. */
  readonly #lately: { readonly text: string; readonly id: number }[] = [];
  #slot = 0;
  readonly asText = new Spread();
  readonly asCode = new Spread();

  constructor() {
    this.id('');
  }

  get size(): number {
    return this.#printed.length;
  }

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    /* Half a character cannot be written in UTF-8: what is stored is what is counted and compared. */
    if (!text.isWellFormed()) return this.id(text.toWellFormed());
    this.#ids.set(text, this.#printed.length);
    return this.#printed.push(text) - 1;
  }

  /** The same for a text that is likely to have been met just before. */
  repeatedId(text: string): number {
    for (const known of this.#lately) if (known.text === text) return known.id;
    const id = this.id(text);
    this.#lately[this.#slot] = { text, id };
    this.#slot = (this.#slot + 1) % LATELY;
    return id;
  }

  /** Whether a text is a figure that is looked up as a whole. */
  isFigure(id: number): boolean {
    return (this.#figures[id] ??= AMOUNT.test(this.plain(id)));
  }

  printed(id: number): string {
    return this.#printed[id] ?? '';
  }

  plain(id: number): string {
    const known = this.#plain[id];
    if (known !== undefined) return known;
    const printed = this.printed(id);
    const plain = normalise(printed);
    /* Mostly they are the same, and one text in memory is enough. */
    return (this.#plain[id] = plain === printed ? printed : plain);
  }
}

/** In how many documents each number was met; documents come one after another. */
class Spread {
  readonly #counts = new ManyNumbers();
  readonly #last = new ManyNumbers();

  meet(id: number, document: number): void {
    while (this.#counts.length <= id) {
      this.#counts.push(0);
      this.#last.push(0);
    }
    if (this.#last.at(id) === document + 1) return;
    this.#last.set(id, document + 1);
    this.#counts.set(id, this.#counts.at(id) + 1);
  }

  of(id: number): number {
    return id < this.#counts.length ? this.#counts.at(id) : 0;
  }
}
