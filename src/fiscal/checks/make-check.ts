import type { Disclosure } from '../disclosure.ts';
import { compareMoney, type Money, type MoneyResult, moneyTexts, spotPlace, spotTerm, type TableSpot } from './amounts.ts';
import { cellFacts } from './cells.ts';
import type { Assumption, Check, Severity } from './rule.ts';

type Given = Partial<Omit<Check, 'rule' | 'place'>> & Pick<Check, 'outcome'>;

/**
 * A check about one printed cell: what is printed, the place and the places of the terms are filled in.
 * `facts` always name table, row and column; those given are added.
 */
export function checkAt(rule: string, disclosure: Disclosure, spot: TableSpot, given: Given): Check {
  const { table, row, column } = spot;
  const terms = given.terms ?? [];
  const facts = cellFacts(table, row, column);
  /* Written out, not spread: a document has hundreds of checks, and every spread is a slow copy. */
  return {
    rule,
    key: given.key ?? `${row.address}/${column}`,
    outcome: given.outcome,
    severity: given.severity,
    reason: given.reason,
    assumptions: given.assumptions,
    place: spotPlace(disclosure, spot),
    stated: given.stated ?? row.cells[column]?.printed ?? '',
    recomputed: given.recomputed ?? '',
    difference: given.difference ?? '',
    unit: given.unit ?? table.unit,
    terms,
    places: given.places ?? terms.map((term) => term.place),
    facts: given.facts ? Object.assign(facts, given.facts) : facts,
  };
}

interface SumOptions {
  readonly key?: string;
  readonly severity?: Severity;
  readonly assumptions?: readonly Assumption[];
  readonly facts?: Readonly<Record<string, string>>;
  /** What a difference beyond rounding means; a finding by default. */
  readonly verdict?: (result: MoneyResult) => Pick<Check, 'outcome' | 'severity' | 'reason'>;
  /** Names of the terms, where the row labels do not say what they are. */
  readonly labels?: readonly string[];
}

/** Checks that an amount equals the sum of others, whatever tables and units they stand in. */
export function moneyCheck(rule: string, disclosure: Disclosure, stated: Money, parts: readonly Money[], options: SumOptions = {}): Check {
  const { severity = 'error', verdict, labels, ...rest } = options;
  const base = { ...rest, unit: stated.unit, terms: parts.map((part, at) => spotTerm(disclosure, part, '+', labels?.[at])) };
  if (parts.length === 0) return checkAt(rule, disclosure, stated, { ...base, outcome: 'undecidable', reason: 'blank' });
  if ([stated, ...parts].some((each) => each.uncertain)) return checkAt(rule, disclosure, stated, { ...base, outcome: 'undecidable', reason: 'uncertain' });
  const result = compareMoney(stated, parts);
  const verdictOf = result.outcome !== 'finding' ? { outcome: result.outcome } : (verdict?.(result) ?? { outcome: result.outcome, severity });
  return checkAt(rule, disclosure, stated, { ...base, ...moneyTexts(stated, result), ...verdictOf });
}
