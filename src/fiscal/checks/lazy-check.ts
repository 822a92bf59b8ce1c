import type { Disclosure } from '../disclosure.ts';
import { spotPlace, spotTerm, type TableSpot } from './amounts.ts';
import { cellFacts } from './cells.ts';
import type { Assumption, Check, Outcome, Place, Severity, Term, UndecidableReason } from './rule.ts';

/** How a check came out. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly severity?: Severity | undefined;
  readonly reason?: UndecidableReason | undefined;
  readonly assumptions?: readonly Assumption[] | undefined;
}

/**
 * A check of one printed cell that keeps what it was made of and writes out texts, terms, places and facts when
 * somebody asks for them: of hundreds of checks of a document nearly all pass, and nobody reads their sums.
 * To spread one would lose what is not written out: a changed copy is made by `changed`.
 */
export abstract class LazyCheck<Made extends Verdict> implements Check {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly #disclosure: Disclosure;
  readonly #spot: TableSpot;
  readonly #made: Made;

  /** @param made how it came out, and what its kind of check needs to write out the rest */
  constructor(rule: string, disclosure: Disclosure, spot: TableSpot, made: Made) {
    this.rule = rule;
    this.outcome = made.outcome;
    this.#disclosure = disclosure;
    this.#spot = spot;
    this.#made = made;
  }

  get severity(): Severity | undefined {
    return this.#made.severity;
  }

  get reason(): UndecidableReason | undefined {
    return this.#made.reason;
  }

  get assumptions(): readonly Assumption[] | undefined {
    return this.#made.assumptions;
  }

  get key(): string {
    return `${this.#spot.row.address}/${this.#spot.column}`;
  }

  get place(): Place {
    return spotPlace(this.#disclosure, this.#spot);
  }

  get stated(): string {
    return this.#spot.row.cells[this.#spot.column]?.printed ?? '';
  }

  get unit(): string {
    return this.#spot.table.unit;
  }

  get terms(): readonly Term[] {
    return this.addends().map((spot) => spotTerm(this.#disclosure, spot));
  }

  get places(): readonly Place[] {
    return this.addends().map((spot) => spotPlace(this.#disclosure, spot));
  }

  get facts(): Readonly<Record<string, string>> {
    return cellFacts(this.#spot.table, this.#spot.row, this.#spot.column);
  }

  abstract get recomputed(): string;
  abstract get difference(): string;

  /** The cells that were added up, or that the figure was held against, in order. */
  protected abstract addends(): readonly TableSpot[];

  protected get disclosure(): Disclosure {
    return this.#disclosure;
  }

  protected get spot(): TableSpot {
    return this.#spot;
  }

  protected get made(): Made {
    return this.#made;
  }

  toJSON(): Check {
    return changed(this, {});
  }
}

/** A copy of a check with other members; everything of it is written out. */
export function changed(check: Check, changes: Partial<Check>): Check {
  const { assumptions, difference, facts, key, outcome, place, places, reason, recomputed, rule, severity, stated, terms, unit } = check;
  return { rule, key, outcome, severity, reason, assumptions, place, stated, recomputed, difference, unit, terms, places, facts, ...changes };
}
