import type { PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { figureOfCell } from '../exports/figures.ts';

/** The figure that a result names: the first amount of the row, else its first figure; as printed, with its unit. */
export function mainFigure(table: PublishedTable, row: Row): string {
  return firstFigure(table, row, (type) => type === 'amount') || firstFigure(table, row, (type) => type !== 'amount');
}

function firstFigure(table: PublishedTable, row: Row, of: (type: string) => boolean): string {
  for (const { column } of table.columns) {
    const cell = of(column.type) ? row.cells[column.key] : undefined;
    const figure = cell && figureOfCell(cell, column, table, row);
    if (!figure) continue;
    return column.type === 'target' ? cell.printed : withUnit(cell.printed, figure.unit);
  }
  return '';
}

/** A figure with its unit, unless it is printed with one: `≤39.7万` of a table in 万元 is no more than that. */
export function withUnit(printed: string, unit: string): string {
  return /[\d.]$/.test(printed) ? printed + unit : printed;
}
