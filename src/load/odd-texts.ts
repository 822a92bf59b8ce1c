import { hasOddCharacter, oddCharacter, withoutOddCharacters } from '../fiscal/odd-character.ts';
import type { FaultDetail } from './fault.ts';

/** A text longer than this is several that ran together: a quote in the wrong place, or a whole page in one cell. */
export const LONGEST_TEXT = 20_000;

/** Whether any text of a file could be odd. False is certain, true is not. */
export function mayHoldOddText(file: string): boolean {
  return file.length > LONGEST_TEXT || hasOddCharacter(file);
}

/** One text as reading goes on with it, so that what it seems to be otherwise is not told as well. */
export interface CheckedText {
  readonly text: string;
  readonly fault: FaultDetail | undefined;
  /** A character of it is lost: nothing that the text says can be held against it. */
  readonly lost: boolean;
}

/** Looks for characters that nobody can see, and leaves them out; and for a text that is far too long. */
export function checkText(text: string): CheckedText {
  const odd = oddCharacter(text);
  if (odd) return { text: withoutOddCharacters(text), fault: { code: 'text-character', ...odd }, lost: odd.problem === 'lost' };
  const length = text.length > LONGEST_TEXT ? [...text].length : 0;
  return { text, fault: length > LONGEST_TEXT ? { code: 'text-too-long', length, limit: LONGEST_TEXT } : undefined, lost: false };
}
