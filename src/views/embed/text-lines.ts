/*
 * How many lines a text takes in a column, without a browser. Chinese type is square, so the answer
 * is near; it errs towards a line too many, because a frame too low has a scroll bar.
 */

/**
 * Pieces that a line may not break inside: a figure with its unit (as `sentence` binds them), words and
 * numbers, each with the signs that cling to it.
 */
const PIECES = /[（《“‘「【]*(?:(?:约 )?[\d,]+(?:\.\d+)?(?: ?(?:%|[万亿]?元|年|个项目|[项张处个行]))+|[A-Za-z0-9%.,:/+\-[\]()]+|[^\s])[，。、；：！？）》”’」】％]*|\s/gu;

/** Width of a text in em. */
export function widthOf(text: string): number {
  let width = 0;
  let before: Kind | undefined;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    const kind = kindOf(code);
    width += WIDTHS[kind];
    /* Browsers that know text-autospace part Chinese from Latin. */
    if ((kind === 'wide') !== (before === 'wide') && before !== undefined && kind !== 'space' && before !== 'space') width += 0.13;
    before = kind;
  }
  return width;
}

/* Those of the widest of the usual faces. */
const WIDTHS = { wide: 1, digit: 0.64, upper: 0.72, lower: 0.61, space: 0.32, sign: 0.45, none: 0 } as const;
type Kind = keyof typeof WIDTHS;

/** Kinds by code, as far as they were asked for; those outside the plane of Chinese and Latin are worked out each time. */
const KNOWN: (Kind | undefined)[] = [];

function kindOf(code: number): Kind {
  if (code >= 0x4e00 && code <= 0x9fff) return 'wide';
  if (code > 0xffff) return classify(code);
  return (KNOWN[code] ??= classify(code));
}

function classify(code: number): Kind {
  const character = String.fromCodePoint(code);
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{M}]/u.test(character)) return 'none';
  if (/\d/.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'lower';
  if (/[A-Z%@]/.test(character)) return 'upper';
  if (/\s/.test(character)) return 'space';
  return code < 0x100 ? 'sign' : 'wide';
}

/**
 * Lines of a text.
 * @param width width of the column in em
 * @param indent what already stands on the first line, in em
 */
export function linesOf(text: string, width: number, indent = 0): number {
  if (text === '') return 0;
  if (indent + widthOf(text) <= width) return 1;
  let lines = 1;
  let used = indent;
  for (const [piece] of text.matchAll(PIECES)) {
    const wide = widthOf(piece);
    if (used + wide <= width) {
      used += wide;
    } else if (wide <= width) {
      lines += 1;
      used = /^\s$/.test(piece) ? 0 : wide;
    } else {
      const over = used + wide;
      lines += Math.floor(over / width);
      used = over % width;
    }
  }
  return lines;
}
