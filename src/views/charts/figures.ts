import { addDecimals, compareDecimals, type Decimal } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row, TableState } from '../../fiscal/disclosure.ts';
import { CHART } from '../../labels/charts.ts';
import { CARRYOVER_NAMES, SCOPE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';

export const ZERO: Decimal = { units: 0n, decimals: 0 };

/** The figure of a cell, or undefined where it is blank or not a number. */
export function figure(row: Row | undefined, column: string): Decimal | undefined {
  const cell = row?.cells[column];
  return cell?.form === 'number' ? cell.value : undefined;
}

export function isPositive(value: Decimal | undefined): value is Decimal {
  return value !== undefined && value.units > 0n;
}

/** First occurrence of a kind that has figures. */
export function tableWithFigures(disclosure: Disclosure, kind: string): PublishedTable | undefined {
  return disclosure.tables.find((table) => table.kind.id === kind && table.state === 'published');
}

/** Whether any row that stands under a code prints an amount above zero. */
export function hasCodedFigures(table: PublishedTable): boolean {
  return table.rows.some((row) => !row.total && rowCode(row) !== '' && isPositive(figure(row, 'total')));
}

/** Why nothing of a published table can be drawn: its cells are blank, all zero, or its figures are not divided. */
export function nothingDrawn(table: PublishedTable, what: string): string {
  const values = table.rows.flatMap((row) => table.columns.flatMap(({ column }) => (column.type === 'amount' ? (figure(row, column.key) ?? []) : [])));
  if (values.length === 0) return CHART.allBlank(what);
  return values.every(({ units }) => units === 0n) ? CHART.allZero(what) : CHART.undivided(what);
}

/** State of the first of these kinds that the document has, else of the first one asked for. */
export function stateOf(disclosure: Disclosure, kind: string): TableState {
  return disclosure.states[kind] ?? 'not-published';
}

/** Classification code of a row; where a table is printed without codes, the code that its label was found under. */
export function rowCode(row: Row): string {
  return row.code || (/(?:^|-)item-(\d+)$/.exec(row.key)?.[1] ?? '');
}

/** Codes that stand above others in the table (210 and 21015 above 2101501). */
function codesAbove(codes: readonly string[]): ReadonlySet<string> {
  const above = new Set<string>();
  for (const code of codes) for (let end = code.length - 2; end >= 3; end -= 2) above.add(code.slice(0, end));
  return above;
}

/** Rows that no other row is a part of: the 项 of a functional table, the 款 of an economic one. */
export function leafRows(rows: readonly Row[]): readonly Row[] {
  const coded = rows.filter((row) => !row.total && rowCode(row) !== '');
  const above = codesAbove(coded.map(rowCode));
  return coded.filter((row) => !above.has(rowCode(row)));
}

/** The 合计 row. */
export function totalRow(table: PublishedTable): Row | undefined {
  return table.rows.find((row) => row.key === 'total');
}

export function sum(values: readonly (Decimal | undefined)[]): Decimal {
  return addDecimals(values.filter((value): value is Decimal => value !== undefined));
}

export function byValueDescending<T>(value: (item: T) => Decimal): (a: T, b: T) => number {
  return (a, b) => compareDecimals(value(b), value(a));
}

/** A label without its ordinal and 其中： (一、一般公共预算 → 一般公共预算), for use inside sentences. */
export function bareLabel(label: string): string {
  return label.replace(/^(?:其中\s*[:：]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*|\d{1,2}[、.．]\s*|[\u2460-\u2473]\s*)+/, '') || label;
}

/** `2023 年预算，部门口径，万元，含上年结转`: what every chart and hero figure must say. */
export function measuredLine(disclosure: Disclosure, table: PublishedTable, what: string, unit: string = table.unit): string {
  const carryover = table.carryover ? CARRYOVER_NAMES[table.carryover] : carryoverOfTitle(table.title);
  return [what, `${disclosure.fiscalYear} 年${STAGE_NAMES[disclosure.stage]}`, SCOPE_NAMES[disclosure.scope], `单位：${unit}`, carryover].filter(Boolean).join('，');
}

/** Some tables say in their title what they leave out. */
function carryoverOfTitle(title: string): string {
  return title.includes('不含上年结转') ? CARRYOVER_NAMES.excluded : '';
}

/** `稷山县医疗保障局 2023 年度部门预算公开，预算公开表 3`. */
export function sourceLine(agency: Agency, disclosure: Disclosure, table: PublishedTable): string {
  const document = disclosure.sources.find((source) => source.id === table.source) ?? disclosure.sources[0];
  return [document?.publisher ?? agency.name, document?.title ?? disclosure.title, table.number || table.title].join('，');
}
