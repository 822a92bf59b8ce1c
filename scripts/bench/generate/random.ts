/** A source of numbers that depends on its seed and on nothing else. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  /** `count` different values, in the order of the list. */
  readonly some: <T>(values: readonly T[], count: number) => readonly T[];
  readonly shuffled: <T>(values: readonly T[]) => readonly T[];
}

/** A generator (sfc32) seeded with text, so that every agency and year has its own, whatever was generated before. */
export function random(seed: string): Random {
  let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const shuffled = <T>(values: readonly T[]): readonly T[] => {
    const mixed = [...values];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = int(0, at);
      [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
    }
    return mixed;
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (values) => values[int(0, values.length - 1)] as (typeof values)[number],
    some: (values, count) => {
      const chosen = new Set(shuffled(values.map((_, at) => at)).slice(0, count));
      return values.filter((_, at) => chosen.has(at));
    },
    shuffled,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string, salt: number): number {
  let value = 2166136261 ^ salt;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value | 0;
}
