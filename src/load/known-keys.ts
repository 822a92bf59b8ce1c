/** The keys of a registry, as far as they can be told. */
export interface KnownKeys {
  /** Whether a key stands in the registry, or may be what one of its malformed keys should say. */
  has(key: string): boolean;
}

/**
 * @param sound keys of rows without fault
 * @param broken keys of rows with a fault, which may be the key itself: its own fault is the only one to tell
 */
export function knownKeys(sound: Iterable<string>, broken: readonly string[]): KnownKeys {
  const keys = new Set([...sound, ...broken]);
  return { has: (key) => keys.has(key) || broken.some((other) => mayMean(other, key)) };
}

/** Whether a malformed key may be another one misread: two characters off at most, or cut off before its end. */
export function mayMean(written: string, meant: string): boolean {
  const plain = written.normalize('NFKC').replace(/\s+/g, '');
  const [place = ''] = /^\d{4,}(?=\D)/.exec(meant) ?? [];
  return (place !== '' && plain.startsWith(place)) || distance(plain, meant) <= (meant.length < 5 ? 1 : 2);
}

/** Edit distance of two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
