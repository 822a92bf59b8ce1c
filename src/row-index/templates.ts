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

/** The way back from {@link makeTemplate}. */
export function fillTemplate(template: string, parts: readonly string[]): string {
  return templateFiller(template)(parts);
}

/** The same for a template that is filled many times: an index has thousands of names by some dozens of them. */
export function templateFiller(template: string): (parts: readonly string[]) => string {
  /* Texts and, between any two of them, the number of a part. */
  const [first = '', ...rest] = template.split(MARK);
  if (rest.length === 0) return () => first;
  return (parts) => {
    let made = first;
    for (let at = 0; at + 1 < rest.length; at += 2) made += (parts[Number(rest[at])] ?? '') + (rest[at + 1] ?? '');
    return made;
  };
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
