const HEADING = /目录$/;
/** `一、总体绩效目标.....1`, `部门预算收支总表<tab>1` */
const ENTRY = /\S\s*(?:[.．…·]{2,}\s*|\t\s*| {2,})\d{1,3}\s*$/;

/**
 * Lines (from 1) of the document's own table of contents: from the line 目录 to the last entry
 * with a page number. One heading without page number may stand between two entries; two in a
 * row are the beginning of the document itself.
 */
export function contentsLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const first = lines.findIndex((line) => HEADING.test(line.replace(/\s+/g, '')) && line.length <= 40);
  if (first < 0) return found;
  let pending: number[] = [first + 1];
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    pending.push(at + 1);
    if (ENTRY.test(line)) {
      for (const number of pending) found.add(number);
      pending = [];
    } else if (pending.filter((number) => number !== first + 1).length >= 2) break;
  }
  return found;
}
