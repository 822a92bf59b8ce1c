import type { Decimal } from '../../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { comparableLabel } from '../../label.ts';
import { remembered } from '../../remembered.ts';
import { figure, place } from '../cells.ts';
import { type Interval, printed } from '../interval.ts';
import type { Place, Term } from '../rule.ts';
import { kept } from '../kept.ts';

/** Which way a figure moved, whatever word the text uses for it. */
export type Direction = 'up' | 'down' | 'level';

/** One row of `statements`: what the narrative claims, as data. */
export interface Statement {
  readonly table: PublishedTable;
  readonly row: Row;
  readonly sentence: string;
  readonly section: string;
  /** The subject as the text names it. */
  readonly label: string;
  /** The subject in the form in which subjects are compared. */
  readonly name: string;
  readonly measure: string;
  readonly year: number | undefined;
  readonly operator: string;
  readonly value: Decimal | undefined;
  readonly unit: string;
  /** Class, whole, project or qualifier named with the figure. */
  readonly category: string;
  readonly direction: Direction | undefined;
  readonly reason: string;
  readonly reasonDirection: string;
  /** Table id that the transcription sets it beside, or empty. */
  readonly hint: string;
}

/** A statement that has a number. */
export type Figure = Statement & { readonly value: Decimal };

/** All statements of a disclosure, in printed order, with the indexes that rules need. */
export interface Narrative {
  readonly statements: readonly Statement[];
  readonly sentences: ReadonlyMap<string, readonly Statement[]>;
  readonly sections: ReadonlyMap<string, readonly Statement[]>;
  /** Greatest number of decimals printed for money, by unit: texts drop trailing zeros (3.6 for 3.60). */
  readonly precision: ReadonlyMap<string, number>;
}

const DIRECTIONS: readonly (readonly [RegExp, Direction])[] = [
  [/持平|相同|不变|无变化|一致/, 'level'],
  [/增|升|提高|上涨|超/, 'up'],
  [/减|降|下滑|低/, 'down'],
];

/** The narrative of a disclosure; built once. */
export const narrativeOf = kept((disclosure: Disclosure): Narrative => {
  const statements = disclosure.tables.filter((table) => table.kind.id === 'statements').flatMap((table) => table.rows.map((row) => readStatement(table, row)));
  return {
    statements,
    sentences: groupBy(statements, (statement) => statement.sentence),
    sections: groupBy(statements, (statement) => statement.section),
    precision: precisions(statements),
  };
});

/** A label as subjects are compared: without white space, ordinal, quotation marks and （类）（款）（项）. */
export const plainName = remembered((label) => comparableLabel(label).replace(/"|\((?:类|款|项)\)/g, ''));

export function isFigure(statement: Statement | undefined): statement is Figure {
  return statement?.value !== undefined;
}

/** A money statement and ± half of its last place, at the precision that the narrative prints. */
export function interval(narrative: Narrative, statement: Figure): Interval {
  return printed(statement.value, precisionOf(narrative, statement));
}

/** Decimals that a stated figure is exact to; `约` leaves it at its own. */
export function precisionOf(narrative: Narrative, statement: Figure): number {
  return statement.operator === '约' ? statement.value.decimals : Math.max(statement.value.decimals, narrative.precision.get(statement.unit) ?? 0);
}

export function placeOf(disclosure: Disclosure, statement: Statement, column = 'value'): Place {
  return place(disclosure, statement.table, statement.row, column);
}

export function termOf(disclosure: Disclosure, statement: Statement, sign: Term['sign'] = '+'): Term {
  return { sign, printed: printedOf(statement) || (statement.row.cells.direction?.printed ?? ''), label: statement.label, place: placeOf(disclosure, statement) };
}

export function printedOf(statement: Statement): string {
  return statement.row.cells.value?.printed ?? '';
}

function readStatement(table: PublishedTable, row: Row): Statement {
  const text = (column: string): string => row.cells[column]?.printed ?? '';
  return {
    table,
    row,
    sentence: `${table.id}/${text('sentence')}`,
    section: text('section'),
    label: row.label,
    name: plainName(row.label),
    measure: text('measure'),
    year: yearOf(text('year')),
    operator: text('operator'),
    value: figure(row, 'value'),
    unit: text('unit'),
    category: text('category'),
    direction: directionOf(text('direction')),
    reason: text('reason'),
    reasonDirection: text('reason_direction'),
    hint: text('table'),
  };
}

function yearOf(printed: string): number | undefined {
  return printed !== '' && /^\d{4}$/.test(printed) ? Number(printed) : undefined;
}

function directionOf(word: string): Direction | undefined {
  return word === '' ? undefined : DIRECTIONS.find(([pattern]) => pattern.test(word))?.[1];
}

/** Groups in order of first appearance. */
export function groupBy<T>(values: Iterable<T>, key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

function precisions(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const byUnit = new Map<string, number>();
  for (const { measure, unit, value, operator } of statements) {
    if (!value || operator === '约' || !/^(?:amount|change|prior-amount)$/.test(measure)) continue;
    byUnit.set(unit, Math.max(byUnit.get(unit) ?? 0, value.decimals));
  }
  return byUnit;
}
