/** A function of one object whose result is computed once and kept as long as the object lives. */
export function kept<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = results.get(key);
    if (known) return known.value;
    const value = build(key);
    results.set(key, { value });
    return value;
  };
}
