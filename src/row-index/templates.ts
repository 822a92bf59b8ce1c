/**
 * Names are mostly made of other names: an agency's of its region's, a document's id of its agency's. Stored as
 * templates ({0}医疗保障局) they cost the core a few kilobytes for thousands of agencies.
 */

/** Opens a place in a template; no printed text holds it. */
const MARK = '\u0001';

/** @param parts texts that may stand in `text`; empty ones are not looked for */
export function makeTemplate(text: string, parts: readonly string[]): string {
  /* The longest part first: 安阳市 before 安阳. */
  const order = [...parts.keys()].filter((at) => parts[at]).sort((a, b) => (parts[b]?.length ?? 0) - (parts[a]?.length ?? 0) || a - b);
  let made = text;
  for (const at of order) {
    const pieces = made.split(MARKED);
    made = pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(parts[at] ?? '', () => `${MARK}${at}${MARK}`))).join('');
  }
  return made;
}

const MARKED = new RegExp(`(${MARK}\\d+${MARK})`);

/** The way back from {@link makeTemplate}. An index has thousands, all filled when it is opened: no expression looks through them. */
export function fillTemplate(template: string, parts: readonly string[]): string {
  let made = '';
  let from = 0;
  for (let open = template.indexOf(MARK); open >= 0; open = template.indexOf(MARK, from)) {
    const close = template.indexOf(MARK, open + 1);
    if (close < 0) break;
    made += template.slice(from, open) + (parts[Number(template.slice(open + 1, close))] ?? '');
    from = close + 1;
  }
  return from === 0 ? template : made + template.slice(from);
}

/** Distinct texts in the order in which they were met. */
export class Table {
  readonly #ids = new Map<string, number>();

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#ids.size);
    return this.#ids.size - 1;
  }

  get texts(): readonly string[] {
    return [...this.#ids.keys()];
  }
}
