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
  let text = '';
  for (const row of rows) {
    const [first = '', ...rest] = row;
    text += field(first);
    for (const cell of rest) text += `,${field(cell)}`;
    text += '\n';
  }
  return text;
}
