/** Why a number is left aside. The wording of each reason is in `labels/account.ts`. */
export const ASIDE_RULES = [
  'contents',
  'page-number',
  'table-number',
  'column-number',
  'serial',
  'line-number',
  'ordinal',
  'personal',
  'date',
  'heading',
  'running-head',
  'word',
  'merged-cell',
  'own-words',
] as const;
export type AsideRule = (typeof ASIDE_RULES)[number];

/** A number printed in the document. */
export interface PrintedPlace {
  readonly print: string;
  readonly line: number;
}

/** A number held in the data: file relative to the data folder, physical line of the CSV. */
export interface HeldPlace {
  readonly print: string;
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** How a section was found in the text. */
export type Placement = 'recorded' | 'anchored' | 'estimated' | 'rest';

export interface SectionAccount {
  /** Table ids of the section, or empty for what lies outside all sections. */
  readonly tables: readonly string[];
  readonly title: string;
  readonly placement: Placement;
  readonly lines: readonly (readonly [number, number])[];
  readonly printed: number;
  readonly held: number;
  readonly exact: number;
  readonly byValue: number;
  readonly joined: readonly { readonly held: HeldPlace; readonly parts: readonly PrintedPlace[] }[];
  readonly printedOnly: readonly PrintedPlace[];
  readonly heldOnly: readonly HeldPlace[];
}

/** Numbers that stand on the two sides of one boundary between neighbouring sections. */
export interface Moved {
  readonly between: readonly [string, string];
  readonly numbers: readonly { readonly printed: PrintedPlace; readonly held: HeldPlace }[];
}

export interface AsideCount {
  readonly rule: AsideRule;
  readonly printed: readonly PrintedPlace[];
  readonly held: readonly HeldPlace[];
}

export interface Account {
  readonly disclosure: string;
  readonly sha256: string;
  /** `same`: the text is the one whose lines the data records; `other`: another version of it; `unstated`: the data names no text. */
  readonly text: 'same' | 'other' | 'unstated';
  readonly sections: readonly SectionAccount[];
  readonly moved: readonly Moved[];
  readonly aside: readonly AsideCount[];
  readonly totals: {
    readonly printed: number;
    readonly held: number;
    readonly exact: number;
    readonly byValue: number;
    readonly joined: number;
    readonly moved: number;
    readonly asidePrinted: number;
    readonly asideHeld: number;
    readonly printedOnly: number;
    readonly heldOnly: number;
  };
}
