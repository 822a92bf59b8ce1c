import type { MarkedText, MatchRange } from '../../row-index/types.ts';

/** A piece of shown text. */
export interface Part {
  readonly text: string;
  readonly match: boolean;
}

const ELLIPSIS = '…';

/** Cuts printed text into parts that match and parts that do not; together they are the text. */
export function parts({ text, matches }: MarkedText): readonly Part[] {
  return between(text, merged(text, matches, 0), 0, text.length);
}

export interface ExcerptOptions {
  /** Characters shown on either side of a match. */
  readonly around: number;
  /** Stretches shown at most; matches far from one another stand in stretches of their own. */
  readonly stretches: number;
}

/** The matches of a text with some of it around them; what is left out is an ellipsis. A text without matches begins at its beginning. */
export function excerpt({ text, matches }: MarkedText, { around, stretches }: ExcerptOptions): readonly Part[] {
  const ranges = merged(text, matches, 0);
  const [first] = ranges;
  const wide = first ? merged(text, ranges, around).slice(0, stretches) : ([[0, whole(text, 2 * around, 1)]] as const);
  const shown = wide.flatMap(([start, end], at) => {
    const lead = start > 0 && (at > 0 || start > 1) ? [{ text: ELLIPSIS, match: false }] : [];
    /* One character left out is as wide as the sign for it. */
    return [...lead, ...between(text, ranges, start === 1 ? 0 : start, end)];
  });
  const last = wide.at(-1)?.[1] ?? 0;
  if (text.length - last > 1) return [...shown, { text: ELLIPSIS, match: false }];
  return last < text.length ? [...shown, { text: text.slice(last), match: false }] : shown;
}

/** Ranges inside the text, in order, widened and joined where they touch; never through a character of two units. */
function merged(text: string, ranges: readonly MatchRange[], around: number): readonly MatchRange[] {
  const inside = ranges
    .map(([start, end]) => [whole(text, Math.max(0, start - around), -1), whole(text, Math.min(text.length, end + around), 1)] as const)
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of inside) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** A place beside which no character is cut in two: itself, or the next one in the direction. */
function whole(text: string, at: number, direction: 1 | -1): number {
  const place = Math.min(at, text.length);
  return /[\udc00-\udfff]/.test(text[place] ?? '') && /[\ud800-\udbff]/.test(text[place - 1] ?? '') ? place + direction : place;
}

function between(text: string, ranges: readonly MatchRange[], from: number, to: number): readonly Part[] {
  const found: Part[] = [];
  let at = from;
  for (const [start, end] of ranges.filter((range) => range[1] > from && range[0] < to)) {
    if (start > at) found.push({ text: text.slice(at, start), match: false });
    found.push({ text: text.slice(Math.max(at, start), Math.min(to, end)), match: true });
    at = Math.min(to, end);
  }
  if (at < to) found.push({ text: text.slice(at, to), match: false });
  return found;
}
