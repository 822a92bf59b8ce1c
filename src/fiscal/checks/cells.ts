import type { Decimal } from '../decimal.ts';
import type { Disclosure, PublishedTable, Row } from '../disclosure.ts';
import type { Place, Term } from './rule.ts';

/** Greatest number of decimals among a table's money cells: the precision at which it is printed. */
export function tablePrecision(table: PublishedTable): number {
  const amounts = table.columns.filter(({ column }) => column.type === 'amount').map(({ column }) => column.key);
  let precision = 0;
  for (const row of table.rows) {
    for (const key of amounts) {
      const cell = row.cells[key];
      if (cell?.form === 'number' && cell.value.decimals > precision) precision = cell.value.decimals;
    }
  }
  return precision;
}

export function place(disclosure: Disclosure, table: PublishedTable, row: Row, column: string): Place {
  return { disclosure: disclosure.id, table: table.id, row: row.address, column };
}

/** The number in a cell, or undefined when it is blank or no number. */
export function figure(row: Row | undefined, column: string): Decimal | undefined {
  const cell = row?.cells[column];
  return cell?.form === 'number' ? cell.value : undefined;
}

/** Whether the transcription is unsure which column the cell's figure belongs to. */
export function isUncertain(row: Row | undefined, column: string): boolean {
  const cell = row?.cells[column];
  return cell?.form === 'number' && cell.uncertain === true;
}

export function term(disclosure: Disclosure, table: PublishedTable, row: Row, column: string, sign: Term['sign'] = '+'): Term {
  return { sign, printed: row.cells[column]?.printed ?? '', label: row.label, place: place(disclosure, table, row, column) };
}

/** Keys of the columns that hold money and are printed in this table. */
export function moneyColumns(table: PublishedTable): readonly string[] {
  return table.columns.filter(({ column }) => column.type === 'amount').map(({ column }) => column.key);
}

/** Tables of one kind, in printed order. */
export function tablesOf(disclosure: Disclosure, kind: string): readonly PublishedTable[] {
  return disclosure.tables.filter((table) => table.kind.id === kind);
}
