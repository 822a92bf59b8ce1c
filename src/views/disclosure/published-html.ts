import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { type Marks, NO_MARKS } from '../findings/page-findings.ts';
import { type Html, html } from '../html.ts';
import { formHeadHtml } from './form-html.ts';
import { stackHtml } from './stack-html.ts';
import { gridHtml } from './table-html.ts';
import { type TableBlock, tableModel } from './table-model.ts';

/** Columns that gather the rows of a table of indicators. */
const GATHERED = 'level1';
const ABOVE = 'level2';

/** The body of any published table, by its shape and never by its name. */
export function publishedHtml(table: PublishedTable, marks: Marks = NO_MARKS): Html {
  const { blocks } = tableModel(table);
  const label = table.title;
  if (table.kind.group === 'performance' && table.kind.identity === 'line') return formHeadHtml(table, label, marks);
  const whole = blocks.filter((block) => block.side === '' || blocks.length === 1);
  const sides = blocks.filter((block) => !whole.includes(block));
  const [first, second] = sides;
  const skew = first && second && second.columns.length - first.columns.length > 1;
  return html`${whole.map((block) => blockHtml(block, label, '', marks))}${
    sides.length > 0 &&
    html`<div class="sides${skew ? ' skew' : ''}">${sides.map((block) => html`<div>${blockHtml(block, `${label}，${block.side}`, block.side, marks)}</div>`)}</div>`
  }`;
}

function blockHtml(block: TableBlock, label: string, side: string, marks: Marks): Html {
  const has = (key: string): boolean => block.columns.some((column) => column.key === key);
  if (block.layout === 'grid' && !has(GATHERED)) return gridHtml(block, label, side, marks);
  return stackHtml(block, label, { side, marks, ...(has(GATHERED) ? { group: GATHERED } : {}), ...(has(GATHERED) && has(ABOVE) ? { above: ABOVE } : {}) });
}
