import type { Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { type Html, html, isolated } from '../html.ts';
import { rowUrl, url } from '../urls.ts';

/** Page that lists where each row of a disclosure stands in its source. */
export function provenanceUrl(disclosure: string): string {
  return url(`/disclosures/${disclosure}/provenance/`);
}

/** One table's rows with their line of the extracted text and page of the file, each linked to the row itself. */
export function provenanceTable(disclosure: Disclosure, table: PublishedTable): Html {
  const row = (entry: Row): Html =>
    html`<tr id="${entry.address}"><th scope="row"><a href="${rowUrl(disclosure.id, entry.address)}">${isolated(entry.code ? `${entry.label}（${entry.code}）` : entry.label || PAGE.blankRow)}</a></th><td>${entry.sourceLine ?? ''}</td><td>${entry.sourcePage ?? table.page ?? ''}</td></tr>`;
  return html`<div class="scroll tall" role="group" tabindex="0" aria-label="${table.title}"><table class="grid"><thead><tr><th scope="col">${PAGE.row}</th><th scope="col" class="n">${PAGE.sourceLine}</th><th scope="col" class="n">${PAGE.sourcePage}</th></tr></thead><tbody>${table.rows.map(row)}</tbody></table></div>`;
}

/** Where the whole table stands: page of the file and lines of the extracted text, as far as they are known. */
export function tablePlace(table: PublishedTable): readonly string[] {
  return [table.page ? PAGE.pageOfFile(table.page) : '', table.lines ? PAGE.linesOfText(...table.lines) : ''].filter(Boolean);
}

/**
 * Units of number columns by printed title, for sentences that name a figure: only those whose unit
 * is not the table's. An empty unit means that the figure carries none or prints its own.
 */
export function ownUnits(table: PublishedTable): Readonly<Record<string, string>> {
  const units = table.columns.flatMap(({ column, header }) => {
    if (column.type === 'amount') return column.unit && column.unit !== table.unit ? [[header, column.unit] as const] : [];
    return ['count', 'percent', 'score', 'target'].includes(column.type) ? [[header, ''] as const] : [];
  });
  return Object.fromEntries(units);
}
