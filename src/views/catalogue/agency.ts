import { comparability, type Comparand, type Difference } from '../../fiscal/comparability.ts';
import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { comparand, measured, type Measured, type MeasureKey } from '../../fiscal/measures.ts';

/** Measures that an agency's page follows through the years. */
export const AGENCY_MEASURES = [
  'revenue-current-year',
  'carryover-in',
  'expenditure-current-year',
  'basic',
  'project',
  'personnel',
  'operating',
  'three-public',
  'receptions',
  'vehicle-running',
] as const satisfies readonly MeasureKey[];

export interface MeasureLine {
  readonly measure: MeasureKey;
  /** One per disclosure, in the order given. */
  readonly values: readonly Measured[];
}

/** What changes between two neighbouring disclosures, so that their figures are not like for like. */
export interface Break {
  readonly earlier: string;
  readonly later: string;
  readonly differences: readonly Difference[];
}

/** An agency's measures through its disclosures, oldest first, with the breaks between them. */
export function agencySeries(agency: Agency, disclosures: readonly Disclosure[]): { readonly columns: readonly Disclosure[]; readonly lines: readonly MeasureLine[]; readonly breaks: readonly Break[] } {
  const columns = [...disclosures].sort((a, b) => a.fiscalYear - b.fiscalYear || a.stage.localeCompare(b.stage) || a.scope.localeCompare(b.scope));
  const lines = AGENCY_MEASURES.map((measure) => ({ measure, values: columns.map((disclosure) => measured(disclosure, measure)) }));
  const breaks: Break[] = [];
  for (const [index, later] of columns.entries()) {
    const earlier = columns[index - 1];
    if (!earlier) continue;
    const differences = comparability(frame(earlier, agency), frame(later, agency)).differences.filter((difference) => difference !== 'year');
    if (differences.length > 0) breaks.push({ earlier: earlier.id, later: later.id, differences });
  }
  return { columns, lines, breaks };
}

/** The disclosure as a comparand, by its expenditure where it states one. */
function frame(disclosure: Disclosure, agency: Agency): Comparand {
  const found = measured(disclosure, 'expenditure-current-year');
  if (found.form === 'figure') return comparand(disclosure, agency, 'expenditure-current-year', found);
  return { agency: agency.id, level: agency.level, fiscalYear: disclosure.fiscalYear, stage: disclosure.stage, scope: disclosure.scope, measure: 'expenditure-current-year' };
}
