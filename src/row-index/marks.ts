import { normalise, normaliseMapped } from './normalise.ts';
import type { MarkedText, MatchRange } from './types.ts';

/** Marks every place of every term in a printed text. @param where `begins`: at its beginning only; `whole`: only as all of it */
export function markText(text: string, terms: readonly string[], where: 'anywhere' | 'begins' | 'whole' = 'anywhere'): MarkedText {
  /* Most texts of a hit hold no term, and the way back from the normalised text is needed for none of them. */
  const unmapped = normalise(text);
  if (!terms.some((term) => unmapped.includes(term))) return { text, matches: [] };
  const { text: plain, origins } = normaliseMapped(text);
  const ranges: [number, number][] = [];
  for (const term of terms.filter(Boolean)) {
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
      if ((where === 'begins' && at > 0) || (where === 'whole' && plain !== term)) break;
      ranges.push([origins[at] ?? 0, endOf(origins, at + term.length, text)]);
    }
  }
  return { text, matches: joined(ranges) };
}

/* The match ends with its last character, not with the white space or quotation mark after it. */
function endOf(origins: readonly number[], at: number, text: string): number {
  const start = origins[at - 1] ?? 0;
  const end = start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
  /* Of >= both signs are one. */
  const second = OPERATOR_END.exec(text.slice(start, origins[at]));
  return second ? start + second[0].length : end;
}

/** From < or > to the sign that makes one operator of both. */
const OPERATOR_END = /^[<>＜＞][^=＝]*[=＝]/;

function joined(ranges: [number, number][]): readonly MatchRange[] {
  const made: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = made.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else made.push([start, end]);
  }
  return made;
}
