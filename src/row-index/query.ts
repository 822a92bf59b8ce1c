import { SHORTEST } from './format.ts';
import { normalise } from './normalise.ts';

/** No printed name is longer; what is pasted by mistake must not fetch half of the index. */
const LONGEST = 128;
const MOST_TERMS = 8;

export interface Query {
  /** Normalised, none twice; every one must be found. */
  readonly terms: readonly string[];
  /** Too short to be looked for. */
  readonly ignored: readonly string[];
}

/** A query as typed, cut at white space. */
export function parseQuery(typed: string): Query {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  const terms = [...new Set(joinSpaced(words).map(bareAmount))].filter(Boolean).map((term) => term.slice(0, LONGEST));
  return { terms: terms.filter((term) => term.length >= SHORTEST).slice(0, MOST_TERMS), ignored: terms.filter((term) => term.length < SHORTEST) };
}

/* Characters typed apart, as titles are printed (医 保), are one word. */
function joinSpaced(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let apart = false;
  for (const word of words) {
    const single = [...word].length === 1;
    if (single && apart) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    apart = single;
  }
  return joined;
}

/*
 * Amounts stand in cells without their unit, so 4092.38万元 is sought as 4092.38, and ¥4092.38 too; 8万元 stays, since it would find
 * every 8. A comma at the end of a half-typed amount (4,) is not yet part of anything.
 */
function bareAmount(term: string): string {
  return term.replace(/(?<=\d),$/, '').replace(/^¥(?=[-\d])/, '').replace(/^(-?[\d.]{4,})(?:万元|亿元|元)$/, '$1');
}

/**
 * Cuts a name off a term that stands nowhere as a whole: 稷山县公务接待费 is 稷山县 and 公务接待费, since readers of Chinese
 * put no spaces. The longest name wins, one at the front before one at the end.
 * @param begins whether some name begins so
 * @returns the term alone where no name can be cut off
 */
export function cutName(term: string, begins: (part: string) => boolean): readonly string[] {
  for (let length = term.length - 2; length >= SHORTEST; length -= 1) {
    const [front, back] = [term.slice(0, length), term.slice(-length)];
    if (begins(front)) return [front, ...rest(term.slice(length))];
    if (begins(back)) return [...rest(term.slice(0, -length)), back];
  }
  return [term];
}

/* What is left between a name and its subject: 稷山县的公务接待费. */
function rest(term: string): readonly string[] {
  const bare = term.replace(/^的|的$/g, '');
  return bare ? [bare] : [];
}
