import { normalise, normaliseMapped } from './normalise.ts';

/** A query as typed, cut at white space: every term must be found. */
export interface Query {
  /** Normalised terms, none empty, none twice. */
  readonly terms: readonly string[];
}

export function parseQuery(typed: string): Query {
  const terms = typed.split(/\s+/).map((word) => bareAmount(normalise(word)));
  return { terms: [...new Set(terms)].filter(Boolean) };
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

/** Whether printed text contains a term. */
export function contains(text: string, term: string): boolean {
  return normalise(text).includes(term);
}
