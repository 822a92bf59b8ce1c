import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { type Html, html } from '../html.ts';
import { formHeadHtml } from './form-html.ts';
import { stackHtml } from './stack-html.ts';
import { gridHtml } from './table-html.ts';
import { type TableBlock, tableModel } from './table-model.ts';

/** Columns that gather the rows of a table of indicators. */
const GATHERED = 'level1';
const ABOVE = 'level2';

/** The body of any published table, by its shape and never by its name. */
export function publishedHtml(table: PublishedTable): Html {
  const { blocks } = tableModel(table);
  const label = table.title;
  if (table.kind.group === 'performance' && table.kind.identity === 'line') return formHeadHtml(table, label);
  const parts = blocks.map((block) => blockHtml(block, blocks.length > 1 ? `${label}，${block.side}` : label));
  return parts.length > 1 ? html`<div class="sides">${parts.map((part) => html`<div>${part}</div>`)}</div>` : html`${parts}`;
}

function blockHtml(block: TableBlock, label: string): Html {
  if (block.layout === 'grid' && !block.columns.some((column) => column.key === GATHERED)) return gridHtml(block, label);
  const has = (key: string): boolean => block.columns.some((column) => column.key === key);
  return has(GATHERED) ? stackHtml(block, label, GATHERED, has(ABOVE) ? ABOVE : undefined) : stackHtml(block, label);
}
