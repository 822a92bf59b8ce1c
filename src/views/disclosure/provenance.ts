import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { url } from '../urls.ts';

/** Page that lists where each row of a disclosure stands in its source. */
export function provenanceUrl(disclosure: string): string {
  return url(`/disclosures/${disclosure}/provenance/`);
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
