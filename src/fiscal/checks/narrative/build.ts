import { type Decimal, formatDecimal } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import { place } from '../cells.ts';
import type { Comparison } from '../interval.ts';
import { keepChecks } from '../keep-checks.ts';
import type { Check, CheckContext, Place, Rule, Term } from '../rule.ts';
import { signed } from '../tolerance.ts';
import type { CellRef } from './resolve.ts';
import { placeOf, printedOf, type Statement } from './statement.ts';

/** The parts that every check of a statement has: where it stands and what it says. */
export function about(rule: string, disclosure: Disclosure, statement: Statement, what: string, column = 'value'): Pick<Check, 'rule' | 'key' | 'place' | 'unit' | 'stated' | 'recomputed' | 'difference' | 'terms' | 'places'> {
  return {
    rule,
    key: `${statement.row.address}/${what}`,
    place: placeOf(disclosure, statement, column),
    unit: statement.unit,
    stated: printedOf(statement),
    recomputed: '',
    difference: '',
    terms: [],
    places: [],
  };
}

export function cellPlace(disclosure: Disclosure, { table, row, column }: CellRef): Place {
  return place(disclosure, table, row, column);
}

export function cellTerm(disclosure: Disclosure, cell: CellRef, sign: Term['sign'] = '+'): Term {
  return { sign, printed: cell.row.cells[cell.column]?.printed ?? '', label: cell.row.label, place: cellPlace(disclosure, cell) };
}

/** Outcome of a derived figure: truncation counts as rounding and is named. */
export function derived(comparison: Comparison): Pick<Check, 'outcome' | 'severity' | 'recomputed' | 'difference'> & { readonly facts: Readonly<Record<string, string>> } {
  const { agreement, exact, recomputed, difference } = comparison;
  const outcome = agreement === 'contradicts' ? 'finding' : agreement === 'agrees' && exact ? 'pass' : 'rounding';
  return {
    outcome,
    severity: outcome === 'finding' ? 'error' : undefined,
    recomputed: formatDecimal(recomputed),
    difference: signed(difference),
    facts: agreement === 'truncation' ? { kind: 'truncation' } : {},
  };
}

export function isZero(value: Decimal | undefined): boolean {
  return value?.units === 0n;
}

/**
 * A rule whose checks are kept as long as their context lives, so that the rule which looks for
 * statements that nothing checks need not run the others again.
 */
export function keptRule(rule: Omit<Rule, 'check'>, check: (context: CheckContext) => Iterable<Check>): Rule {
  return keepChecks({ ...rule, check });
}
