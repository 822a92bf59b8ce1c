import Papa from 'papaparse';

/**
 * Rows as RFC 4180 text: fields are quoted only where they must be, lines end with a line feed.
 * Nothing is neutralised: a target that reads `=100%` stays `=100%`.
 * @returns '' for no rows, otherwise text that ends with a line feed.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as string[][], { newline: '\n', header: false })}\n`;
}
