import { type Decimal, formatDecimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import type { TableSpot } from './amounts.ts';
import { isUncertainCell, tablePrecision } from './cells.ts';
import { LazyCheck, type Verdict } from './lazy-check.ts';
import type { Check } from './rule.ts';
import { compareSum, signed, type SumResult } from './tolerance.ts';

/**
 * Checks that a printed total equals the sum of other rows in the same column.
 * @returns undefined when neither total nor any part is printed: there is nothing to check.
 * A total without parts, or parts without a total, is undecidable, and so is any figure whose column is uncertain.
 */
export function checkRows(rule: string, disclosure: Disclosure, table: PublishedTable, total: Row, parts: readonly Row[], column: string): Check | undefined {
  const addends: Decimal[] = [];
  let uncertain = false;
  for (const { cells } of parts) {
    const cell = cells[column];
    if (cell?.form !== 'number') continue;
    addends.push(cell.value);
    if (isUncertainCell(cell)) uncertain = true;
  }
  const spot = { table, row: total, column };
  const sum = add(spot, addends, uncertain, parts, undefined);
  return sum && new SumCheck(rule, disclosure, spot, sum);
}

/**
 * Checks that a printed total equals the sum of other columns in the same row; otherwise as {@link checkRows}.
 * @param anyOrder the sum is the same in whichever of the parts' columns a figure belongs: doubt about that decides nothing.
 */
export function checkColumns(rule: string, disclosure: Disclosure, table: PublishedTable, row: Row, total: string, parts: readonly string[], anyOrder: boolean): Check | undefined {
  const addends: Decimal[] = [];
  let uncertain = false;
  for (const part of parts) {
    const cell = row.cells[part];
    if (cell?.form !== 'number') continue;
    addends.push(cell.value);
    if (!anyOrder && isUncertainCell(cell)) uncertain = true;
  }
  const spot = { table, row, column: total };
  const sum = add(spot, addends, uncertain, undefined, parts);
  return sum && new SumCheck(rule, disclosure, spot, sum);
}

/** A sum held against its total; `result` only where it could be decided. Its parts are rows of one column or columns of one row. */
interface Sum extends Verdict {
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly string[] | undefined;
  readonly result: SumResult | undefined;
}

/** @returns undefined where nothing is printed */
function add({ column, row, table }: TableSpot, addends: readonly Decimal[], uncertain: boolean, rows: Sum['rows'], columns: Sum['columns']): Sum | undefined {
  const cell = row.cells[column];
  const stated = cell?.form === 'number' ? cell.value : undefined;
  if (!stated && addends.length === 0) return undefined;
  const reason = !stated || addends.length === 0 ? 'blank' : uncertain || isUncertainCell(cell) ? 'uncertain' : undefined;
  if (!stated || reason) return { outcome: 'undecidable', severity: undefined, reason, rows, columns, result: undefined };
  const result = compareSum(stated, addends, tablePrecision(table));
  /* One addend is no sum but the same figure printed twice: rounding cannot part them. */
  const outcome = addends.length === 1 && result.outcome === 'rounding' ? 'finding' : result.outcome;
  return { outcome, severity: outcome === 'finding' ? 'error' : undefined, reason: undefined, rows, columns, result };
}

class SumCheck extends LazyCheck<Sum> {
  get recomputed(): string {
    const { result } = this.made;
    return result ? formatDecimal(result.recomputed) : '';
  }

  get difference(): string {
    const { result } = this.made;
    return result ? signed(result.difference) : '';
  }

  protected addends(): readonly TableSpot[] {
    const { column, row, table } = this.spot;
    const { columns = [], rows } = this.made;
    const spots = rows ? rows.map((part) => ({ table, row: part, column })) : columns.map((part) => ({ table, row, column: part }));
    return spots.filter((spot) => spot.row.cells[spot.column]?.form === 'number');
  }
}

/** Of several readings of one identity, the first that agrees; where none does, the first. */
export function kindest(readings: readonly (Check | undefined)[]): Check | undefined {
  const checks = readings.filter((check) => check !== undefined);
  return checks.find((check) => check.outcome === 'pass') ?? checks.find((check) => check.outcome === 'rounding') ?? checks[0];
}
