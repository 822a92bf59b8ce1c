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
  const sum = add(spot, addends, uncertain);
  return sum && new RowsSum(rule, disclosure, spot, sum, parts);
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
  const sum = add(spot, addends, uncertain);
  return sum && new ColumnsSum(rule, disclosure, spot, sum, parts);
}

/** A sum held against its total; `result` only where it could be decided. */
interface Sum extends Verdict {
  readonly result: SumResult | undefined;
}

/** @returns undefined where nothing is printed */
function add({ column, row, table }: TableSpot, addends: readonly Decimal[], uncertain: boolean): Sum | undefined {
  const cell = row.cells[column];
  const stated = cell?.form === 'number' ? cell.value : undefined;
  if (!stated && addends.length === 0) return undefined;
  if (!stated || addends.length === 0) return { outcome: 'undecidable', reason: 'blank', result: undefined };
  if (uncertain || isUncertainCell(cell)) return { outcome: 'undecidable', reason: 'uncertain', result: undefined };
  const result = compareSum(stated, addends, tablePrecision(table));
  /* One addend is no sum but the same figure printed twice: rounding cannot part them. */
  const outcome = addends.length === 1 && result.outcome === 'rounding' ? 'finding' : result.outcome;
  return { outcome, severity: outcome === 'finding' ? 'error' : undefined, result };
}

abstract class SumCheck extends LazyCheck {
  readonly #result: SumResult | undefined;

  constructor(rule: string, disclosure: Disclosure, spot: TableSpot, sum: Sum) {
    super(rule, disclosure, spot, sum);
    this.#result = sum.result;
  }

  get recomputed(): string {
    return this.#result ? formatDecimal(this.#result.recomputed) : '';
  }

  get difference(): string {
    return this.#result ? signed(this.#result.difference) : '';
  }
}

class RowsSum extends SumCheck {
  readonly #parts: readonly Row[];

  constructor(rule: string, disclosure: Disclosure, spot: TableSpot, sum: Sum, parts: readonly Row[]) {
    super(rule, disclosure, spot, sum);
    this.#parts = parts;
  }

  protected addends(): readonly TableSpot[] {
    const { column, table } = this.spot;
    return numbers(this.#parts.map((row) => ({ table, row, column })));
  }
}

class ColumnsSum extends SumCheck {
  readonly #parts: readonly string[];

  constructor(rule: string, disclosure: Disclosure, spot: TableSpot, sum: Sum, parts: readonly string[]) {
    super(rule, disclosure, spot, sum);
    this.#parts = parts;
  }

  protected addends(): readonly TableSpot[] {
    const { row, table } = this.spot;
    return numbers(this.#parts.map((column) => ({ table, row, column })));
  }
}

function numbers(spots: readonly TableSpot[]): readonly TableSpot[] {
  return spots.filter(({ column, row }) => row.cells[column]?.form === 'number');
}

/** Of several readings of one identity, the first that agrees; where none does, the first. */
export function kindest(readings: readonly (Check | undefined)[]): Check | undefined {
  const checks = readings.filter((check) => check !== undefined);
  return checks.find((check) => check.outcome === 'pass') ?? checks.find((check) => check.outcome === 'rounding') ?? checks[0];
}
