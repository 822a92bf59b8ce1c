import type { Disclosure } from '../disclosure.ts';

/** One cell of one table of a disclosure. */
export interface Place {
  readonly disclosure: string;
  /** Table id. */
  readonly table: string;
  /** Row address, unique on the page. */
  readonly row: string;
  /** Column key. */
  readonly column: string;
}

/** One figure in the arithmetic of a check, as printed. */
export interface Term {
  readonly sign: '+' | '-' | '×' | '÷';
  /** Printed figure with its separators and decimals. */
  readonly printed: string;
  readonly label: string;
  readonly place: Place;
  /** `open` before the first, `close` after the last term of a sum that is reckoned first: a ÷ (b + c). */
  readonly bracket?: 'open' | 'close' | undefined;
}

/**
 * `pass`: equal. `rounding`: differs within what the printed precision allows (truncation included).
 * `finding`: no reading of the printed figures makes it agree. `undecidable`: cannot be checked, with the reason.
 */
export type Outcome = 'pass' | 'rounding' | 'finding' | 'undecidable';

/** `error` where arithmetic or meaning contradicts, `warning` where form is doubtful. */
export type Severity = 'error' | 'warning';

/** Why a check could not be decided. */
export type UndecidableReason = 'blank' | 'uncertain' | 'not-collected' | 'not-published' | 'no-base' | 'no-counterpart' | 'not-comparable' | 'not-entered';

/** What a finding takes for granted, said beside it. */
export type Assumption =
  | 'same-scope'
  | 'carryover-included'
  | 'carryover-excluded'
  | 'same-funding-base'
  | 'special-fund-outside-total'
  | 'same-quantity'
  | 'whole-department'
  | 'all-projects'
  | 'basic-expenditure-only'
  | 'unit-cost-in-full';

/** One check that ran. Findings, passes and undecidable ones have the same shape. */
export interface Check {
  readonly rule: string;
  /** Stable inside rule and disclosure: names the cell checked, never a running number. */
  readonly key: string;
  readonly outcome: Outcome;
  /** Set for findings only. */
  readonly severity?: Severity | undefined;
  readonly reason?: UndecidableReason | undefined;
  readonly assumptions?: readonly Assumption[] | undefined;
  /** The figure in question. */
  readonly place: Place;
  /** What is printed, with separators, and what was recomputed; empty where the check is not about a number. */
  readonly stated: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly unit: string;
  /** The arithmetic: the terms that make `recomputed`, in order. */
  readonly terms: readonly Term[];
  /** Every other place a reader should look at. */
  readonly places: readonly Place[];
  /** Facts for the message, keyed by name; the wording lives in labels. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
}

/** What a rule may see: one disclosure, and its neighbours where they are held. */
export interface CheckContext {
  readonly disclosure: Disclosure;
  /** The same agency's other disclosures (other years, the other stage). */
  readonly siblings: readonly Disclosure[];
}

export interface Rule {
  readonly name: string;
  /** Family in the list of checks, in field terms. */
  readonly family: string;
  /** The weightiest severity it can give. */
  readonly severity: Severity;
  /** `table`: inside one table; `disclosure`: across tables; `agency`: across years or stages; `narrative`: text against tables. */
  readonly scope: 'table' | 'disclosure' | 'agency' | 'narrative';
  check(context: CheckContext): Iterable<Check>;
}
