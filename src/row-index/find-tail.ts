import { ByteReader } from './bytes.ts';
import type { Meter } from './files.ts';
import { ENDS, GRAMS, HEAVY_GRAM, ROLE_CODE, ROLE_SHIFT, STARTS } from './format.ts';
import { gramShard, readGramShard } from './gram-files.ts';
import { type GramList, readGramList } from './gram-list.ts';
import { coverPositions, gramAt } from './grams.ts';
import type { Matches } from './matches.ts';
import type { Part } from './part.ts';
import { textScore } from './score.ts';

/** Places of one pair of a term, as keys that can be compared. */
interface Places {
  /** Where in the term the pair stands. */
  readonly offset: number;
  readonly list: GramList;
}

/** Finds a term in the texts that are not common: where the pairs that cover it stand side by side. */
export async function findTail(part: Part, term: string, matches: Matches, meter: Meter): Promise<void> {
  const places = await Promise.all(coverPositions(term).map(async (offset) => ({ offset, list: await gramList(part, gramAt(term, offset), meter) })));
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || places.some(({ list }) => list.kinds.length === 0)) return;
  const found = places.slice(1).reduce((candidates, place) => meet(candidates, place, first), allOf(first.list));
  const ends = endFlags(found, first, last);
  for (const [at, place] of found.entries()) {
    const { list } = first;
    const flags = list.flags[place] ?? 0;
    const role = (flags >> ROLE_SHIFT) & 3;
    const starts = (flags & STARTS) !== 0;
    if (role === ROLE_CODE && !starts) continue;
    const kind = list.kinds[place] ?? 0;
    const score = textScore(kind, role, starts, starts && ends[at] === true, part.core.kinds[kind]?.weight ?? 0);
    matches.addRow(kind, list.docs[place] ?? 0, list.rows[place] ?? 0, score, (list.overlaps[place] ?? 0) >= term.length);
  }
}

const EMPTY: GramList = { kinds: [], docs: [], rows: [], positions: [], flags: [], overlaps: [] };

async function gramList(part: Part, gram: number, meter: Meter): Promise<GramList> {
  const heavy = part.core.heavyGrams.indexOf(gram);
  if (heavy >= 0) return part.files.get(HEAVY_GRAM, heavy, readGramList, meter);
  const shard = await part.files.get(GRAMS, gramShard(gram, part.core.gramShards), readGramShard, meter);
  const packed = shard.get(gram);
  return packed ? readGramList(new ByteReader(packed)) : EMPTY;
}

function allOf({ kinds }: GramList): readonly number[] {
  return Array.from({ length: kinds.length }, (_, at) => at);
}

/** Of the candidates (places in the first list) those that a pair of another list stands at the right distance from. */
function meet(candidates: readonly number[], { offset, list }: Places, { list: first }: Places): readonly number[] {
  let at = 0;
  return candidates.filter((candidate) => {
    while (at < list.kinds.length && compare(list, at, first, candidate, offset) < 0) at += 1;
    return at < list.kinds.length && compare(list, at, first, candidate, offset) === 0;
  });
}

function endFlags(found: readonly number[], { list: first }: Places, { offset, list }: Places): readonly boolean[] {
  let at = 0;
  return found.map((candidate) => {
    while (compare(list, at, first, candidate, offset) < 0) at += 1;
    return ((list.flags[at] ?? 0) & ENDS) !== 0;
  });
}

function compare(a: GramList, at: number, b: GramList, other: number, offset: number): number {
  return (
    (a.kinds[at] ?? 0) - (b.kinds[other] ?? 0) ||
    (a.docs[at] ?? 0) - (b.docs[other] ?? 0) ||
    (a.rows[at] ?? 0) - (b.rows[other] ?? 0) ||
    (a.positions[at] ?? 0) - ((b.positions[other] ?? 0) + offset)
  );
}
