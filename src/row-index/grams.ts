/** Two neighbouring UTF-16 units of a text as one number. */
export function gramAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}

/**
 * Where the fewest pairs stand that together cover every unit of a term, first and last pair included:
 * these tell whether the term begins and ends a text.
 * @param term two units or more
 */
export function coverPositions(term: string): readonly number[] {
  const positions: number[] = [];
  for (let at = 0; at < term.length - 2; at += 2) positions.push(at);
  positions.push(term.length - 2);
  return positions;
}
