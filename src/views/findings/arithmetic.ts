import type { Check, Place, Term } from '../../fiscal/checks/rule.ts';

/** One piece of a written-out sum. */
export interface ArithmeticPart {
  /** Sign before the figure; empty for the first when it is a plus. */
  readonly sign: string;
  readonly printed: string;
  readonly label: string;
  readonly place: Place;
}

const SIGNS = { '+': '+', '-': '−', '×': '×', '÷': '÷' } as const satisfies Record<Term['sign'], string>;

/** The terms of a check in order, ready to be written as `33.94 + 15.58 + 7.69`. */
export function arithmeticParts(check: Check): readonly ArithmeticPart[] {
  return check.terms.map((term, index) => ({
    sign: index === 0 && term.sign === '+' ? '' : SIGNS[term.sign],
    printed: `${term.bracket === 'open' ? '(' : ''}${term.printed}${term.bracket === 'close' ? ')' : ''}`,
    label: term.label,
    place: term.place,
  }));
}

/** What the terms come to, as shown after `=`: a percentage with its sign, as finely as the check knows it. */
export function resultText(check: Check): string {
  if (check.recomputed === '') return '';
  return check.unit === '%' ? `${check.facts?.['exact'] ?? check.recomputed}%` : check.recomputed;
}

/** The same as plain text: `33.94 + 15.58 = 49.52`. Empty where there is nothing to reckon: one figure set against another is no sum. */
export function arithmeticText(check: Check): string {
  if (check.terms.length < 2) return '';
  const sum = arithmeticParts(check)
    .map(({ sign, printed }) => (sign ? `${sign} ${printed}` : printed))
    .join(' ');
  const result = resultText(check);
  return sum && result ? `${sum} = ${result}` : sum;
}
