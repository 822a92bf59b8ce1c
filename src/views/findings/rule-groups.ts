import { RULE_GROUPS } from '../../labels/findings.ts';
import type { Digest } from '../digest/digest.ts';
import { type CheckSummary, EMPTY_SUMMARY } from './summary.ts';

/** Rules of one family with how often each ran and what it found. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly { readonly name: string; readonly summary: CheckSummary }[];
  readonly found: number;
}

/** Title under which a family stands on the list. */
export function groupTitle(family: string): string {
  return RULE_GROUPS.find(({ families }) => families.includes(family))?.title ?? family;
}

/** Rules gathered by the family that their explanation names; a family that no group knows is a group of its own. */
export function ruleGroups(names: readonly string[], familyOf: (rule: string) => string, { rules }: Pick<Digest, 'rules'>): readonly RuleGroup[] {
  const titleOf = (rule: string): string => groupTitle(familyOf(rule));
  const order = RULE_GROUPS.map(({ title }) => title);
  const rank = (title: string): number => (order.includes(title) ? order.indexOf(title) : order.length);
  return [...Map.groupBy(names, titleOf)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([title, own]) => {
      const counted = own.map((name) => ({ name, summary: rules[name]?.summary ?? EMPTY_SUMMARY }));
      return { title, rules: counted, found: counted.reduce((sum, { summary }) => sum + summary.finding, 0) };
    });
}
