/** Spellings near to a term that stand in known texts: one character wrong, missing or too many. */
export function nearSpellings(term: string, texts: Iterable<string>, most: number): readonly string[] {
  const found = new Set<string>();
  if (term.length < 3) return [];
  for (const text of texts) {
    for (let at = 0; at < term.length && found.size < most; at += 1) {
      for (const near of spellingsAt(term, at, text)) found.add(near);
    }
    if (found.size >= most) break;
  }
  found.delete(term);
  return [...found].slice(0, most);
}

/** What stands in `text` that is `term` but for the character at `at`. */
function spellingsAt(term: string, at: number, text: string): readonly string[] {
  const [before, after] = [term.slice(0, at), term.slice(at + 1)];
  const made: string[] = [];
  const anchor = before || after;
  for (let place = text.indexOf(anchor); place >= 0; place = text.indexOf(anchor, place + 1)) {
    const start = before ? place : place - 1;
    if (start < 0) continue;
    const replaced = text.slice(start, start + term.length);
    if (replaced.length === term.length && replaced.endsWith(after)) made.push(replaced);
    const longer = text.slice(start, start + term.length + 1);
    if (before && longer.length === term.length + 1 && longer.endsWith(term.slice(at))) made.push(longer);
    if (before && after.length > 0 && text.startsWith(before + after, start)) made.push(before + after);
  }
  return made;
}
