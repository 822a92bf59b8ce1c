/** Hashes that choose a shard. They must spread well: a weak one makes shards of very unequal size. */

/** Mixes 32 bits so that each bit of the input moves about half of those of the output. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash of a short text, by UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = mix(hash ^ text.charCodeAt(at));
  return hash;
}

/** Hash of a rising list of numbers. */
export function hashNumbers(values: ArrayLike<number>): number {
  let hash = values.length >>> 0;
  for (let at = 0; at < values.length; at += 1) hash = mix(Math.imul(hash, 31) ^ (values[at] ?? 0));
  return hash;
}
