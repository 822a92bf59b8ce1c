import { SITE_NAME } from '../../labels/site.ts';
import { plainText } from '../html.ts';

/** Kind of work and carrier after GB/T 7714-2015: a data set, a report, or another public page, all online. */
export type Medium = 'DS/OL' | 'R/OL' | 'EB/OL';

/** A page as others cite it. */
export interface CitedPage {
  readonly title: string;
  readonly medium?: Medium | undefined;
  /** Day of its last change where the data knows it: YYYY-MM-DD. */
  readonly changed?: string | undefined;
  /** The main figure in one plain sentence, where the page has one. */
  readonly sentence?: string | undefined;
}

/** A reference stays one that a list of references can hold, whatever a document prints. */
const LONGEST = 200;

/**
 * A reference after GB/T 7714-2015 as far as the access date, which the browser fills in, as it does
 * the address: `明账. 数据[DS/OL]. (2026-11-22)` + `[access date]. address.`
 */
export function pageReference({ changed, medium = 'EB/OL', title }: CitedPage): string {
  const letters = [...plainText(title)];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
  return `${SITE_NAME}. ${short}[${medium}]. ${changed ? `(${changed})` : ''}`;
}
