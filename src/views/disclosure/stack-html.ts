import type { Row } from '../../fiscal/disclosure.ts';
import { FORM_PARTS } from '../../labels/disclosure.ts';
import { cellMark, isFlagged, nameMark } from '../findings/marks-html.ts';
import { type Marks, NO_MARKS, type RowMarks } from '../findings/page-findings.ts';
import { escapeHtml, type Html, html, isolated, isolatedText, raw } from '../html.ts';
import { cellClass, cellContent, mark } from './cell-html.ts';
import type { ShownColumn } from './columns.ts';
import { oddName, repeatLink } from './table-html.ts';
import type { TableBlock } from './table-model.ts';

/*
 * Tables of words. On a wide screen they are tables; on a phone each row becomes a small list
 * whose cells carry their column's title. Roles are stated because `display: block` takes the
 * table semantics away in some browsers.
 */

/** Rows that share a first-level heading (产出指标), in printed order; a heading printed again later begins a new run. */
export function runs(rows: readonly Row[], key: string): readonly { heading: string; rows: readonly Row[] }[] {
  const result: { heading: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const heading = row.cells[key]?.printed ?? '';
    const last = result.at(-1);
    if (last && last.heading === heading) last.rows.push(row);
    else result.push({ heading, rows: [row] });
  }
  return result;
}

function bodyCell(row: Row, column: ShownColumn, marks: RowMarks | undefined): string {
  const content = marks ? cellContent(row, column) + cellMark(marks, column.key).text : cellContent(row, column);
  return `<td role="cell"${cellClass(row.cells[column.key], column, isFlagged(marks, column.key))} data-h="${escapeHtml(column.header)}">${oneBox(content)}</td>`;
}

/** On a phone a cell is a grid of its title and its content: content of several elements must be one of them. Takes and gives finished HTML. */
export function oneBox(content: string): string {
  return content.includes('<') ? `<span>${content}</span>` : content;
}

function nameCell(row: Row, above: ShownColumn | undefined, columns: readonly ShownColumn[], marks: RowMarks | undefined): string {
  const second = above ? `<small>${isolatedText(row.cells[above.key]?.printed ?? '')}</small> ` : '';
  const marked = marks ? nameMark(marks, (key) => columns.some((other) => other.key === key && !other.heads)).text : '';
  return `<th scope="row" role="rowheader">${second}${repeatLink(row)}${isolatedText(row.label)}${mark(oddName(row))}${marked}</th>`;
}

export interface StackOptions {
  /** Printed heading of the block. */
  readonly side?: string;
  /** Column under whose values the rows are gathered (一级指标). */
  readonly group?: string;
  /** Column whose value stands small over the row's name (二级指标). */
  readonly above?: string;
  readonly marks?: Marks;
}

/** A block of words as a table. */
export function stackHtml(block: TableBlock, label: string, { side = '', group, above, marks = NO_MARKS }: StackOptions = {}): Html {
  const aboveColumn = block.columns.find((column) => column.key === above);
  const columns = block.columns.filter((column) => column.key !== group && column.key !== above);
  const ordered = [...columns].sort((a, b) => Number(b.heads) - Number(a.heads));
  const title = (column: ShownColumn): string => (column.heads && aboveColumn ? FORM_PARTS.indicatorsBeside : column.header);
  const head = html`<thead role="rowgroup"><tr role="row">${ordered.map(
    (column) => html`<th scope="col" role="columnheader"${raw(column.numeric ? ' class="n"' : '')}>${isolated(title(column))}</th>`,
  )}</tr></thead>`;
  const row = (entry: Row): string => {
    const own = marks.get(entry.address);
    let text = `<tr role="row" id="${escapeHtml(entry.address)}">`;
    for (const column of ordered) text += column.heads ? nameCell(entry, aboveColumn, ordered, own) : bodyCell(entry, column, own);
    return `${text}</tr>`;
  };
  const parts = group ? runs(block.rows, group) : [{ heading: '', rows: block.rows }];
  const body = parts.map(
    (part) =>
      html`<tbody role="rowgroup">${
        part.heading ? html`<tr role="row" class="grp"><th scope="rowgroup" role="rowheader" colspan="${ordered.length}">${isolated(part.heading)}</th></tr>` : ''
      }${raw(part.rows.map(row).join(''))}</tbody>`,
  );
  return html`<div class="scroll words" role="group" tabindex="0" aria-label="${label}"><table class="stack" role="table">${
    side ? html`<caption>${side}</caption>` : ''
  }${head}${body}</table></div>`;
}
