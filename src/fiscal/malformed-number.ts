import { parseDecimal } from './decimal.ts';

/** What is wrong with a cell that should be a number; one reason each has its own advice. */
export const NUMBER_PROBLEMS = [
  'invisible-character',
  'spreadsheet-error',
  'formula',
  'no-figure',
  'full-width-digits',
  'dash',
  'two-points',
  'misplaced-separator',
  'currency-sign',
  'unit',
  'percent-sign',
  'parentheses',
  'plus-sign',
  'exponent',
  'white-space',
  'full-width-punctuation',
  'letters',
  'words',
  'point-at-end',
  'other',
] as const;
export type NumberProblem = (typeof NUMBER_PROBLEMS)[number];

/** Checked in this order: the first that fits is what a reader should hear about. */
const SIGNS: readonly (readonly [NumberProblem, RegExp])[] = [
  ['invisible-character', /\p{Cf}/u],
  ['spreadsheet-error', /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|#+|SPILL!|CALC!)?$|^#/i],
  ['formula', /^=/],
  ['no-figure', /^(?:N\/?A|null|nil|none|nan|无|空|不适用)$/i],
  ['full-width-digits', /[０-９]/],
  ['dash', /^[-−–—―－﹣─/\\]+$/],
  ['currency-sign', /[¥￥$＄€£]|RMB|CNY/i],
  ['exponent', /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i],
  ['parentheses', /^[(（].*\d.*[)）]$/],
  ['full-width-punctuation', /\d[，．。]\d|^[－＋]\d/],
  ['percent-sign', /^-?[\d,.]+[%％‰]$/],
  ['unit', /^[-−]?[\d,.]+\s*\p{Script=Han}{1,6}$/u],
  ['plus-sign', /^\+\d/],
  ['white-space', /^[-−\d,.\s]*\d\s+[\d.,][\d,.\s]*$|^[-−]\s+\d/],
  ['two-points', /^[-−]?[\d,]*\.[\d,]*\.[\d,.]*$/],
  ['letters', /[A-Za-z]/],
  ['words', /\p{Script=Han}/u],
  ['point-at-end', /^[-−]?(?:[\d,]+\.|\.\d+)$/],
  ['misplaced-separator', /^[-−]?[\d,.]*,[\d,.]*$/],
];

/**
 * Says why a text is no printed number.
 * @returns undefined when it is one after all.
 */
export function numberProblem(text: string): NumberProblem | undefined {
  if (parseDecimal(text)) return undefined;
  const trimmed = text.trim();
  return SIGNS.find(([, sign]) => sign.test(trimmed))?.[0] ?? 'other';
}
