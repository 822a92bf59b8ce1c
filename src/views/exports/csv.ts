/** What makes a field need quotes; white space at an end gets them too, because some readers trim. */
const QUOTED = /[",\r\n]|^\s|\s$/;

function field(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as RFC 4180 text: fields are quoted only where they must be, lines end with a line feed.
 * Nothing is neutralised: a target that reads `=100%` stays `=100%`. A library does the same in several
 * times the time, and every build writes all its data through here; a test reads it back with one.
 * @returns '' for no rows, otherwise text that ends with a line feed.
 */
export function csvText(rows: Iterable<readonly string[]>): string {
  return [...csvPieces(rows)].join('');
}

/** Characters of a piece, about: long texts cost more than the same in parts. */
const PIECE = 8192;

/** The same text, in pieces of some lines each. */
export function* csvPieces(rows: Iterable<readonly string[]>): Generator<string> {
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const cell of row) {
      text += separator + field(cell);
      separator = ',';
    }
    text += '\n';
    if (text.length >= PIECE) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}
