import { remembered } from '../../remembered.ts';

/** Names that differ in conjunctions, brackets or punctuation only are the same name. */
export const bareName = remembered((name) => name.normalize('NFKC').replace(/[\s"“”'‘’()[\]【】〔〕《》<>,，、;；:：.。·\-—_/]/g, '').replace(/[及与和]/g, '和'));

function bigrams(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
}

/** How many pairs of neighbouring characters of `a` also stand in `b`. */
export function sharedPairs(a: string, b: string): number {
  const others = new Map<string, number>();
  for (const pair of bigrams(b)) others.set(pair, (others.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of bigrams(a)) {
    const left = others.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      others.set(pair, left - 1);
    }
  }
  return shared;
}

/** Likeness of two names from 0 to 1 (Dice's coefficient of character pairs). */
export function likeness(a: string, b: string): number {
  const pairs = a.length + b.length - 2;
  return a === b ? 1 : pairs <= 0 ? 0 : (2 * sharedPairs(a, b)) / pairs;
}

/** Whether a short name is an abbreviation of a longer one: its characters stand in it in order (参保率 in 参加…保险…的比率). */
export function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Length of the common ending of two names. */
export function commonEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/**
 * How well a name that a text uses fits a project's printed name: shared pairs, or 0 when they do
 * not fit. Every year and number of the text's name must stand in the printed one.
 */
export function projectFit(stated: string, project: string): number {
  const a = bareName(stated);
  const b = bareName(project);
  if (a === b) return Number.MAX_SAFE_INTEGER;
  if (a.length < 4) return 0;
  if ((a.match(/\d+/g) ?? []).some((number) => !b.includes(number))) return 0;
  const shared = sharedPairs(a, b);
  return shared / (a.length - 1) >= 0.85 ? shared : 0;
}
