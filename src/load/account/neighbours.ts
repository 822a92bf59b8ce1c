/** What one stretch of lines has left over. */
export interface Leftover<P, H> {
  readonly printed: readonly P[];
  readonly held: readonly H[];
}

/**
 * Whether two neighbours balance as a whole: all that is printed and not held in the one is held
 * and not printed in the other, number for number, and nothing else is left in either. Only then
 * is a wrong boundary the explanation, and the pairs are returned.
 */
export function balance<P extends { readonly print: string }, H extends { readonly print: string }>(a: Leftover<P, H>, b: Leftover<P, H>): readonly (readonly [P, H])[] | undefined {
  const there = across(a.printed, b.held);
  const back = across(b.printed, a.held);
  return there && back && there.length + back.length > 0 ? [...there, ...back] : undefined;
}

function across<P extends { readonly print: string }, H extends { readonly print: string }>(printed: readonly P[], held: readonly H[]): readonly (readonly [P, H])[] | undefined {
  if (printed.length !== held.length) return undefined;
  const waiting = [...held];
  const pairs: (readonly [P, H])[] = [];
  for (const number of printed) {
    const at = waiting.findIndex((other) => other.print === number.print);
    const [partner] = at < 0 ? [] : waiting.splice(at, 1);
    if (!partner) return undefined;
    pairs.push([number, partner]);
  }
  return pairs;
}
