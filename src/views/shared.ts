/*
 * What is worked out of a disclosure or a chart by several who do not know of one another: its page, its embeds, its
 * pictures, the lists. Pages are bundled, so their modules are in the process twice; what is worked out is kept on the
 * process itself, for as long as what it is worked out of lives.
 */

interface Result {
  readonly by: unknown;
  readonly made: unknown;
}

type Process = Partial<Record<symbol, WeakMap<WeakKey, Result>>>;

/**
 * A function of one object that runs once for each, whichever copy of its module is asked.
 * @param name one for each function
 * @param make gives plain data: an instance of a class would be of the class of one of the copies. What else it needs is the
 *   same every time for the same object; with something else it runs again
 */
export function shared<K extends WeakKey, V, B = undefined>(name: string, make: (of: K, by: B) => V): (of: K, ...by: B extends undefined ? [] : [by: B]) => V {
  const results = ((globalThis as Process)[Symbol.for(`mingzhang.${name}`)] ??= new WeakMap<WeakKey, Result>());
  return (of, ...[by]) => {
    const known = results.get(of);
    if (known && known.by === by) return known.made as V;
    const made = make(of, by as B);
    results.set(of, { by, made });
    return made;
  };
}
