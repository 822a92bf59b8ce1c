/** Above this many comparisons the items are paired in order; only the choice of line suffers. */
const LIMIT = 400_000;

/**
 * Pairs equal numbers of both sides, as many as there are on the smaller side, keeping the order
 * and choosing partners whose lines are near each other: what is left over then points at the
 * place of the difference.
 */
export function pairByLine<A, B>(left: readonly A[], right: readonly B[], leftLine: (item: A) => number, rightLine: (item: B) => number): readonly (readonly [A, B])[] {
  const a = [...left].sort((x, y) => leftLine(x) - leftLine(y));
  const b = [...right].sort((x, y) => rightLine(x) - rightLine(y));
  const size = Math.min(a.length, b.length);
  if (a.length === b.length || a.length * b.length > LIMIT) return a.slice(0, size).map((item, at) => [item, b[at] as B] as const);
  if (a.length > b.length) return choose(b, a, rightLine, leftLine).map(([y, x]) => [x, y] as const);
  return choose(a, b, leftLine, rightLine);
}

/** Every item of `few` gets one of `many`, in order, at the least sum of line distances. */
function choose<A, B>(few: readonly A[], many: readonly B[], fewLine: (item: A) => number, manyLine: (item: B) => number): readonly (readonly [A, B])[] {
  const width = many.length + 1;
  const cost = new Float64Array((few.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  cost.fill(0, 0, width);
  const distance = (i: number, j: number): number => Math.abs(fewLine(few[i - 1] as A) - manyLine(many[j - 1] as B));
  for (let i = 1; i <= few.length; i += 1) {
    for (let j = i; j <= many.length; j += 1) {
      const taken = (cost[(i - 1) * width + j - 1] ?? 0) + distance(i, j);
      const skipped = cost[i * width + j - 1] ?? Number.POSITIVE_INFINITY;
      cost[i * width + j] = Math.min(taken, skipped);
    }
  }
  const pairs: (readonly [A, B])[] = [];
  for (let i = few.length, j = many.length; i > 0; j -= 1) {
    if (cost[i * width + j] === cost[i * width + j - 1]) continue;
    pairs.unshift([few[i - 1] as A, many[j - 1] as B]);
    i -= 1;
  }
  return pairs;
}
