import { answerChecklist, type ChecklistAnswer, type ChecklistItem, type ChecklistState } from '../../fiscal/checklist.ts';
import { type Disclosure, type DisclosureHead, type Stage, STAGES } from '../../fiscal/disclosure.ts';
import { disclosureName } from '../../labels/pages.ts';
import { shared } from '../shared.ts';
import type { DisclosureSummary } from '../digest/summary.ts';

/** One disclosure's answers, in the order of the checklist. */
export interface ChecklistColumn {
  readonly head: DisclosureHead;
  readonly agency: string;
  /** 2023年部门预算 */
  readonly name: string;
  readonly answers: readonly ChecklistAnswer[];
}

/** The required items of one stage against its disclosures. */
export interface ChecklistMatrix {
  readonly stage: Stage;
  readonly items: readonly ChecklistItem[];
  readonly columns: readonly ChecklistColumn[];
}

/** One matrix a stage, stages without disclosures left out. Answers come from what was gathered of each disclosure. */
export function checklistMatrices(items: readonly ChecklistItem[], heads: readonly DisclosureHead[], agencyName: (id: string) => string, summary: (id: string) => Pick<DisclosureSummary, 'answers'>): readonly ChecklistMatrix[] {
  return STAGES.map((stage) => {
    const own = items.filter(({ stages }) => stages.includes(stage));
    const columns = heads.filter((head) => head.stage === stage).map((head) => ({ head, agency: agencyName(head.agency), name: disclosureName(head), answers: answersTo(items, own, summary(head.id)) }));
    return { stage, items: own, columns };
  }).filter(({ columns, items: own }) => columns.length > 0 && own.length > 0);
}

function answersTo(items: readonly ChecklistItem[], own: readonly ChecklistItem[], { answers }: Pick<DisclosureSummary, 'answers'>): readonly ChecklistAnswer[] {
  return own.map((item) => {
    const [state, address] = answers[items.indexOf(item)] ?? ['not-required'];
    return { item, state, address };
  });
}

/** How many answers there are of each state. */
export function stateCounts(answers: readonly ChecklistAnswer[]): Readonly<Record<ChecklistState, number>> {
  const counts: Record<ChecklistState, number> = { published: 0, partly: 0, 'not-entered': 0, 'published-empty': 0, 'not-published': 0, 'not-found': 0, 'not-applicable': 0, 'not-collected': 0, 'not-required': 0 };
  for (const { state } of answers) counts[state] += 1;
  return counts;
}

/** The answers of a disclosure to every item, in the order of the checklist: its page and the lists of all ask. */
export const checklistAnswers = shared('checklist-answers', (disclosure: Disclosure, items: readonly ChecklistItem[]) => answerChecklist(items, disclosure));

/** What a disclosure's own page says: the items of its stage by state, those that are not there first. */
export function answersByState(items: readonly ChecklistItem[], disclosure: Disclosure): ReadonlyMap<ChecklistState, readonly ChecklistAnswer[]> {
  const answers = checklistAnswers(disclosure, items).filter(({ item }) => item.stages.includes(disclosure.stage));
  const order: readonly ChecklistState[] = ['not-published', 'not-found', 'not-collected', 'not-entered', 'published-empty', 'partly', 'published', 'not-applicable'];
  return new Map(order.map((state) => [state, answers.filter((answer) => answer.state === state)] as const).filter(([, own]) => own.length > 0));
}
