import { AMOUNT } from '../../row-index/format.ts';
import { normalise } from '../../row-index/normalise.ts';
import { parseQuery } from '../../row-index/query.ts';
import type { Hit, MarkedText } from '../../row-index/types.ts';

/** Why a query is not asked: nothing typed, nothing but signs and spaces, one character, or more than any printed text. */
export type QueryProblem = 'empty' | 'blank' | 'short' | 'long';

/** Characters of a word, and words, up to which the index looks for every one of them. */
export const LONGEST_WORD = 128;
const MOST_WORDS = 8;

/** @returns undefined for a query that can be asked */
export function queryProblem(query: string): QueryProblem | undefined {
  if (query.trim() === '') return 'empty';
  const words = query.split(/\s+/).map(normalise).filter(Boolean);
  if (!/[\p{L}\p{N}]/u.test(words.join(''))) return 'blank';
  if (words.filter((word) => word.length > 1).length > MOST_WORDS || words.some((word) => word.length > LONGEST_WORD)) return 'long';
  const { terms } = parseQuery(query);
  return terms.length === 0 ? 'short' : undefined;
}

const YEAR = /^(?:19|20|21)\d\d$/;

/**
 * Numbers among the terms that no result shows as a figure or as the beginning of a code: perhaps a reader has typed part of
 * an amount, and amounts are found as a whole only.
 */
export function partsOfAmounts(terms: readonly string[], hits: readonly Pick<Hit, 'amount' | 'code' | 'texts'>[]): readonly string[] {
  const whole = (term: string) => ({ text, matches }: MarkedText): boolean => matches.length > 0 && normalise(text).replace(/^[^-\d.]+|[^\d.%]+$/g, '') === term;
  return terms.filter((term) => AMOUNT.test(term) && !YEAR.test(term) && !hits.some(({ amount, code, texts }) => code.matches.length > 0 || [amount, ...texts].some(whole(term))));
}
