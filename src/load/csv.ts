import Papa from 'papaparse';

/** One record of a CSV file with the physical line, from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that makes everything after it doubtful; `line` is where the cell opens, `until` where its quote was taken to end. */
export type QuoteFault =
  | { readonly code: 'quote-unterminated'; readonly line: number; readonly until: number | undefined }
  | { readonly code: 'quote-stray'; readonly line: number };

/** With a fault, the records are those above it. */
export type CsvResult = { readonly records: readonly CsvRecord[] } | { readonly records: readonly CsvRecord[]; readonly fault: QuoteFault };

/**
 * Reads the records of a CSV text whose line ends are LF. Empty lines are no records.
 * A broken quote makes everything after it doubtful, so only what stands above it is returned.
 */
export function parseCsv(text: string): CsvResult {
  const quoted = text.includes('"');
  const { data, errors } = quoted ? Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }) : parsePlain(text);
  const broken = errors.find(({ type }) => type === 'Quotes');
  const fault = broken && quoteFault(text, broken.code === 'MissingQuotes', broken.index ?? 0);
  const records: CsvRecord[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '') records.push({ line, cells });
    line += 1;
    // Only a quoted cell can hold a line end, and it keeps every one of them.
    if (quoted) for (const cell of cells) line += countLineEnds(cell);
  }
  return fault ? { records: records.filter((record) => record.line < fault.line), fault } : { records };
}

/** What the parser makes of a text without a quote, which most tables are. It drops a byte order mark too. */
function parsePlain(text: string): { readonly data: readonly string[][]; readonly errors: readonly Papa.ParseError[] } {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n');
  return { data: lines.map((line) => line.split(',')), errors: [] };
}

/**
 * A cell that goes on behind its closing quote. Where that quote stands on a later line, it was most
 * likely meant to open another cell, and the one before was never closed.
 * @param start where the quoted cell's content begins, just behind its opening quote.
 */
function quoteFault(text: string, endless: boolean, start: number): QuoteFault {
  const line = 1 + countLineEnds(text.slice(0, start));
  if (endless) return { code: 'quote-unterminated', line, until: undefined };
  let end = text.indexOf('"', start);
  while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const until = line + countLineEnds(text.slice(start, end));
  return until > line ? { code: 'quote-unterminated', line, until } : { code: 'quote-stray', line };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
