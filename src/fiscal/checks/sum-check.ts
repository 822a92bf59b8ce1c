import { type Decimal, formatDecimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { cellFacts, isUncertainCell, place, tablePrecision } from './cells.ts';
import type { Check, Place, Term } from './rule.ts';
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
  const cell = total.row.cells[total.column];
  const stated = cell?.form === 'number' ? cell.value : undefined;
  const addends: Decimal[] = [];
  const terms: Term[] = [];
  const places: Place[] = [];
  let uncertain = isUncertainCell(cell);
  for (const { row, column } of parts) {
    const part = row.cells[column];
    if (part?.form !== 'number') continue;
    addends.push(part.value);
    const at = place(disclosure, table, row, column);
    places.push(at);
    terms.push({ sign: '+', printed: part.printed, label: row.label, place: at });
    uncertain ||= !anyOrder && isUncertainCell(part);
  }
  if (stated === undefined && addends.length === 0) return undefined;
  const undecided = stated === undefined || addends.length === 0 ? 'blank' : uncertain ? 'uncertain' : undefined;
  const result = stated !== undefined && undecided === undefined ? compareSum(stated, addends, tablePrecision(table)) : undefined;
  /* One addend is no sum but the same figure printed twice: rounding cannot part them. */
  const outcome = !result ? 'undecidable' : addends.length === 1 && result.outcome === 'rounding' ? 'finding' : result.outcome;
  return {
    rule,
    key: `${total.row.address}/${total.column}`,
    outcome,
    severity: outcome === 'finding' ? 'error' : undefined,
    reason: undecided,
    place: place(disclosure, table, total.row, total.column),
    stated: cell?.printed ?? '',
    recomputed: result ? formatDecimal(result.recomputed) : '',
    difference: result ? signed(result.difference) : '',
    unit: table.unit,
    terms,
    places,
    facts: cellFacts(table, total.row, total.column),
  };
}

/** Of several readings of one identity, the first that agrees; where none does, the first. */
export function kindest(readings: readonly (Check | undefined)[]): Check | undefined {
  const checks = readings.filter((check) => check !== undefined);
  return checks.find((check) => check.outcome === 'pass') ?? checks.find((check) => check.outcome === 'rounding') ?? checks[0];
}
