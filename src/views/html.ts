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

/** By code below 128: whether `SPECIAL` matches the character. */
const IS_SPECIAL = Uint8Array.from({ length: 128 }, (_, code) => Number(String.fromCharCode(code).search(SPECIAL) === 0));

/** Text made safe for element content and quoted attributes. Control characters, which HTML cannot carry, become U+FFFD. */
export function escapeHtml(text: string): string {
  /* Nearly every cell is short and needs nothing: looking is several times cheaper than starting the expression. */
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && IS_SPECIAL[code] === 1) return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd');
  }
  return text;
}

/** Marks a string as HTML that was already made safe. Only for output of this module and constants. */
export function raw(text: string): Html {
  return new Html(text);
}

function render(value: Fragment): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (value.length === 1) return render(value[0]);
  /* Joined and not added up: the text is then one piece, and its parts need not be kept until the page is written. */
  return value.map(render).join('');
}

const NOTHING = new Html('');

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
  return new Html(isolatedText(text));
}

/** The same as finished HTML in a string, for what is made once a cell. */
export function isolatedText(text: string): string {
  if (isLong(text)) return `<bdi class="long">${escapeHtml(text)}</bdi>`;
  if (isPlain(text)) return text;
  return turnsDirection(text) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text);
}

/** Nothing to escape and nothing that turns the direction: nearly every name. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 ? IS_SPECIAL[code] === 1 : mayTurn(code)) return false;
  }
  return true;
}

/** Latin, Chinese, their punctuation and full-width forms do not. */
function mayTurn(code: number): boolean {
  return !(code < 0x590 || (code > 0x2069 && code < 0xfb1d) || code > 0xfeff || (code > 0x200f && code < 0x202a));
}

/** Whether a text holds a letter or control of `TURNS_DIRECTION`; the letters of most texts rule it out one by one. */
function turnsDirection(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (mayTurn(text.charCodeAt(at))) return TURNS_DIRECTION.test(text);
  }
  return false;
}

/** A printed title or note as a whole: kept apart, and a few lines high at most. */
export function titleHtml(text: string): Html {
  return html`<bdi${isLong(text) && raw(' class="long"')}>${text}</bdi>`;
}

/** An attribute, or nothing where the value is undefined; one of no value needs no quotes. */
export function attribute(name: string, value: string | undefined): Html {
  if (value === undefined) return NOTHING;
  return new Html(value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`);
}

/** Controls that turn the direction of what follows, as far as the end of the paragraph. */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words of ours that hold a name from outside: without its controls, which would turn the figure beside it too. */
export function undirected(text: string): string {
  return turnsDirection(text) ? text.replace(DIRECTION_CONTROLS, '') : text;
}

/** With the signs around it: browsers break between an unbroken figure and the `）` or `，` after it. */
const COUNTED = /（?(?:约 )?[\d,]+(?:\.\d+)?(?: ?(?:%|[万亿]?元|年|个项目|[项张处个行]))+[）”，。；、]*/g;

/** A sentence in which a figure never parts from the unit after it, and no name turns the direction of a figure. */
export function sentence(words: string): Html {
  const text = undirected(words);
  const escaped = escapeHtml(text);
  const body = escaped.replace(COUNTED, '<span class="num">$&</span>');
  if (text.length > LONG * 2) return raw(`<bdi class="long">${body}</bdi>`);
  return turnsDirection(text) ? raw(`<bdi>${body}</bdi>`) : raw(body);
}

/** For places without markup (title, aria-label): direction controls and zero-width characters are taken out. */
export function plainText(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}

/** JSON for a `<script>` block: no character that could end the block or break a line in old parsers. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(ENDS_SCRIPT, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const ENDS_SCRIPT = /[<>&\u2028\u2029]/g;
