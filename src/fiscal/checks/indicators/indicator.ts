import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { type Quantity, parseQuantity } from '../../figure.ts';
import { cellFacts, tablesOf } from '../cells.ts';
import { type Given, GivenCheck } from '../make-check.ts';
import { type Form, formsOf } from '../performance/forms.ts';
import type { Check, Place } from '../rule.ts';
import { type Asked, askedBy, type Category, categoryOf, measuredBy } from '../vocabulary.ts';

/** One row of an indicator table, read once for all rules. */
export interface Indicator {
  readonly disclosure: Disclosure;
  readonly table: PublishedTable;
  readonly row: Row;
  /** The form it belongs to; undefined where only the indicators are held. */
  readonly form: Form | undefined;
  readonly level2: string;
  readonly label: string;
  /** What the name says is measured: without brackets, 指标 and 情况. */
  readonly measured: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
  readonly category: Category | undefined;
  /** What its name asks for; undefined where that is not told, or where a narrow column may have cut the name short. */
  readonly asked: Asked | undefined;
  /** The quantity in the target, where it is one. */
  readonly quantity: Quantity | undefined;
  /** The same line on the other side of a two-sided form (实施期, 年度). */
  readonly other: Indicator | undefined;
  /** Whether it stands on the first side of a two-sided form, or in a form with one side. */
  readonly leads: boolean;
  /** Whether the first side already states the same target: the two cells are then spoken of once. */
  readonly repeated: boolean;
}

interface IndicatorTable {
  readonly table: PublishedTable;
  readonly form: Form | undefined;
  readonly indicators: readonly Indicator[];
}

const TABLES = new WeakMap<Disclosure, readonly IndicatorTable[]>();
const NAMED = new WeakMap<Disclosure, readonly Indicator[]>();

/** The indicator tables of a disclosure in printed order; built once. */
export function indicatorTables(disclosure: Disclosure): readonly IndicatorTable[] {
  let tables = TABLES.get(disclosure);
  if (!tables) {
    const forms = new Map(formsOf(disclosure).flatMap((form) => (form.indicators ? [[form.indicators, form] as const] : [])));
    tables = tablesOf(disclosure, 'performance-indicators').map((table) => ({ table, form: forms.get(table), indicators: read(disclosure, table, forms.get(table)) }));
    TABLES.set(disclosure, tables);
  }
  return tables;
}

/** Every indicator that has a name, once where both sides of a form print the same. */
export function namedIndicators(disclosure: Disclosure): readonly Indicator[] {
  let named = NAMED.get(disclosure);
  if (!named) NAMED.set(disclosure, (named = indicatorTables(disclosure).flatMap(({ indicators }) => indicators.filter((each) => each.label !== '' && !each.repeated))));
  return named;
}

/** Name of the project, or the form's title where it has none. */
export function projectOf({ form, table }: Pick<Indicator, 'form' | 'table'>): string {
  return form?.name || table.title;
}

const SPACE = /\s/;

/** Text of a cell as printed, without white space. */
export function textOf(row: Row, column: string): string {
  const printed = row.cells[column]?.printed ?? '';
  return SPACE.test(printed) ? printed.replace(/\s+/g, '') : printed;
}

export function placeOf({ disclosure, table, row }: Indicator, column: string): Place {
  return { disclosure: disclosure.id, table: table.id, row: row.address, column };
}

/** Whether the transcription is unsure of the cell, or holds it as the document's own misprint. */
export function isUnsure(row: Row, column: string): boolean {
  const cell = row.cells[column];
  return cell?.form === 'text' && cell.uncertain === true;
}

export function isMisprint(row: Row, column: string): boolean {
  return row.cells[column]?.form === 'as-printed';
}

/** A check about one cell of an indicator; the cell of the other side that prints the same is named with it. Without a unit of its own it has none. */
class IndicatorCheck extends GivenCheck {
  readonly #indicator: Indicator;

  constructor(rule: string, indicator: Indicator, column: string, given: Given) {
    super(rule, indicator.disclosure, { table: indicator.table, row: indicator.row, column }, given);
    this.#indicator = indicator;
  }

  override get unit(): string {
    return this.made.unit ?? '';
  }

  override get places(): readonly Place[] {
    const { other, repeated } = this.#indicator;
    return other && (other.repeated || repeated) ? [...super.places, placeOf(other, this.spot.column)] : super.places;
  }

  override get facts(): Readonly<Record<string, string>> {
    const { description, level2, row } = this.#indicator;
    const facts: Record<string, string> = { ...cellFacts(this.spot.table, row, this.spot.column), project: projectOf(this.#indicator), level2, description };
    if (row.side) facts.side = row.side;
    return { ...facts, ...this.made.facts };
  }
}

/** A check about one cell of an indicator, see {@link IndicatorCheck}. */
export function indicatorCheck(rule: string, indicator: Indicator, column: string, given: Given): Check {
  return new IndicatorCheck(rule, indicator, column, given);
}

/** Reads the rows and joins the two sides of each line. */
function read(disclosure: Disclosure, table: PublishedTable, form: Form | undefined): readonly Indicator[] {
  const made = table.rows.map((row) => ({ ...readRow(disclosure, table, row, form), other: undefined as Indicator | undefined, leads: true, repeated: false }));
  const sides = [...new Set(made.map(({ row }) => row.side))].filter((side) => side !== '');
  const [left = [], right = []] = sides.map((side) => made.filter(({ row }) => row.side === side));
  if (sides.length !== 2 || left.length !== right.length) return made;
  for (const [at, first] of left.entries()) {
    const second = right[at];
    if (!second) continue;
    first.other = second;
    second.other = first;
    second.leads = false;
    second.repeated = first.target === second.target && startsAlike(first.label, second.label);
  }
  for (const side of [left, right]) forgetCut(side, left.some((each) => each.other !== undefined && each.label !== each.other.label && startsAlike(each.label, each.other.label)));
  return made;
}

/** Where names are cut, those that fill the column's width may lack their last word. */
function forgetCut(side: { label: string; asked: Asked | undefined }[], cut: boolean): void {
  const width = Math.max(...side.map(({ label }) => label.length));
  for (const each of side) if (cut && each.label.length + 1 >= width) each.asked = undefined;
}

function readRow(disclosure: Disclosure, table: PublishedTable, row: Row, form: Form | undefined): Omit<Indicator, 'other' | 'leads' | 'repeated'> {
  const target = textOf(row, 'target');
  const level2 = textOf(row, 'level2');
  const label = row.label.replace(/\s+/g, '');
  return {
    disclosure,
    table,
    row,
    form,
    level2,
    label,
    measured: measuredBy(label),
    asked: askedBy(label),
    description: textOf(row, 'description'),
    target,
    basis: textOf(row, 'basis'),
    category: categoryOf(level2) ?? categoryOf(textOf(row, 'level1')),
    quantity: isMisprint(row, 'target') ? undefined : parseQuantity(target),
  };
}

/** Narrow columns cut names short: 重点救助对象自 is the beginning of 重点救助对象自付费用年. */
export function startsAlike(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)));
}
