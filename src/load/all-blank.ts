import type { Row } from '../fiscal/disclosure.ts';
import type { TableKind } from '../fiscal/tables/kind.ts';
import { isNumeric } from './cells.ts';
import type { TableEntry } from './disclosure-file.ts';
import type { Header } from './header.ts';

/** Whether a table of money that is said to have figures shows none at all. A form of a project may do without amounts. */
export function isAllBlank({ entry, kind }: { readonly entry: TableEntry; readonly kind: TableKind }, { columns }: Header, rows: readonly Row[]): boolean {
  if (entry.state !== 'published' || entry.form !== 'table' || kind.group !== 'finance' || rows.length === 0) return false;
  const numeric = columns.filter(({ column }) => isNumeric(column.type));
  return numeric.length > 0 && rows.every(({ cells }) => numeric.every(({ column }) => (cells[column.key]?.form ?? 'blank') === 'blank'));
}
