import { ROLE_CODE, ROLE_NAME, ROLE_TEXT } from './format.ts';

/** How well a text answers a term; the greater the better. */
const EXACT_NAME = 4;
const EXACT_TEXT = 3;
const BEGINS_NAME = 2;
const IN_NAME = 1;
const IN_TEXT = 0;

/** Weights that kinds of row may have. */
export const WEIGHTS = 28;
const STEP = 32;

/** Heads outweigh rows: who types an agency's name wants its page, then its documents. */
export const DOCUMENT_WEIGHT = 29;
export const REGION_WEIGHT = 30;
export const AGENCY_WEIGHT = 31;

/** Whether a text of a row answers a term: anything may be asked for by any part of it, a code by its beginning. */
export function answers(text: string, role: number, term: string): boolean {
  return role === ROLE_CODE ? text.startsWith(term) : text.includes(term);
}

/**
 * Score of a text that answers a term; above 0.
 * @param starts whether the term stands at its beginning
 * @param whole whether the term is all of it
 */
export function rowScore(role: number, starts: boolean, whole: boolean, weight: number): number {
  return place(role, starts, whole) * STEP + weight + 1;
}

function place(role: number, starts: boolean, whole: boolean): number {
  if (role === ROLE_TEXT) return whole ? EXACT_TEXT : IN_TEXT;
  if (whole) return EXACT_NAME;
  return starts ? BEGINS_NAME : IN_NAME;
}

/** The same for a text in a row of some kind: the name of a document is a head's. */
export function textScore(kind: number, role: number, starts: boolean, whole: boolean, weight: number): number {
  return kind === 0 && role === ROLE_NAME ? headScore(starts, whole, weight) : rowScore(role, starts, whole, weight);
}

/** Score of a figure that is the term. */
export function amountScore(weight: number): number {
  return rowScore(ROLE_TEXT, true, true, weight);
}

/** Score of a name of a head; what stands inside of it says little: half of all agencies are called 局. */
export function headScore(starts: boolean, whole: boolean, weight: number): number {
  return starts ? rowScore(ROLE_NAME, starts, whole, weight) : 1;
}
