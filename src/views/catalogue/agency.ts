import { comparability, type Comparand, type Difference } from '../../fiscal/comparability.ts';
import { type Agency, type Disclosure, STAGES } from '../../fiscal/disclosure.ts';
import { comparableLabel } from '../../fiscal/label.ts';
import { comparand, frameOf, measured, type Measured, type MeasureKey, rowsByCode } from '../../fiscal/measures.ts';

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

/** A code that carries another name in the later document. */
export interface RenamedCode {
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** What changes between two disclosures of one stage that follow one another, so that their figures are not like for like. */
export interface Break {
  readonly earlier: string;
  readonly later: string;
  readonly differences: readonly Difference[];
  readonly renamed: readonly RenamedCode[];
}

/** An agency's measures through its disclosures, oldest first, with the breaks between them. */
export function agencySeries(agency: Agency, disclosures: readonly Disclosure[]): { readonly columns: readonly Disclosure[]; readonly lines: readonly MeasureLine[]; readonly breaks: readonly Break[] } {
  const columns = [...disclosures].sort((a, b) => a.fiscalYear - b.fiscalYear || a.stage.localeCompare(b.stage) || a.scope.localeCompare(b.scope));
  const lines = AGENCY_MEASURES.map((measure) => ({ measure, values: columns.map((disclosure) => measured(disclosure, measure)) }));
  const breaks = STAGES.flatMap((stage) => {
    const own = columns.filter((disclosure) => disclosure.stage === stage);
    return own.flatMap((later, index) => {
      const earlier = own[index - 1];
      return earlier ? breakBetween(agency, earlier, later) : [];
    });
  });
  return { columns, lines, breaks };
}

function breakBetween(agency: Agency, earlier: Disclosure, later: Disclosure): readonly Break[] {
  const differences = comparability(frame(earlier, agency), frame(later, agency)).differences.filter((difference) => difference !== 'year');
  const renamed = renamedCodes(earlier, later);
  return differences.length + renamed.length > 0 ? [{ earlier: earlier.id, later: later.id, differences, renamed }] : [];
}

/** Codes of the functional and economic tables whose names differ between two documents. */
function renamedCodes(earlier: Disclosure, later: Disclosure): readonly RenamedCode[] {
  return ['expenditure-by-function', 'basic-by-economic'].flatMap((kind) => {
    const [before, after] = [earlier, later].map(({ tables }) => tables.find((table) => table.kind.id === kind));
    if (!before || !after) return [];
    return [...rowsByCode(after)].flatMap(([code, [row]]) => {
      const [old] = rowsByCode(before).get(code) ?? [];
      return row && old && comparableLabel(row.label) !== comparableLabel(old.label) ? [{ code, before: old.label, after: row.label }] : [];
    });
  });
}

/** The disclosure as a comparand, by its expenditure where it states one. */
function frame(disclosure: Disclosure, agency: Agency): Comparand {
  const found = measured(disclosure, 'expenditure-current-year');
  if (found.form === 'figure') return comparand(disclosure, agency, 'expenditure-current-year', found);
  return { ...frameOf(disclosure, agency), measure: 'expenditure-current-year' };
}
