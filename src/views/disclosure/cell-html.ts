import type { Row } from '../../fiscal/disclosure.ts';
import type { Cell } from '../../fiscal/figure.ts';
import { MARKS } from '../../labels/disclosure.ts';
import { escapeHtml, isLong, isolatedText } from '../html.ts';
import type { ShownColumn } from './columns.ts';

/*
 * Finished HTML in strings and not templates: a page has thousands of cells. Whatever comes from a
 * document goes through `escapeHtml` or `isolatedText` here.
 */

const BLANK: Cell = { form: 'blank', printed: '' };
const ODD = ` <small class="mk">${escapeHtml(MARKS.odd)}</small>`;
const UNCERTAIN = ` <small class="mk">${escapeHtml(MARKS.uncertain)}</small>`;

/** Invisible digits after a figure of lower precision, so that the points of a column align: `131` beside `13.61` gets `.00`. */
export function padding(decimals: number, widest: number): string {
  if (widest <= decimals) return '';
  return `${decimals === 0 ? '.' : ''}${'0'.repeat(widest - decimals)}`;
}

/** The word that follows what the document prints against the column's form, or what may stand in the wrong column. */
export function mark(cell: Cell = BLANK): string {
  if (cell.form === 'as-printed') return ODD;
  return cell.form !== 'blank' && cell.uncertain ? UNCERTAIN : '';
}

/** What is printed; more than any cell holds scrolls in itself, where the keyboard can reach it. */
function printedText(printed: string): string {
  return isLong(printed) ? `<span class="long-cell" tabindex="0">${escapeHtml(printed)}</span>` : escapeHtml(printed);
}

/** What a cell shows, without its element. A unit follows where the row knows one and no column of its own prints it. */
export function cellContent(row: Row, column: ShownColumn): string {
  const cell = row.cells[column.key] ?? BLANK;
  if (column.joined) {
    const operator = row.cells['operator']?.printed ?? '';
    return cell.form === 'blank' && operator === '' ? '' : escapeHtml(operator) + printedText(cell.printed) + unitAfter(row, column.key) + mark(cell);
  }
  if (cell.form === 'blank') return '';
  const unit = column.unitFollows && !row.label.includes(row.units[column.key] ?? '') ? unitAfter(row, column.key) : '';
  return printedText(cell.printed) + unit + mark(cell);
}

function unitAfter(row: Row, key: string): string {
  const unit = row.units[key] ?? '';
  return unit === '' ? '' : `<small> ${isolatedText(unit)}</small>`;
}

/** Long words ask for room; a code must not be broken. */
function widthClass(text: string): string {
  if (text.length > 16) return ' tw';
  return /^[\w.-]+$/.test(text) ? ' nb' : '';
}

/** Class attribute of a cell: words to the left, zero in lighter ink, oddities and disagreeing figures marked. Plain figures need none. */
export function cellClass(cell: Cell | undefined, column: ShownColumn, flagged = false): string {
  let classes = flagged ? ' f' : '';
  if (!column.numeric) classes += ` t${widthClass(cell?.printed ?? '')}`;
  if (cell?.form === 'number' && cell.value.units === 0n) classes += ' z';
  if (cell?.form === 'as-printed') classes += ' odd';
  else if (cell && cell.form !== 'blank' && cell.uncertain) classes += ' unc';
  return classes === '' ? '' : ` class="${classes.slice(1)}"`;
}
