import { type Decimal, formatDecimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { cellFacts, figure, isUncertain, place, tablePrecision, term } from './cells.ts';
import type { Check } from './rule.ts';
import { compareSum, signed } from './tolerance.ts';

/** A cell of the table, addressed by row and column. */
export interface Spot {
  readonly row: Row;
  readonly column: string;
}

/**
 * Checks that a printed total equals the sum of printed parts in the same table.
 * @returns undefined when neither total nor any part is printed: there is nothing to check.
 * A total without parts, or parts without a total, is undecidable, and so is any figure whose column is uncertain,
 * unless `anyOrder` says that the sum is the same in whichever of the parts' columns a figure belongs.
 */
export function checkSum(rule: string, disclosure: Disclosure, table: PublishedTable, total: Spot, parts: readonly Spot[], anyOrder = false): Check | undefined {
  const stated = figure(total.row, total.column);
  const printed: Spot[] = [];
  const addends: Decimal[] = [];
  for (const part of parts) {
    const value = figure(part.row, part.column);
    if (!value) continue;
    printed.push(part);
    addends.push(value);
  }
  if (stated === undefined && printed.length === 0) return undefined;
  const base = {
    rule,
    key: `${total.row.address}/${total.column}`,
    place: place(disclosure, table, total.row, total.column),
    unit: table.unit,
    stated: total.row.cells[total.column]?.printed ?? '',
    terms: printed.map((part) => term(disclosure, table, part.row, part.column)),
    places: printed.map((part) => place(disclosure, table, part.row, part.column)),
    facts: cellFacts(table, total.row, total.column),
  };
  if (stated === undefined || printed.length === 0) return { ...base, outcome: 'undecidable', reason: 'blank', recomputed: '', difference: '' };
  if (isUncertain(total.row, total.column) || (!anyOrder && printed.some((spot) => isUncertain(spot.row, spot.column)))) {
    return { ...base, outcome: 'undecidable', reason: 'uncertain', recomputed: '', difference: '' };
  }
  const result = compareSum(stated, addends, tablePrecision(table));
  /* One addend is no sum but the same figure printed twice: rounding cannot part them. */
  const outcome = addends.length === 1 && result.outcome === 'rounding' ? 'finding' : result.outcome;
  return {
    ...base,
    outcome,
    severity: outcome === 'finding' ? 'error' : undefined,
    recomputed: formatDecimal(result.recomputed),
    difference: signed(result.difference),
  };
}

/** Of several readings of one identity, the first that agrees; where none does, the first. */
export function kindest(readings: readonly (Check | undefined)[]): Check | undefined {
  const checks = readings.filter((check) => check !== undefined);
  return checks.find((check) => check.outcome === 'pass') ?? checks.find((check) => check.outcome === 'rounding') ?? checks[0];
}
