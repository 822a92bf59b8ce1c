import { codeDepth } from '../classification.ts';
import { addDecimals, type Decimal, subtractDecimals } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import { compareMoney, differenceText, type Money, moneyAt, type MoneyResult, recomputedText, type TableSpot, toWan } from './amounts.ts';
import { columnHeader, figure, isUncertain } from './cells.ts';
import { indexOf, rowCode } from './index-of.ts';
import { LazyCheck, type Verdict } from './lazy-check.ts';
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
  const { facts, relation = 'equal', severity = 'error' } = options;
  const assumptions = options.assumptions?.length ? options.assumptions : undefined;
  const stated = wanAt(left);
  const wans: Decimal[] = [];
  const printed: TableSpot[] = [];
  let uncertain = isUncertain(left.row, left.column);
  for (const other of others) {
    const wan = wanAt(other);
    if (!wan) continue;
    wans.push(wan);
    printed.push(other);
    if (isUncertain(other.row, other.column)) uncertain = true;
  }
  if (!stated && wans.every(({ units }) => units === 0n)) return undefined;
  if (wans.length === 0 && (others.length === 0 || stated?.units === 0n)) return undefined;
  const shown = wans.length > 0 ? printed : others;
  const undecided = (reason: UndecidableReason): Check => new AcrossCheck(rule, disclosure, left, { outcome: 'undecidable', severity: undefined, reason, assumptions, others, shown, relation, facts, result: undefined });
  if (!stated || wans.length === 0) return undecided('blank');
  if (uncertain) return undecided('uncertain');
  const recomputed = addDecimals(wans);
  const difference = subtractDecimals(stated, recomputed);
  const { units } = difference;
  const agrees = units === 0n || (relation === 'at-most' && units < 0n) || (relation === 'at-least' && units > 0n);
  /* To what figures are printed matters only where they differ. */
  const outcome = agrees ? 'pass' : judged(left, shown);
  if (outcome === 'finding' && options.whole && wans.length < others.length) return undecided('blank');
  return new AcrossCheck(rule, disclosure, left, { outcome, severity: outcome === 'finding' ? severity : undefined, reason: undefined, assumptions, others, shown, relation, facts, result: { stated, recomputed, difference } });
}

/** The number in a cell in 万元; undefined where there is none, or no unit of money. */
function wanAt({ column, row, table }: TableSpot): Decimal | undefined {
  const value = figure(row, column);
  return value && toWan(value, table.unit);
}

/** Whether figures that differ may do so by rounding. */
function judged(left: TableSpot, shown: readonly TableSpot[]): MoneyResult['outcome'] {
  const money = ({ column, row, table }: TableSpot): readonly Money[] => [moneyAt(table, row, column)].filter((each) => each !== undefined);
  const [stated] = money(left);
  if (!stated) throw new RangeError('nothing to compare');
  return compareMoney(stated, shown.flatMap(money)).outcome;
}

/** What a comparison was made of. */
interface Compared extends Verdict {
  readonly relation: NonNullable<AcrossOptions['relation']>;
  readonly facts: AcrossOptions['facts'];
  readonly others: readonly TableSpot[];
  /** Those of the others that print a figure; all where none does. */
  readonly shown: readonly TableSpot[];
  /** The comparison itself in 万元, where it could be made. */
  readonly result: (Pick<MoneyResult, 'recomputed' | 'difference'> & { readonly stated: Decimal }) | undefined;
}

class AcrossCheck extends LazyCheck<Compared> {
  override get key(): string {
    return `${super.key}=${tableIds(this.made.others)}`;
  }

  get recomputed(): string {
    const { result } = this.made;
    return result ? recomputedText({ unit: this.unit, wan: result.stated }, result) : '';
  }

  get difference(): string {
    const { result } = this.made;
    return result ? differenceText({ unit: this.unit, wan: result.stated }, result) : '';
  }

  override get facts(): Readonly<Record<string, string>> {
    const { facts, relation, shown } = this.made;
    return acrossFacts(this.spot, shown[0], relation, facts);
  }

  protected addends(): readonly TableSpot[] {
    return this.made.shown;
  }
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
