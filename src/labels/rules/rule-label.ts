import type { Check } from '../../fiscal/checks/rule.ts';

/** Wording of one rule. It states facts; it never says waste, fraud or guilt. */
export interface RuleLabel {
  /** Short name, as on lists and filters. */
  readonly title: string;
  /** One sentence: what the rule states. */
  readonly states: string;
  /** What one check found: printed and recomputed figure, difference and unit. */
  message(check: Check): string;
}
