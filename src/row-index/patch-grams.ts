import { ByteReader, ByteWriter } from './bytes.ts';
import type { Core } from './core.ts';
import { GRAMS, HEAVY_GRAM } from './format.ts';
import { type GramFiles, gramShard, heavySize, readGramShard, writeGramShard } from './gram-files.ts';
import { changePlaces, type GramList, NO_PLACES, readGramList, samePlaces, writeGramList } from './gram-list.ts';
import type { PatchedFiles } from './patched-files.ts';
import { shardCount } from './shards.ts';
import type { Tail } from './tail.ts';

/**
 * Enters in the lists of pairs what changed documents hold.
 * @param changed numbers of these documents
 * @param bytes of all lists that are spread over shards
 * @returns undefined when lists have to be spread anew
 */
export function patchGrams(files: PatchedFiles, core: Core, old: Tail, now: Tail, changed: ReadonlySet<number>, bytes: number, shardBytes: number): GramFiles | undefined {
  const shards = new Map<number, Map<number, Uint8Array>>();
  const heavySizes = Array.from(core.heavySizes);
  let total = bytes;
  for (const { gram, before, after } of pairLists(old, now)) {
    if (samePlaces(before, after)) continue;
    const heavy = core.heavyGrams.indexOf(gram);
    if (heavy >= 0) {
      const packed = pack(changePlaces(readGramList(files.open(HEAVY_GRAM, heavy)), changed, after));
      if (packed.length <= shardBytes) return undefined;
      heavySizes[heavy] = heavySize(packed.length);
      files.put(HEAVY_GRAM, heavy, (file) => file.bytes(packed));
      continue;
    }
    const number = gramShard(gram, core.gramShards);
    const shard = shards.get(number) ?? new Map(readGramShard(files.open(GRAMS, number)));
    shards.set(number, shard);
    const known = shard.get(gram);
    const list = changePlaces(known ? readGramList(new ByteReader(known)) : NO_PLACES, changed, after);
    const packed = pack(list);
    if (packed.length > shardBytes) return undefined;
    const empty = list.kinds.length === 0;
    total += (empty ? 0 : packed.length) - (known?.length ?? 0);
    if (empty) shard.delete(gram);
    else shard.set(gram, packed);
  }
  if (shardCount(total, shardBytes) !== core.gramShards) return undefined;
  for (const [number, shard] of shards) files.put(GRAMS, number, (file) => writeGramShard(file, [...shard].sort(([a], [b]) => a - b)));
  return { gramShards: core.gramShards, heavyGrams: core.heavyGrams, heavySizes, bytes: total };
}

function pack(list: GramList): Uint8Array {
  const writer = new ByteWriter();
  writeGramList(writer, list);
  return writer.take();
}

/** Pairs of either, rising, with both lists. */
function* pairLists(old: Tail, now: Tail): Generator<{ readonly gram: number; readonly before: GramList; readonly after: GramList }> {
  const kept = (tail: Tail): ReadonlyMap<number, GramList> => new Map(Array.from(tail.lists(), ({ gram, list }) => [gram, structuredClone(list)]));
  const [before, after] = [kept(old), kept(now)];
  for (const gram of new Set([...before.keys(), ...after.keys()])) yield { gram, before: before.get(gram) ?? NO_PLACES, after: after.get(gram) ?? NO_PLACES };
}
