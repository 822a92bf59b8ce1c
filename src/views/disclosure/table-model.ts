import type { PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { type HeaderCell, headerRows, type ShownColumn, shownColumns } from './columns.ts';

/**
 * `grid`: figures in columns, scrolls sideways on a phone. `stack`: words in columns, each row
 * becomes a small list on a phone.
 */
export type BlockLayout = 'grid' | 'stack';

/** One rectangular part of a table: the whole of it, one side, or one panel. */
export interface TableBlock {
  readonly side: string;
  readonly columns: readonly ShownColumn[];
  readonly head: readonly (readonly HeaderCell[])[];
  readonly rows: readonly Row[];
  readonly layout: BlockLayout;
  /** Greatest number of printed decimals by column key, so that points stand under one another. */
  readonly decimals: ReadonlyMap<string, number>;
}

export interface TableModel {
  readonly table: PublishedTable;
  readonly blocks: readonly TableBlock[];
}

/** Splits a published table into blocks in printed order and works out their heads. */
export function tableModel(table: PublishedTable): TableModel {
  return { table, blocks: sidesOf(table).map((side) => block(table, side)) };
}

/** Sides in the order in which the kind prints them; a table without sides has the one side ''. */
function sidesOf(table: PublishedTable): readonly string[] {
  const present = [...new Set(table.rows.map((row) => row.side))];
  const values = table.columns.find(({ column }) => column.type === 'side')?.column.values ?? [];
  const rank = (side: string): number => (side === '' ? -1 : values.indexOf(side));
  return present.length === 0 ? [''] : present.sort((a, b) => rank(a) - rank(b));
}

export function block(table: PublishedTable, side: string, rows: readonly Row[] = table.rows.filter((row) => row.side === side)): TableBlock {
  const columns = shownColumns(table, side, rows);
  return { side, columns, head: headerRows(columns), rows, layout: layoutOf(columns), decimals: decimalsOf(columns, rows) };
}

function layoutOf(columns: readonly ShownColumn[]): BlockLayout {
  const words = columns.filter((column) => !column.heads && (column.type === 'text' || column.type === 'target')).length;
  const figures = columns.filter((column) => column.numeric).length;
  return words >= 2 && words >= figures ? 'stack' : 'grid';
}

function decimalsOf(columns: readonly ShownColumn[], rows: readonly Row[]): ReadonlyMap<string, number> {
  const widest = (key: string): number =>
    rows.reduce((most, row) => {
      const cell = row.cells[key];
      return cell?.form === 'number' ? Math.max(most, cell.value.decimals) : most;
    }, 0);
  return new Map(columns.filter((column) => column.numeric).map((column) => [column.key, widest(column.key)]));
}
