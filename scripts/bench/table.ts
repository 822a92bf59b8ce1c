/** Width of text on a terminal: Chinese characters take two columns. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);
}

/** Rows as aligned text; the first column to the left, the rest to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  return all
    .map((row) => row.map((cell, column) => (column === 0 ? cell + ' '.repeat((widths[column] ?? 0) - width(cell)) : ' '.repeat((widths[column] ?? 0) - width(cell)) + cell)).join('  '))
    .join('\n');
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
