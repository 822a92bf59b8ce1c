/** What a spreadsheet does to a code that it takes for a number. */
export type CodeAlteration = 'decimals' | 'exponent' | 'separators' | 'apostrophe' | 'formula';

export interface AlteredCode {
  readonly alteration: CodeAlteration;
  /** The code as it was, or empty where digits may be lost. */
  readonly code: string;
}

const SIGNS: readonly (readonly [CodeAlteration, RegExp])[] = [
  ['decimals', /^(\d+)\.0+$/],
  ['exponent', /^\d+(?:\.\d+)?e[-+]?\d+$/i],
  ['separators', /^(\d{1,3}(?:[,，]\d{3})+)(?:\.0+)?$/],
  ['apostrophe', /^['’‘`＇](\d+)$/],
  ['formula', /^="?(\d+)"?$/],
];

/** Tells a code that a spreadsheet altered (`2210201.0`) from one that is wrong in another way. */
export function alteredCode(text: string): AlteredCode | undefined {
  for (const [alteration, sign] of SIGNS) {
    const found = sign.exec(text);
    if (found) return { alteration, code: (found[1] ?? '').replace(/\D/g, '') };
  }
  return undefined;
}
