import type { Disclosure } from '../disclosure.ts';
import { compareMoney, type Money, type MoneyResult, moneyTexts, spotTerm, type TableSpot } from './amounts.ts';
import { LazyCheck, type Verdict } from './lazy-check.ts';
import type { Assumption, Check, Place, Severity, Term } from './rule.ts';

/** What a check says besides its rule and place. What is not given is filled in when it is asked for, see {@link GivenCheck}. */
export interface Given extends Partial<Omit<Check, 'rule' | 'place' | 'outcome'>>, Verdict {
  /** The cells whose figures are the terms; in place of `terms`. */
  readonly addends?: readonly TableSpot[];
  /** Names of these terms, where the row labels do not say what they are. */
  readonly labels?: readonly string[] | undefined;
}

const NOTHING: readonly never[] = [];

/**
 * A check about one printed cell: what is printed, the place and the places of the terms are filled in.
 * `facts` always name table, row and column; those given are added.
 */
export class GivenCheck<More extends Given = Given> extends LazyCheck<More> {
  override get key(): string {
    return this.made.key ?? super.key;
  }

  override get stated(): string {
    return this.made.stated ?? super.stated;
  }

  override get unit(): string {
    return this.made.unit ?? super.unit;
  }

  get recomputed(): string {
    return this.made.recomputed ?? '';
  }

  get difference(): string {
    return this.made.difference ?? '';
  }

  override get terms(): readonly Term[] {
    const { labels, terms } = this.made;
    return terms ?? this.addends().map((spot, at) => spotTerm(this.disclosure, spot, '+', labels?.[at]));
  }

  override get places(): readonly Place[] {
    const { places, terms } = this.made;
    return places ?? terms?.map((term) => term.place) ?? super.places;
  }

  override get facts(): Readonly<Record<string, string>> {
    return { ...super.facts, ...this.made.facts };
  }

  protected addends(): readonly TableSpot[] {
    return this.made.addends ?? NOTHING;
  }
}

/** A check about one printed cell, see {@link GivenCheck}. */
export function checkAt(rule: string, disclosure: Disclosure, spot: TableSpot, given: Given): Check {
  return new GivenCheck(rule, disclosure, spot, given);
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
  const { severity = 'error', verdict, ...rest } = options;
  const base = { ...rest, unit: stated.unit, addends: parts };
  if (parts.length === 0) return checkAt(rule, disclosure, stated, { ...base, outcome: 'undecidable', reason: 'blank' });
  if ([stated, ...parts].some((each) => each.uncertain)) return checkAt(rule, disclosure, stated, { ...base, outcome: 'undecidable', reason: 'uncertain' });
  const result = compareMoney(stated, parts);
  const verdictOf = result.outcome !== 'finding' ? { outcome: result.outcome } : (verdict?.(result) ?? { outcome: result.outcome, severity });
  return checkAt(rule, disclosure, stated, { ...base, ...moneyTexts(stated, result), ...verdictOf });
}
