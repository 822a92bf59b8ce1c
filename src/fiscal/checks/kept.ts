/**
 * A function of one object whose result is computed once and kept as long as the object lives.
 * The object asked for last is held besides: rules ask for the same one again and again, and a weak map
 * costs ten times a comparison.
 */
export function kept<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  let lastKey: K | undefined;
  let last: { readonly value: V } | undefined;
  return (key) => {
    if (key === lastKey && last) return last.value;
    let known = results.get(key);
    if (!known) {
      known = { value: build(key) };
      results.set(key, known);
    }
    lastKey = key;
    last = known;
    return known.value;
  };
}
