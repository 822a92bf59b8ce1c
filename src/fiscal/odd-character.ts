/** Why a character has no place in a text: nobody can see it, or it stands for one that was lost. */
export type CharacterProblem = 'lost' | 'control' | 'zero-width' | 'direction';

/** A character that makes equal texts differ, or a text read otherwise than it is written. */
export interface OddCharacter {
  readonly problem: CharacterProblem;
  /** `U+200B` */
  readonly name: string;
}

/** U+FFFD, characters that are none, and halves of a character. */
const LOST = '\\uFFFD\\uFFFE\\uFFFF\\p{Cs}';
/** All but tab and line ends, which have rules of their own. */
const CONTROL = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F';
/** Characters without width: joiners, invisible hyphens and operators, byte order marks inside of a text, tags. */
const ZERO_WIDTH = '\\u00AD\\u034F\\u180E\\u200B-\\u200D\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}';
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

const SIGNS: readonly (readonly [CharacterProblem, RegExp])[] = [
  ['lost', new RegExp(`[${LOST}]`, 'u')],
  ['control', new RegExp(`[${CONTROL}]`, 'u')],
  ['direction', new RegExp(`[${DIRECTION}]`, 'u')],
  ['zero-width', new RegExp(`[${ZERO_WIDTH}]`, 'u')],
];
const ANY = new RegExp(`[${LOST}${CONTROL}${ZERO_WIDTH}${DIRECTION}]`, 'u');
const ALL = new RegExp(ANY, 'gu');

/** Whether a text, or any text of a whole file, holds such a character. */
export function hasOddCharacter(text: string): boolean {
  return ANY.test(text);
}

/** The first one of a text; a lost one before all others, for it alone cannot be mended by leaving it out. */
export function oddCharacter(text: string): OddCharacter | undefined {
  for (const [problem, sign] of SIGNS) {
    const found = sign.exec(text)?.[0];
    if (found !== undefined) return { problem, name: characterName(found) };
  }
  return undefined;
}

/** The text as it reads without them. */
export function withoutOddCharacters(text: string): string {
  return text.replace(ALL, '');
}

/** How a character is named where it cannot be shown: `U+200B`. */
export function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
