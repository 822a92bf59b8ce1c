/**
 * HTML as strings, escaped by construction: whatever is put into the template is escaped unless
 * it is itself `Html`. Tables of many rows are built this way because it is several times
 * cheaper than a component per cell.
 */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Fragment = string | number | Html | undefined | null | false | readonly Fragment[];

const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for element content and quoted attributes. Control characters, which HTML cannot carry, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd');
}

/** Marks a string as HTML that was already made safe. Only for output of this module and constants. */
export function raw(text: string): Html {
  return new Html(text);
}

function render(value: Fragment): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/** Tagged template: `` html`<b>${name}</b>` ``. Interpolations are escaped; lists are joined; undefined and false vanish. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index += 1) text += render(values[index]) + (strings[index + 1] ?? '');
  return new Html(text);
}

/** Letters that run from right to left, and the controls that turn the direction of what follows. */
const TURNS_DIRECTION = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/** No document's name, title or note is as long; what is, comes from outside with ill intent or by mistake. */
const LONG = 400;

/** Whether a text is longer than any name: it is then shown a few lines high (`long` in the styles). */
export function isLong(text: string): boolean {
  return text.length > LONG;
}

/** A name inside a sentence: isolated where it could turn the direction of the words around it, and a few lines high at most. */
export function isolated(text: string): Html {
  if (isLong(text)) return html`<bdi class="long">${text}</bdi>`;
  return TURNS_DIRECTION.test(text) ? html`<bdi>${text}</bdi>` : html`${text}`;
}

/** Controls that turn the direction of what follows, as far as the end of the paragraph. */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words of ours that hold a name from outside: without its controls, which would turn the figure beside it too. */
export function undirected(text: string): string {
  return text.replace(DIRECTION_CONTROLS, '');
}

const COUNTED = /(?:约 )?[\d,]+(?:\.\d+)?(?: ?(?:%|[万亿]?元|年|个项目|[项张处个行]))+/g;

/** A sentence in which a figure never parts from the unit after it, and no name turns the direction of a figure. */
export function sentence(words: string): Html {
  const text = undirected(words);
  const escaped = escapeHtml(text);
  const body = escaped.replace(COUNTED, '<span class="num">$&</span>');
  if (text.length > LONG * 2) return raw(`<bdi class="long">${body}</bdi>`);
  return TURNS_DIRECTION.test(text) ? raw(`<bdi>${body}</bdi>`) : raw(body);
}

/** For places without markup (title, aria-label): direction controls and zero-width characters are taken out. */
export function plainText(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}

/** JSON for a `<script>` block: no character that could end the block or break a line in old parsers. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
