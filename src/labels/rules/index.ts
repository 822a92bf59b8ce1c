import { acrossLabels, yearLabels } from './across.ts';
import { codeLabels } from './codes.ts';
import { evaluationLabels } from './evaluations.ts';
import { formLabels } from './forms.ts';
import { indicatorLabels } from './indicators.ts';
import { narrativeLabels } from './narrative.ts';
import { narrativeListLabels } from './narrative-lists.ts';
import { projectFormLabels } from './project-forms.ts';
import { projectLabels } from './projects.ts';
import { sumLabels } from './sums.ts';
import type { RuleLabel } from './rule-label.ts';

/** Wording of every rule, by rule name. Each family adds its own labels here. */
export const RULE_LABELS: Readonly<Record<string, RuleLabel>> = { ...sumLabels, ...acrossLabels, ...yearLabels, ...codeLabels, ...projectLabels, ...formLabels, ...evaluationLabels, ...indicatorLabels, ...projectFormLabels, ...narrativeLabels, ...narrativeListLabels };

/** Wording of one rule. Throws RangeError for a rule without wording: a test keeps that from happening. */
export function ruleLabel(rule: string): RuleLabel {
  const label = RULE_LABELS[rule];
  if (!label) throw new RangeError(`no label for rule ${rule}`);
  return label;
}

export type { RuleLabel } from './rule-label.ts';
