import type { Row } from '../../fiscal/disclosure.ts';
import type { Cell } from '../../fiscal/figure.ts';
import { MARKS } from '../../labels/disclosure.ts';
import { type Html, html, isLong, isolated, raw } from '../html.ts';
import type { ShownColumn } from './columns.ts';

const NOTHING = raw('');
const BLANK: Cell = { form: 'blank', printed: '' };

/** Invisible digits after a figure of lower precision, so that the points of a column align: `131` beside `13.61` gets `.00`. */
export function padding(decimals: number, widest: number): string {
  if (widest <= decimals) return '';
  return `${decimals === 0 ? '.' : ''}${'0'.repeat(widest - decimals)}`;
}

/** The word that follows what the document prints against the column's form, or what may stand in the wrong column. */
export function mark(cell: Cell = BLANK): Html {
  if (cell.form === 'as-printed') return html` <small class="mk">${MARKS.odd}</small>`;
  if (cell.form !== 'blank' && cell.uncertain) return html` <small class="mk">${MARKS.uncertain}</small>`;
  return NOTHING;
}

/** What is printed; more than any cell holds scrolls in itself, where the keyboard can reach it. */
function printedText(printed: string): Html {
  return isLong(printed) ? html`<span class="long-cell" tabindex="0">${printed}</span>` : html`${printed}`;
}

/** What a cell shows, without its element. A unit follows where the row knows one and no column of its own prints it. */
export function cellContent(row: Row, column: ShownColumn): Html {
  const cell = row.cells[column.key] ?? BLANK;
  if (column.joined) {
    const operator = row.cells['operator']?.printed ?? '';
    return cell.form === 'blank' && operator === '' ? NOTHING : html`${operator}${printedText(cell.printed)}${unitAfter(row, column.key)}${mark(cell)}`;
  }
  if (cell.form === 'blank') return NOTHING;
  const unit = column.unitFollows && !row.label.includes(row.units[column.key] ?? '') ? unitAfter(row, column.key) : NOTHING;
  return html`${printedText(cell.printed)}${unit}${mark(cell)}`;
}

function unitAfter(row: Row, key: string): Html {
  const unit = row.units[key] ?? '';
  return unit === '' ? NOTHING : html`<small> ${isolated(unit)}</small>`;
}

/** Long words ask for room; a code must not be broken. */
function widthClass(text: string): readonly string[] {
  if (text.length > 16) return ['tw'];
  return /^[\w.-]+$/.test(text) ? ['nb'] : [];
}

/** Class attribute of a cell: words to the left, zero in lighter ink, oddities and disagreeing figures marked. Plain figures need none. */
export function cellClass(cell: Cell | undefined, column: ShownColumn, flagged = false): string {
  const classes: string[] = flagged ? ['f'] : [];
  if (!column.numeric) classes.push('t', ...widthClass(cell?.printed ?? ''));
  if (cell?.form === 'number' && cell.value.units === 0n) classes.push('z');
  if (cell?.form === 'as-printed') classes.push('odd');
  else if (cell && cell.form !== 'blank' && cell.uncertain) classes.push('unc');
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}
