import type { Correction } from '../../fiscal/correction.ts';
import type { Check, Outcome, Place } from '../../fiscal/checks/rule.ts';
import type { Acknowledgement } from '../../load/acknowledgements.ts';
import { checkId } from '../../fiscal/checks/index.ts';
import { shared } from '../shared.ts';
import { findingId } from './record.ts';
import { type CheckSummary, findingsByWeight, summarise } from './summary.ts';

/** A finding as a disclosure's page carries it. */
export interface NumberedFinding {
  /** Running number on the page, in order of weight: the mark in the tables. */
  readonly number: number;
  /** Element id, the same from build to build. */
  readonly id: string;
  readonly check: Check;
  readonly acknowledgement: Acknowledgement | undefined;
}

/** Marks of one row: its findings and its roundings by column key. */
export interface RowMarks {
  readonly findings: Map<string, NumberedFinding[]>;
  readonly rounded: Set<string>;
  /** What was changed here after publication; a table's own stand at its id. */
  readonly corrected: Correction[];
}

/** Marks by row address. A row without an entry costs its rendering nothing. */
export type Marks = ReadonlyMap<string, RowMarks>;
export const NO_MARKS: Marks = new Map();

export interface PageFindings {
  readonly checks: readonly Check[];
  readonly summary: CheckSummary;
  /** How many findings are known and explained. */
  readonly acknowledged: number;
  readonly findings: readonly NumberedFinding[];
  /** The findings whose figure stands in a table, by table id. */
  readonly byTable: ReadonlyMap<string, readonly NumberedFinding[]>;
  readonly rounding: readonly Check[];
  readonly undecidable: readonly Check[];
  readonly marks: Marks;
}

/** A finding with more places than this is marked at its own figure only: thirty addends are not thirty faults. */
const BOTH_SIDES = 3;

/** Everything that a disclosure's page shows of its checks. `explained` holds acknowledgements by check id, `corrections` those of this disclosure. */
export function pageFindings(disclosure: string, checks: readonly Check[], explained: ReadonlyMap<string, Acknowledgement> = new Map(), corrections: readonly Correction[] = []): PageFindings {
  const { byWeight, rounding, summary, undecidable } = sorted(checks);
  const findings = byWeight.map((check, index) => ({
    number: index + 1,
    id: findingId(check),
    check,
    acknowledgement: explained.get(checkId(disclosure, check)),
  }));
  return {
    checks,
    summary,
    acknowledged: findings.filter(({ acknowledgement }) => acknowledgement).length,
    findings,
    byTable: Map.groupBy(findings, ({ check }) => check.place.table),
    rounding,
    undecidable,
    marks: marksOf(disclosure, findings, rounding, corrections),
  };
}

/** Checks by how they came out. A disclosure's page and its picture both ask. */
const sorted = shared('sorted-checks', (checks: readonly Check[]) => {
  const of = (wanted: Outcome): readonly Check[] => checks.filter(({ outcome }) => outcome === wanted);
  return { byWeight: findingsByWeight(checks), rounding: of('rounding'), summary: summarise(checks), undecidable: of('undecidable') };
});

/** Whether figures or meaning contradict: what vermilion stands for. Doubtful form is noted in ink. */
export function disagrees({ severity }: Check): boolean {
  return severity === 'error';
}

function marksOf(disclosure: string, findings: readonly NumberedFinding[], rounding: readonly Check[], corrections: readonly Correction[]): Marks {
  const marks = new Map<string, RowMarks>();
  const at = (row: string): RowMarks => {
    const known = marks.get(row) ?? { findings: new Map(), rounded: new Set(), corrected: [] };
    marks.set(row, known);
    return known;
  };
  for (const finding of findings) {
    for (const { row, column } of markedPlaces(disclosure, finding.check)) {
      const own = at(row).findings;
      own.set(column, [...(own.get(column) ?? []), finding]);
    }
  }
  for (const { place } of rounding) if (place.disclosure === disclosure) at(place.row).rounded.add(place.column);
  for (const correction of corrections) if (correction.address !== '') at(correction.address).corrected.push(correction);
  return marks;
}

/** The figure itself and, where there are few, what it was set against; each cell once. */
function markedPlaces(disclosure: string, { place, places }: Check): readonly Place[] {
  const all = [place, ...(places.length <= BOTH_SIDES ? places : [])].filter((one) => one.disclosure === disclosure);
  return [...new Map(all.map((one) => [`${one.row}/${one.column}`, one])).values()];
}
