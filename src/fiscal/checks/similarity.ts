import { remembered } from '../remembered.ts';

/** The form in which names are set side by side: letters, digits and Chinese characters only. */
export const bareName = remembered((text): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ''));

/** Numbers of a name in order of size: years, document numbers. Names that differ in them name different things. */
export function numbersIn(text: string): string {
  return (text.normalize('NFKC').match(/\d+/g) ?? []).sort().join(' ');
}

/**
 * How much two names have in common: twice the shared pairs of neighbouring characters through all
 * pairs of both (Dice). 1 for the same name, 0 for nothing shared.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [bareName(a), bareName(b)];
  if (left === right) return left === '' ? 0 : 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < left.length; at += 1) {
    const pair = left.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < right.length; at += 1) {
    const pair = right.slice(at, at + 2);
    const known = pairs.get(pair) ?? 0;
    if (known === 0) continue;
    pairs.set(pair, known - 1);
    shared += 1;
  }
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}
