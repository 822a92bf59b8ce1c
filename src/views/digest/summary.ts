import { type Check, checkId } from '../../fiscal/checks/index.ts';
import type { ChecklistState } from '../../fiscal/checklist.ts';
import { checklistAnswers } from '../checklist/matrix.ts';
import type { Disclosure, TableState } from '../../fiscal/disclosure.ts';
import { type Measured, measured, type MeasureKey } from '../../fiscal/measures.ts';
import type { Library } from '../../load/library.ts';
import { countFigures } from '../catalogue/holdings.ts';
import { type CheckSummary, summarise } from '../findings/summary.ts';

/** Measures that lists of disclosures show beside each of them. */
export const LISTED_MEASURES = ['expenditure-current-year', 'basic', 'project', 'three-public'] as const satisfies readonly MeasureKey[];
export type ListedMeasure = (typeof LISTED_MEASURES)[number];

/** A measured figure as a list shows it: what was printed and where, or why there is none. */
export type ShownMeasure =
  | { readonly form: 'figure'; readonly printed: string; readonly unit: string; readonly row: { readonly address: string } }
  | { readonly form: 'blank'; readonly row: { readonly address: string } }
  | { readonly form: 'absent'; readonly state: TableState };

/** What lists say of a disclosure, so that a list need not read the disclosures in it. Plain JSON. */
export interface DisclosureSummary {
  readonly id: string;
  readonly checks: CheckSummary;
  /** Findings that an acknowledgement explains. */
  readonly acknowledged: number;
  /** Tables of the document and the printed figures in them. */
  readonly tables: number;
  readonly figures: number;
  readonly measures: Readonly<Record<ListedMeasure, ShownMeasure>>;
  /** One for each item of the library's checklist, in its order: state and, where there is one, the address that answers it. */
  readonly answers: readonly (readonly [state: ChecklistState, address?: string])[];
}

type Known = Pick<Library, 'checklist' | 'acknowledgements'>;

/** @param checks every check of the disclosure, passes included */
export function summariseDisclosure(disclosure: Disclosure, checks: readonly Check[], { checklist, acknowledgements }: Known): DisclosureSummary {
  const explained = checks.filter((check) => check.outcome === 'finding' && acknowledgements.has(checkId(disclosure.id, check)));
  return {
    id: disclosure.id,
    checks: summarise(checks),
    acknowledged: explained.length,
    ...countFigures([disclosure]),
    measures: Object.fromEntries(LISTED_MEASURES.map((measure) => [measure, shown(measured(disclosure, measure))])) as Record<ListedMeasure, ShownMeasure>,
    answers: checklistAnswers(disclosure, checklist).map(({ state, address }) => (address === undefined ? [state] : [state, address])),
  };
}

/** The part of a measured figure that a list shows. */
export function shown(value: Measured): ShownMeasure {
  if (value.form === 'absent') return { form: 'absent', state: value.state };
  const row = { address: value.row.address };
  return value.form === 'blank' ? { form: 'blank', row } : { form: 'figure', printed: value.printed, unit: value.unit, row };
}
