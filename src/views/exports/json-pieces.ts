/**
 * A JSON array in pieces, one for each value: what is long is written so, never as one text.
 * @param shown what of an item stands in it; made when its piece is asked for
 */
export function* jsonList<T>(items: Iterable<T>, shown: (item: T) => unknown = (item) => item): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield before + JSON.stringify(shown(item));
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
