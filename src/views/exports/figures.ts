import { formatDecimal } from '../../fiscal/decimal.ts';
import type { PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { type Cell, parseQuantity } from '../../fiscal/figure.ts';
import type { Column, ColumnType } from '../../fiscal/tables/kind.ts';

/** One printed number of a row, as exports state it. */
export interface PrintedFigure {
  readonly column: Column;
  /** Plain decimal with the printed precision, without separators or sign of percent. */
  readonly value: string;
  /** 万元, 元, %, 分, 人 …; empty where the document prints none. */
  readonly unit: string;
}

/** The printed numbers of one row, in the order of the table's columns. Blanks, words and dashes are no figures; zeros are. */
export function figuresOfRow(table: PublishedTable, row: Row): readonly PrintedFigure[] {
  return table.columns.flatMap(({ column }) => {
    const cell = row.cells[column.key];
    const figure = cell && figureOfCell(cell, column, table, row);
    return figure ? [{ column, ...figure }] : [];
  });
}

/** How many printed numbers a table holds: what `figuresOfRow` would give, without writing any of them. */
export function countFigures(table: PublishedTable): number {
  let count = 0;
  for (const { column } of table.columns) {
    if (!FIGURES.has(column.type)) continue;
    for (const { cells } of table.rows) {
      const cell = cells[column.key];
      if (cell && (column.type === 'target' ? parseQuantity(cell.printed) !== undefined : cell.form === 'number')) count += 1;
    }
  }
  return count;
}

/** Types of column whose cells may hold a number. */
const FIGURES: ReadonlySet<ColumnType> = new Set(['amount', 'count', 'percent', 'score', 'target']);

/** Value and unit of one cell, or undefined where it is no figure. */
export function figureOfCell(cell: Cell, column: Column, table: PublishedTable, row: Row): Omit<PrintedFigure, 'column'> | undefined {
  switch (column.type) {
    case 'amount':
      return number(cell, column.unit ?? table.unit);
    case 'count':
      return number(cell, row.units[column.key] ?? '');
    case 'percent':
      return number(cell, '%');
    case 'score':
      return number(cell, '分');
    case 'target':
      return quantity(cell);
    case 'row':
    case 'code':
    case 'label':
    case 'side':
    case 'text':
      return undefined;
    default:
      return column.type satisfies never;
  }
}

function number(cell: Cell, unit: string): Omit<PrintedFigure, 'column'> | undefined {
  return cell.form === 'number' ? { value: formatDecimal(cell.value), unit } : undefined;
}

/* A target is words to the loader; the quantity in it is read from the print, whatever its mark. */
function quantity(cell: Cell): Omit<PrintedFigure, 'column'> | undefined {
  const found = parseQuantity(cell.printed);
  return found && { value: formatDecimal(found.value), unit: found.unit };
}
