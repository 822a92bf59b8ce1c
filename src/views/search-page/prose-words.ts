import { normalise } from '../../row-index/normalise.ts';

/**
 * How prose becomes words for Pagefind, which knows words only and cuts Chinese into its own. Every two neighbouring
 * characters are one word, so that a run of such words is found exactly where the characters stand side by side:
 * substring search by phrase. Characters are spelled in letters a-p, which no segmenter or stemmer touches.
 */
const LETTERS = 'abcdefghijklmnop';

/* Words of headings carry a letter that no other word has, so that a heading can be asked for alone. */
const HEADING = 'z';

function spell(unit: string): string {
  const code = unit.charCodeAt(0);
  return [12, 8, 4, 0].map((shift) => LETTERS[(code >> shift) & 15]).join('');
}

/** Words of one text: each pair of characters, then the last character alone, so that no phrase runs on into the next text. */
function words(normalised: string): readonly string[] {
  const spelled = normalised.split('').map(spell);
  return spelled.map((word, at) => word + (spelled[at + 1] ?? ''));
}

/** Content of an index record: its heading, then its texts one after another. */
export function proseWords(heading: string, texts: readonly string[]): string {
  const marked = words(normalise(heading)).map((word) => HEADING + word);
  return [...marked, ...[heading, ...texts].flatMap((text) => words(normalise(text)))].join(' ');
}

/** What to ask the engine so that it finds exactly the records with a text that contains `term` (normalised, two units or more). */
export function prosePhrase(term: string): string {
  return `"${words(term).slice(0, -1).join(' ')}"`;
}

/** What to ask for the records whose heading contains `term`. */
export function headingPhrase(term: string): string {
  return `"${words(term).slice(0, -1).map((word) => HEADING + word).join(' ')}"`;
}
