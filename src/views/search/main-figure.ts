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
    const printed = cell.printed;
    return column.type === 'target' || printed.endsWith(figure.unit) ? printed : printed + figure.unit;
  }
  return '';
}
