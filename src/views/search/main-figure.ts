import type { PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { figuresOfRow } from '../exports/figures.ts';

/** The figure that a result names: the first amount of the row, else its first figure; as printed, with its unit. */
export function mainFigure(table: PublishedTable, row: Row): string {
  const figures = figuresOfRow(table, row);
  const main = figures.find(({ column }) => column.type === 'amount') ?? figures[0];
  if (!main) return '';
  const printed = row.cells[main.column.key]?.printed ?? main.value;
  const whole = main.column.type === 'target' || printed.endsWith(main.unit);
  return whole ? printed : printed + main.unit;
}
