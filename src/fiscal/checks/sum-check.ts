import { type Decimal, formatDecimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { cellFacts, isUncertainCell, place, tablePrecision } from './cells.ts';
import type { Check, Place, Term } from './rule.ts';
import { compareSum, signed } from './tolerance.ts';

/** Which uncertain figures leave a sum undecided: any, or none where it is the same in whichever of its columns a figure belongs. */
type Doubt = 'any' | 'none';

/**
 * Checks that a printed total equals the sum of other rows in the same column.
 * @returns undefined when neither total nor any part is printed: there is nothing to check.
 * A total without parts, or parts without a total, is undecidable, and so is any figure whose column is uncertain.
 */
export function checkRows(rule: string, disclosure: Disclosure, table: PublishedTable, total: Row, parts: readonly Row[], column: string): Check | undefined {
  const stated = total.cells[column];
  if (stated?.form !== 'number' && !parts.some((part) => part.cells[column]?.form === 'number')) return undefined;
  const sum = new Sum(disclosure, table);
  for (const part of parts) sum.add(part, column, 'any');
  return sum.against(rule, total, column);
}

/**
 * Checks that a printed total equals the sum of other columns in the same row; otherwise as {@link checkRows}.
 * @param anyOrder the sum is the same in whichever of the parts' columns a figure belongs: doubt about that decides nothing.
 */
export function checkColumns(rule: string, disclosure: Disclosure, table: PublishedTable, row: Row, total: string, parts: readonly string[], anyOrder: boolean): Check | undefined {
  const { cells } = row;
  if (cells[total]?.form !== 'number' && !parts.some((part) => cells[part]?.form === 'number')) return undefined;
  const sum = new Sum(disclosure, table);
  for (const part of parts) sum.add(row, part, anyOrder ? 'none' : 'any');
  return sum.against(rule, row, total);
}

/** The printed addends of one sum, gathered cell by cell and then held against their total. */
class Sum {
  readonly #disclosure: Disclosure;
  readonly #table: PublishedTable;
  readonly #addends: Decimal[] = [];
  readonly #terms: Term[] = [];
  readonly #places: Place[] = [];
  #uncertain = false;

  constructor(disclosure: Disclosure, table: PublishedTable) {
    this.#disclosure = disclosure;
    this.#table = table;
  }

  /** Adds a cell; one that holds no number adds nothing. */
  add(row: Row, column: string, doubt: Doubt): void {
    const part = row.cells[column];
    if (part?.form !== 'number') return;
    const at = place(this.#disclosure, this.#table, row, column);
    this.#addends.push(part.value);
    this.#places.push(at);
    this.#terms.push({ sign: '+', printed: part.printed, label: row.label, place: at });
    if (doubt === 'any' && isUncertainCell(part)) this.#uncertain = true;
  }

  against(rule: string, row: Row, column: string): Check {
    const table = this.#table;
    const cell = row.cells[column];
    const stated = cell?.form === 'number' ? cell.value : undefined;
    const count = this.#addends.length;
    const undecided = stated === undefined || count === 0 ? 'blank' : this.#uncertain || isUncertainCell(cell) ? 'uncertain' : undefined;
    const result = stated !== undefined && undecided === undefined ? compareSum(stated, this.#addends, tablePrecision(table)) : undefined;
    /* One addend is no sum but the same figure printed twice: rounding cannot part them. */
    const outcome = !result ? 'undecidable' : count === 1 && result.outcome === 'rounding' ? 'finding' : result.outcome;
    return {
      rule,
      key: `${row.address}/${column}`,
      outcome,
      severity: outcome === 'finding' ? 'error' : undefined,
      reason: undecided,
      place: place(this.#disclosure, table, row, column),
      stated: cell?.printed ?? '',
      recomputed: result ? formatDecimal(result.recomputed) : '',
      difference: result ? signed(result.difference) : '',
      unit: table.unit,
      terms: this.#terms,
      places: this.#places,
      facts: cellFacts(table, row, column),
    };
  }
}

/** Of several readings of one identity, the first that agrees; where none does, the first. */
export function kindest(readings: readonly (Check | undefined)[]): Check | undefined {
  const checks = readings.filter((check) => check !== undefined);
  return checks.find((check) => check.outcome === 'pass') ?? checks.find((check) => check.outcome === 'rounding') ?? checks[0];
}
