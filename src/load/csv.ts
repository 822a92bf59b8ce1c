import Papa from 'papaparse';

/** One record of a CSV file with the physical line, from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvResult =
  | { readonly records: readonly CsvRecord[] }
  | { readonly fault: 'quote-unterminated' | 'quote-stray'; readonly line: number };

/**
 * Reads the records of a CSV text whose line ends are LF. Empty lines are no records.
 * A broken quote makes everything after it doubtful, so nothing is returned but its line.
 */
export function parseCsv(text: string): CsvResult {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  for (const { type, code, index } of errors) {
    if (type === 'Quotes') return quoteFault(text, code === 'MissingQuotes' ? 'quote-unterminated' : 'quote-stray', index ?? 0);
  }
  const quoted = text.includes('"');
  const records: CsvRecord[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '') records.push({ line, cells });
    line += 1;
    // Only a quoted cell can hold a line end, and it keeps every one of them.
    if (quoted) for (const cell of cells) line += countLineEnds(cell);
  }
  return { records };
}

/** `start` is where the quoted cell's content begins, just behind its opening quote. */
function quoteFault(text: string, fault: 'quote-unterminated' | 'quote-stray', start: number): CsvResult {
  let at = start;
  if (fault === 'quote-stray') {
    at = text.indexOf('"', start);
    while (text[at + 1] === '"') at = text.indexOf('"', at + 2);
  }
  return { fault, line: 1 + countLineEnds(text.slice(0, at)) };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
