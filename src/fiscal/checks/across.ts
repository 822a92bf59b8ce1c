import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareMoney, type Money, moneyAt, moneyTexts, spotPlace, spotTerm, type TableSpot } from './amounts.ts';
import { codeDepth } from '../classification.ts';
import { columnHeader } from './cells.ts';
import { indexOf, rowCode } from './index-of.ts';
import { checkAt } from './make-check.ts';
import type { Assumption, Check, Severity, UndecidableReason } from './rule.ts';

export interface AcrossOptions {
  readonly assumptions?: readonly Assumption[];
  /** `equal`: the same figure printed twice, or a sum of others. `at-most`: the first is a part of the others. `at-least`: the others are part of it. */
  readonly relation?: 'equal' | 'at-most' | 'at-least';
  /** Each of the others is needed: a blank among them leaves a difference undecided. */
  readonly whole?: boolean;
  readonly severity?: Severity;
  readonly facts?: Readonly<Record<string, string>>;
}

/** A cell of a table by row and column, or undefined where the row is not printed. */
export function spotAt(table: PublishedTable | undefined, row: Row | undefined, column: string): TableSpot | undefined {
  return table && row && column in row.cells ? { table, row, column } : undefined;
}

/**
 * Compares one printed figure with the same figure elsewhere, or with the sum of figures elsewhere.
 * A figure printed twice must be equal; a sum may differ by rounding.
 * @returns undefined when there is nothing to compare: neither is printed, or a zero faces a blank.
 * A figure that faces only blanks, or one in doubt, is undecidable.
 */
export function compareAcross(rule: string, disclosure: Disclosure, left: TableSpot, others: readonly TableSpot[], options: AcrossOptions = {}): Check | undefined {
  const { relation = 'equal', severity = 'error' } = options;
  const stated = moneyAt(left.table, left.row, left.column);
  const parts: Money[] = [];
  for (const other of others) {
    const part = moneyAt(other.table, other.row, other.column);
    if (part) parts.push(part);
  }
  if (!stated && parts.every((part) => part.wan.units === 0n)) return undefined;
  if (parts.length === 0 && (others.length === 0 || stated?.wan.units === 0n)) return undefined;
  const shown = parts.length > 0 ? parts : others;
  const texts = { recomputed: '', difference: '' };
  const give = (outcome: Check['outcome'], reason?: UndecidableReason, { recomputed, difference } = texts): Check => {
    const terms = shown.map((other) => spotTerm(disclosure, other));
    const { column, row, table } = left;
    return {
      rule,
      key: `${row.address}/${column}=${tableIds(others)}`,
      outcome,
      severity: outcome === 'finding' ? severity : undefined,
      reason,
      assumptions: options.assumptions?.length ? options.assumptions : undefined,
      place: spotPlace(disclosure, left),
      stated: row.cells[column]?.printed ?? '',
      recomputed,
      difference,
      unit: table.unit,
      terms,
      places: terms.map(({ place }) => place),
      facts: acrossFacts(left, shown[0], relation, options.facts),
    };
  };
  if (!stated || parts.length === 0) return give('undecidable', 'blank');
  if (stated.uncertain || parts.some((each) => each.uncertain)) return give('undecidable', 'uncertain');
  const result = compareMoney(stated, parts);
  const { units } = result.difference;
  const within = (relation === 'at-most' && units < 0n) || (relation === 'at-least' && units > 0n);
  const outcome = within ? 'pass' : result.outcome;
  if (outcome === 'finding' && options.whole && parts.length < others.length) return give('undecidable', 'blank');
  return give(outcome, undefined, moneyTexts(stated, result));
}

/** Names both cells for the message. */
function acrossFacts(left: TableSpot, other: TableSpot | undefined, relation: string, more: AcrossOptions['facts']): Record<string, string> {
  const column = columnHeader(left.table, left.row, left.column);
  const facts: Record<string, string> = other
    ? { table: left.table.title, row: left.row.label, column, other: other.table.title, otherRow: other.row.label, otherColumn: columnHeader(other.table, other.row, other.column), relation }
    : { table: left.table.title, row: left.row.label, column, relation };
  return more ? Object.assign(facts, more) : facts;
}

/** Each table once, in order. */
function tableIds([first, ...others]: readonly TableSpot[]): string {
  if (!first) return '';
  return others.length === 0 ? first.table.id : [...new Set([first, ...others].map(({ table }) => table.id))].join('+');
}

/** Two figures that count different money (carryover, funds): what they should be to each other is not known. */
export function notComparable(rule: string, disclosure: Disclosure, left: TableSpot, other: PublishedTable): Check {
  return checkAt(rule, disclosure, left, { key: `${left.row.address}/${left.column}=${other.id}`, outcome: 'undecidable', reason: 'not-comparable', facts: { other: other.title } });
}

/** A figure that the other table should repeat and has no row for, although it prints rows of its kind. */
export function unmatched(rule: string, disclosure: Disclosure, left: TableSpot, other: PublishedTable, assumptions: readonly Assumption[] = []): Check {
  const facts = { other: other.title, kind: 'missing' };
  return checkAt(rule, disclosure, left, { key: `${left.row.address}/${left.column}=${other.id}`, outcome: 'finding', severity: 'warning', assumptions: assumptions.length ? assumptions : undefined, facts });
}

/** Whether a table prints codes as deep as this row's: then a code that it lacks is not merely left out. */
export function printsDepthOf(row: Row, table: PublishedTable): boolean {
  const depth = codeDepth(rowCode(row));
  return depth !== undefined && indexOf(table).depths.has(depth);
}

export type { TableSpot };
