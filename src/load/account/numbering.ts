import type { Token } from './tokens.ts';

type Lines<T> = readonly (readonly T[])[];

/** So many rows may be missing before the numbering is taken up again. */
const GAP = 3;

/**
 * Serial numbers (序号): the integers that begin lines and count 1, 2, 3 … through the table,
 * over its page breaks. An integer out of this order is none, so a changed serial number shows
 * up; where rows are missing the numbering goes on when two serial numbers follow each other.
 */
export function serials(byLine: Lines<Token>): readonly Token[] {
  const first = byLine.flatMap(([token]) => (token?.kind === 'number' && INTEGER.test(token.print) ? [{ token, number: Number(token.print) }] : []));
  const found: Token[] = [];
  let next = 1;
  first.forEach(({ token, number }, at) => {
    const goesOn = number > next && number <= next + GAP && first[at + 1]?.number === number + 1;
    if (number !== next && !goesOn) return;
    found.push(token);
    next = number + 1;
  });
  return found;
}

/**
 * Line numbers (行次) of a table with two sides: 1 … m on the left, m+1 … n on the right, each in
 * order. Where lines are missing both series go on together. Unless the left one ends where the
 * right one begins, the right one is not taken for line numbers.
 */
export function lineNumbers(byLine: Lines<Token>): readonly Token[] {
  const left: Token[] = [];
  const right: Token[] = [];
  let next = 1;
  let nextRight: number | undefined;
  let rightStart = 0;
  for (const tokens of byLine) {
    const integers = tokens.filter((token) => token.kind === 'number' && INTEGER.test(token.print));
    const find = (number: number): Token | undefined => integers.find((token) => Number(token.print) === number);
    const missing = nextRight === undefined ? 0 : missingLines(find, next, nextRight);
    const onLeft = find(next + missing);
    if (onLeft) {
      left.push(onLeft);
      next += missing + 1;
    }
    if (nextRight === undefined) {
      const start = onLeft && integers.find((token) => token !== onLeft && Number(token.print) > next - 1);
      if (!start) continue;
      rightStart = Number(start.print);
      nextRight = rightStart + 1;
      right.push(start);
      continue;
    }
    const onRight = find(nextRight + missing);
    if (onRight && onRight !== onLeft) {
      right.push(onRight);
      nextRight += missing + 1;
    }
  }
  return rightStart === next ? [...left, ...right] : left;
}

/** How many lines both series leave out together before this one; 0 where either goes on. */
function missingLines(find: (number: number) => Token | undefined, left: number, right: number): number {
  if (find(left) || find(right)) return 0;
  for (let gap = 1; gap <= GAP; gap += 1) if (find(left + gap) && find(right + gap)) return gap;
  return 0;
}

const INTEGER = /^[1-9]\d{0,2}$/;
const COLUMN_WORD = /[栏档]次/g;

/** A line of column numbers (栏次 1 2 3 …): nothing but integers that count from 1. */
export function isColumnLine(line: string): boolean {
  const cells = line.replace(COLUMN_WORD, ' ').trim().split(/\s+/);
  return cells.every((cell, at) => cell === String(at + 1)) && (cells.length >= 3 || line.includes('次'));
}
