import { normalise } from './normalise.ts';

/**
 * How text becomes words for an engine that knows words only. Every two neighbouring characters
 * are one word, so that a run of such words is found exactly where the characters stand side by
 * side: substring search by phrase. Characters are spelled in letters a-p, because the engine
 * would cut Chinese into its own words, and digits and punctuation out of ours.
 */
const LETTERS = 'abcdefghijklmnop';

function spell(unit: string): string {
  const code = unit.charCodeAt(0);
  return [12, 8, 4, 0].map((shift) => LETTERS[(code >> shift) & 15]).join('');
}

/** Words of one text: each pair of characters, then the last character alone, so that one character is found by prefix too. */
function words(normalised: string): readonly string[] {
  const spelled = normalised.split('').map(spell);
  return spelled.map((word, at) => word + (spelled[at + 1] ?? ''));
}

/** Content of an index record: its pieces one after another; no phrase runs from one piece into the next. */
export function indexedText(pieces: readonly string[]): string {
  return pieces.flatMap((piece) => words(normalise(piece))).join(' ');
}

/** What to ask the engine so that it finds exactly the records with a piece that contains `term` (already normalised). */
export function phrase(term: string): string {
  if (term.length < 2) return spell(term);
  return `"${words(term).slice(0, -1).join(' ')}"`;
}
