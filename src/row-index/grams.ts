/** Two neighbouring UTF-16 units of a text as one number. */
export function gramAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}

/** The first unit of a pair that no well-formed text has, since no second half of a character follows it: numbers of threes begin with it. */
const THREE = 0xd800_0000;

/**
 * Three neighbouring digits or points as one number, which is that of no pair: there are only a hundred pairs of digits, whose lists are
 * the longest of all, in codes and figures.
 * @returns -1 where something else stands
 */
export function threeAt(text: string, at: number): number {
  const [first, second, third] = [digit(text.charCodeAt(at)), digit(text.charCodeAt(at + 1)), digit(text.charCodeAt(at + 2))];
  return first < 0 || second < 0 || third < 0 ? -1 : THREE + (first << 8) + (second << 4) + third;
}

/** 0 to 9 for digits, 10 for the point. */
function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code === 46 ? 10 : -1;
}

/** A piece of a term that there is a list of: two units, or three where they are digits. */
export interface Gram {
  /** Where in the term it stands. */
  readonly offset: number;
  readonly length: number;
  readonly gram: number;
}

/** The pieces of a term, the longest one at each place. @param term two units or more */
export function gramsOf(term: string): readonly Gram[] {
  return Array.from({ length: term.length - 1 }, (_, offset) => {
    const three = threeAt(term, offset);
    return three >= 0 ? { offset, length: 3, gram: three } : { offset, length: 2, gram: gramAt(term, offset) };
  });
}

/**
 * The pieces that together cover every unit of a term with the least to fetch, the first and the last unit included: those
 * tell whether the term begins and ends a text.
 * @param size of the list of a piece, more than 0
 */
export function coverOf(term: string, size: (gram: number) => number): readonly Gram[] {
  /* By how many units are covered: the last piece that covers just so many, the piece before it, and what they cost. */
  const best: ({ readonly gram: Gram; readonly before: number; readonly cost: number } | undefined)[] = [];
  const costTo = (covered: number): number => (covered === 0 ? 0 : (best[covered]?.cost ?? Infinity));
  const pairs = Array.from({ length: term.length - 1 }, (_, offset): Gram => ({ offset, length: 2, gram: gramAt(term, offset) }));
  for (const gram of [...pairs, ...gramsOf(term).filter(({ length }) => length === 3)].sort((a, b) => a.offset + a.length - b.offset - b.length || b.length - a.length)) {
    const end = gram.offset + gram.length;
    let before = gram.offset;
    for (let covered = gram.offset + 1; covered < end; covered += 1) if (costTo(covered) < costTo(before)) before = covered;
    const cost = costTo(before) + size(gram.gram);
    if (cost < costTo(end)) best[end] = { gram, before, cost };
  }
  const chosen: Gram[] = [];
  for (let covered = term.length; covered > 0; ) {
    const last = best[covered];
    if (!last) return [];
    chosen.unshift(last.gram);
    covered = last.before;
  }
  return chosen;
}
