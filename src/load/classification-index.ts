import type { Classification } from '../fiscal/classification.ts';
import { comparableLabel } from '../fiscal/label.ts';

/** Comparable names of a classification in one fiscal year, both ways. */
export interface YearNames {
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly codesOf: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Classification, Map<number, YearNames>>();

/** The names in use in a fiscal year; built once for each classification and year. */
export function yearNames(classification: Classification, year: number): YearNames {
  let years = indexes.get(classification);
  if (!years) indexes.set(classification, (years = new Map()));
  let index = years.get(year);
  if (!index) years.set(year, (index = build(classification, year)));
  return index;
}

function build(classification: Classification, year: number): YearNames {
  const namesOf = new Map<string, Set<string>>();
  const codesOf = new Map<string, string[]>();
  for (const [code, entries] of classification.names) {
    for (const { name, firstYear, lastYear } of entries) {
      if (year < firstYear || lastYear < year) continue;
      const comparable = comparableLabel(name);
      namesOf.set(code, (namesOf.get(code) ?? new Set()).add(comparable));
      const codes = codesOf.get(comparable) ?? [];
      if (!codes.includes(code)) codesOf.set(comparable, [...codes, code]);
    }
  }
  return { namesOf, codesOf };
}
