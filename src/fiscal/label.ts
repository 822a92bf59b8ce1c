/** Ordinals that documents print before a label; one line has another ordinal in every province. */
const ORDINALS = [
  /^其中\s*[:：]/,
  /^[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,2})[)）][、.．]?/,
  /^[一二三四五六七八九十百]{1,4}[、.．]/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^[\u2460-\u2473]/,
] as const;

/** Most labels are Chinese characters alone: they have nothing to level, and no ordinal goes without punctuation. */
const PLAIN = /^[\u4e00-\u9fff]+$/;

const QUOTES = /[“”„‟"「」『』＂]/g;

/**
 * The form in which two titles of columns are compared: no white space, full-width and
 * half-width characters alike, no trailing colon.
 */
export function comparableTitle(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\s+/g, '').normalize('NFKC').replace(QUOTES, '"').replace(/:+$/, '');
}

/**
 * The form in which two labels of rows are compared: as {@link comparableTitle}, and without the
 * ordinal (八、 （一） 1. ①) and 其中：.
 */
export function comparableLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  let rest = text.replace(/\s+/g, '');
  for (let stripped = true; stripped; ) {
    stripped = false;
    for (const ordinal of ORDINALS) {
      const shorter = rest.replace(ordinal, '');
      if (shorter !== '' && shorter !== rest) {
        rest = shorter;
        stripped = true;
      }
    }
  }
  return comparableTitle(rest);
}
