import type { Decimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import type { Cell } from '../figure.ts';
import { indexOf, tablesByKind } from './index-of.ts';
import type { Place, Term } from './rule.ts';

/**
 * Decimals to which a table's money is printed: the finest precision that at least a tenth of its
 * figures reach. A figure printed with more decimals stands for itself; one with fewer dropped its zeros.
 */
export function tablePrecision(table: PublishedTable): number {
  return indexOf(table).precision;
}

export function place(disclosure: Disclosure, table: PublishedTable, row: Row, column: string): Place {
  return { disclosure: disclosure.id, table: table.id, row: row.address, column };
}

/** The number in a cell, or undefined when it is blank or no number. */
export function figure(row: Row | undefined, column: string): Decimal | undefined {
  const cell = row?.cells[column];
  return cell?.form === 'number' ? cell.value : undefined;
}

/**
 * Whether the transcription is unsure which column the cell's figure belongs to.
 * A zero is not: wherever it stands, it adds nothing to a sum.
 */
export function isUncertain(row: Row | undefined, column: string): boolean {
  return isUncertainCell(row?.cells[column]);
}

export function isUncertainCell(cell: Cell | undefined): boolean {
  return cell?.form === 'number' && cell.uncertain === true && cell.value.units !== 0n;
}

export function term(disclosure: Disclosure, table: PublishedTable, row: Row, column: string, sign: Term['sign'] = '+'): Term {
  return { sign, printed: row.cells[column]?.printed ?? '', label: row.label, place: place(disclosure, table, row, column) };
}

/** Keys of the columns that hold money and are printed in this table. */
export function moneyColumns(table: PublishedTable): readonly string[] {
  return indexOf(table).money;
}

/** Tables of one kind, in printed order. */
export function tablesOf(disclosure: Disclosure, kind: string): readonly PublishedTable[] {
  return tablesByKind(disclosure).get(kind) ?? [];
}

/** Printed title of a column, as it stands on the row's side of the table. */
export function columnHeader(table: PublishedTable, row: Row, column: string): string {
  const printed = indexOf(table).columns.get(column);
  return printed?.headerBySide?.[row.side] ?? printed?.header ?? '';
}

/** Facts that name a cell in a message: printed table title, row and column. */
export function cellFacts(table: PublishedTable, row: Row, column: string): Record<string, string> {
  return { table: table.title, row: row.label, column: columnHeader(table, row, column) };
}
