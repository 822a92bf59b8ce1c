import { kept } from './kept.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

/** The rule with its checks kept as long as their context lives, for rules that look through those of others. */
export function keepChecks(rule: Rule): Rule {
  return { ...rule, check: kept((context: CheckContext): readonly Check[] => [...rule.check(context)]) };
}
