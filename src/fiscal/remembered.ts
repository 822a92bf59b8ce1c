/** Texts of which a result is held; then all are forgotten, so that memory does not grow with the country. */
const HELD = 20_000;

/**
 * A function of one text whose results are held for texts that come again: the same few thousand
 * labels stand in every document, and to bring one into comparable form takes several expressions.
 */
export function remembered<V>(make: (text: string) => V): (text: string) => V {
  const results = new Map<string, V>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (results.size >= HELD) results.clear();
    results.set(text, made);
    return made;
  };
}
