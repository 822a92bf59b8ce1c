/** Reads a row of the page back into sentences: which figure stands in which column. */
import { CITED_MARKS, MARKS } from '../../labels/disclosure.ts';

/** Text of a cell without marks, links to rows and notes of ours. */
export function cellText(cell: Element): string {
  const clone = cell.cloneNode(true) as Element;
  for (const extra of clone.querySelectorAll('.at, .fm, .rm, .cm, .mk, .ours, .rep, .plan')) extra.remove();
  return (clone.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** `行政运行（2101501）`: the row's name with its code after it. */
export function rowName(row: HTMLElement): string {
  const head = row.querySelector('th') ?? row;
  const code = head.querySelector('.code')?.textContent?.trim() ?? '';
  const text = cellText(head);
  const name = code && text.startsWith(code) ? text.slice(code.length).trim() : text;
  return code ? `${name}（${code}）` : name;
}

/** Titles of a table's columns, with the heading over several of them before their own: `本年收入·合计`. */
function columnTitles(table: HTMLTableElement): readonly string[] {
  const titles: string[] = [];
  const taken: boolean[][] = [];
  for (const [at, row] of [...(table.tHead?.rows ?? [])].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[at]?.[column]) column += 1;
      const code = cell.querySelector('.code')?.textContent ?? '';
      const text = cellText(cell).slice(code.length).trim();
      for (let x = 0; x < cell.colSpan; x += 1) {
        titles[column + x] = titles[column + x] ? `${titles[column + x]}·${text}` : text;
        for (let y = 0; y < cell.rowSpan; y += 1) (taken[at + y] ??= [])[column + x] = true;
      }
      column += cell.colSpan;
    }
  }
  return titles;
}

export interface RowFigure {
  /** Title of the column; empty where the row has one value. */
  readonly title: string;
  /** Figure with its unit and, where the page marks it, with what must be said of it. */
  readonly value: string;
}

/** Whether a cell prints a number. */
const NUMBER = /^[≥≤<>=＜＞约不低高于少超过]*-?[\d,]+(\.\d+)?/;

/** What a mark beside a figure says; a sentence without it would state for certain what the page does not. */
function caveat(cell: Element): string {
  const marks = new Set([...cell.querySelectorAll('.mk')].map((mark) => mark.textContent));
  return (['uncertain', 'odd'] as const).map((mark) => (marks.has(MARKS[mark]) ? CITED_MARKS[mark] : '')).join('');
}

/** The figures of a row in printed order. `unit` is the table's; `units` gives the columns that have another or none. */
export function rowFigures(row: HTMLElement, unit: string, units: Readonly<Record<string, string>>): readonly RowFigure[] {
  const table = row.closest('table');
  if (!(row instanceof HTMLTableRowElement) || !table) return [];
  const titles = columnTitles(table);
  return [...row.cells].flatMap((cell, index) => {
    const value = cellText(cell);
    if (cell.tagName === 'TH' || !NUMBER.test(value)) return [];
    const title = titles[index] ?? '';
    const own = units[title.split('·').at(-1) ?? ''] ?? unit;
    const figure = /^-?[\d,.]+$/.test(value) ? `${value}${own}` : value.replace(/ (?=[^\d])/g, '');
    return [{ title, value: figure + caveat(cell) }];
  });
}
