import { normalise, normaliseMapped } from './normalise.ts';

/** A query as typed, cut at white space: every term must be found. */
export interface Query {
  /** Normalised terms, none empty, none twice. */
  readonly terms: readonly string[];
}

export function parseQuery(typed: string): Query {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  return { terms: [...new Set(joinSpaced(words).map(bareAmount))].filter(Boolean) };
}

/** Whether there is enough to look for: a single character beside a longer term narrows, alone it finds half of everything. */
export function isSearchable({ terms }: Query): boolean {
  return terms.some((term) => term.length > 1);
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

/**
 * Cuts a name off a term that stands nowhere as a whole: 稷山县公务接待费 is 稷山县 and 公务接待费, since readers of Chinese
 * put no spaces. The longest name wins, one at the front before one at the end.
 * @param names what a reader may call a place, an agency or a year, as printed
 * @returns the term alone where no name can be cut off
 */
export function cutName(term: string, names: readonly string[]): readonly string[] {
  const opening = (part: string): boolean => names.some((name) => normalise(name).startsWith(part));
  for (let length = term.length - 2; length >= 2; length -= 1) {
    const [front, back] = [term.slice(0, length), term.slice(-length)];
    if (opening(front)) return [front, ...rest(term.slice(length))];
    if (opening(back)) return [...rest(term.slice(0, -length)), back];
  }
  return [term];
}

/* What is left between a name and its subject: 稷山县的公务接待费. */
function rest(term: string): readonly string[] {
  const bare = term.replace(/^的|的$/g, '');
  return bare ? [bare] : [];
}

/*
 * Amounts stand in cells without their unit, so 4092.38万元 is sought as 4092.38; 8万元 stays, since it would find
 * every 8. A comma at the end of a half-typed amount (4,) is not yet part of anything.
 */
function bareAmount(term: string): string {
  return term.replace(/(?<=\d),$/, '').replace(/^(-?[\d.]{4,})(?:万元|亿元|元)$/, '$1');
}

export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/** Cuts printed text into parts that match a term and parts that do not; together they are the text. */
export function markTerms(text: string, terms: readonly string[]): readonly Part[] {
  const { text: plain, origins } = normaliseMapped(text);
  const inside = new Array<boolean>(text.length).fill(false);
  for (const term of terms.filter(Boolean)) {
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
      inside.fill(true, origins[at], endOf(origins, at + term.length, text));
    }
  }
  const parts: { text: string; match: boolean }[] = [];
  for (const [at, match] of inside.entries()) {
    const last = parts.at(-1);
    const unit = text[at] ?? '';
    if (last?.match === match) last.text += unit;
    else parts.push({ text: unit, match });
  }
  return parts;
}

/* The match ends with its last character, not with the white space or quotation mark after it. */
function endOf(origins: readonly number[], at: number, text: string): number {
  const start = origins[at - 1] ?? 0;
  return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
}
