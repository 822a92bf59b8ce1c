import { ON_PAGE, verdictHeadline, verdictSentence } from '../../labels/findings.ts';
import { ruleLabel } from '../../labels/rules/index.ts';
import type { PageFindings } from './page-findings.ts';

/** What the first screen says of a disclosure's checks. */
export interface Verdict {
  readonly headline: string;
  readonly sentence: string;
  /** Whether a figure does not agree: the one thing that is shown in vermilion. */
  readonly disagrees: boolean;
  readonly weightiest: { readonly lead: string; readonly text: string; readonly id: string } | undefined;
  readonly link: string;
}

export function verdict({ summary, findings, acknowledged }: PageFindings): Verdict {
  const [first] = findings;
  return {
    headline: verdictHeadline(summary),
    sentence: verdictSentence(summary, acknowledged),
    disagrees: summary.errors > 0,
    weightiest: first && { lead: ON_PAGE.first, text: ruleLabel(first.check.rule).message(first.check), id: first.id },
    link: summary.finding > 0 ? ON_PAGE.seeAll : ON_PAGE.seeChecks,
  };
}
