import { comparableLabel } from '../../fiscal/label.ts';
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

/* Words of the name carry a letter that no other word has, so that a name can be asked for alone. */
const NAME = 'z';
const NAME_START = 'zstart';
const NAME_END = 'zend';

/** Sorts of place that a record belongs to. */
export type PlaceKind = 'disclosure' | 'section';

/* The engine's own filters are written in a random order, and a build must be the same every time: places are words. */
function placeWord(kind: PlaceKind, value: string): string {
  const spelled = value.split('').map((unit) => spell(unit).slice(2));
  return `z${kind === 'disclosure' ? 'd' : 's'}${spelled.join('')}`;
}

/**
 * Content of an index record: the places it belongs to, each of its names as a whole (a row goes by its
 * label and by its code), then its pieces one after another; no phrase runs from one piece into the next.
 * @param places ASCII keys; empty ones are left out
 */
export function indexedText(places: Readonly<Record<PlaceKind, string>>, names: readonly string[], pieces: readonly string[]): string {
  const placed = (['disclosure', 'section'] as const).flatMap((kind) => (places[kind] ? [placeWord(kind, places[kind])] : []));
  const named = names.filter(Boolean).flatMap((name) => [NAME_START, ...nameWords(plainName(name)), NAME_END]);
  return [...placed, ...named, ...pieces.flatMap((piece) => words(normalise(piece)))].join(' ');
}

/** What to ask the engine for all records of one place. */
export function placePhrase(kind: PlaceKind, value: string): string {
  return `"${placeWord(kind, value)}"`;
}

/** A name without the ordinal before it and the total after it: 三、公务接待费 and 公务接待费小计 are 公务接待费. */
function plainName(name: string): string {
  return normalise(comparableLabel(name)).replace(/(?<=.{2})(?:合计|小计|总计)$/, '');
}

function nameWords(normalised: string): readonly string[] {
  return words(normalised).map((word) => NAME + word);
}

/** What to ask the engine so that it finds exactly the records with a piece that contains `term` (already normalised). */
export function phrase(term: string): string {
  if (term.length < 2) return spell(term);
  return `"${words(term).slice(0, -1).join(' ')}"`;
}

/** What to ask the engine for the records whose name contains `term`; undefined for one character. */
export function namePhrase(term: string): string | undefined {
  return term.length < 2 ? undefined : `"${nameWords(term).slice(0, -1).join(' ')}"`;
}

/** What to ask the engine for the records whose name is `term`. */
export function wholeNamePhrase(term: string): string {
  return `"${[NAME_START, ...nameWords(plainName(term)), NAME_END].join(' ')}"`;
}
