import type { Place } from '../../fiscal/checks/rule.ts';
import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { FINDINGS } from '../../labels/findings.ts';
import { cited } from '../../labels/visible.ts';
import { rowUrl } from '../urls.ts';

/** A row with the table that prints it. */
export interface PlacedRow {
  readonly table: PublishedTable;
  readonly row: Row;
}

/** Where findings point to: the rows of one disclosure by address, and how a page links there. */
export interface PlaceBook {
  readonly disclosure: string;
  readonly rows: ReadonlyMap<string, PlacedRow>;
  /** Links stay on the page of the disclosure itself. */
  readonly onPage: boolean;
}

export function placeBook(disclosure: Disclosure, onPage: boolean): PlaceBook {
  return { disclosure: disclosure.id, onPage, rows: rowsByAddress(disclosure) };
}

const ROWS = new WeakMap<Disclosure, ReadonlyMap<string, PlacedRow>>();

/** The rows of a disclosure by their address, which is unique on its page; made once for each. */
export function rowsByAddress(disclosure: Disclosure): ReadonlyMap<string, PlacedRow> {
  let rows = ROWS.get(disclosure);
  if (!rows) {
    const found = new Map<string, PlacedRow>();
    for (const table of disclosure.tables) for (const row of table.rows) found.set(row.address, { table, row });
    ROWS.set(disclosure, (rows = found));
  }
  return rows;
}

export function placeHref(book: PlaceBook, { disclosure, row }: Place): string {
  return book.onPage && disclosure === book.disclosure ? `#${encodeURIComponent(row)}` : rowUrl(disclosure, row);
}

/** `行政运行`; with its table before it where the reader comes from another one. */
export function placeName(book: PlaceBook, place: Place, from?: string): string {
  const found = place.disclosure === book.disclosure ? book.rows.get(place.row) : undefined;
  if (!found) return FINDINGS.otherDisclosure;
  const { table, row } = found;
  return `${table.id === from ? '' : `《${cited(table.title)}》`}${cited(row.label || row.code || PAGE.blankRow)}`;
}

/** Unit of an amount as its own table prints it; empty where the print itself says it or it is no money. */
export function placeUnit(book: PlaceBook, { row: address, column }: Place, printed: string): string {
  const found = book.rows.get(address);
  if (!found || !/^[-\d,.]+$/.test(printed)) return '';
  const printedColumn = found.table.columns.find((each) => each.column.key === column);
  if (printedColumn?.column.type === 'amount') return printedColumn.column.unit ?? found.table.unit;
  return found.row.units[column] ?? '';
}
