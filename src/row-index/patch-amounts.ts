import { type AmountFiles, amountBytes, amountShard, isHeavyAmount, readAmountList, readAmountShard, writeAmountShard } from './amount-files.ts';
import type { AmountLists } from './amount-lists.ts';
import { ByteWriter } from './bytes.ts';
import type { Core } from './core.ts';
import { type DocList, readDocLists, writeDocLists } from './doc-list.ts';
import { AMOUNTS, HEAVY_AMOUNT } from './format.ts';
import { changePlaces, type GramList, NO_PLACES, samePlaces, writeGramList } from './gram-list.ts';
import type { PatchedFiles } from './patched-files.ts';
import { shardCount } from './shards.ts';

/** Lists of figures as they were left by the build before. */
export interface AmountsBefore {
  /** Bytes of all that are spread over shards. */
  readonly bytes: number;
  /** Rows of each heavy one. */
  readonly heavyPlaces: readonly number[];
}

/**
 * Enters in the lists of figures what changed documents hold.
 * @param changed numbers of these documents
 * @returns undefined when lists have to be spread anew
 */
export function patchAmounts(files: PatchedFiles, core: Core, old: AmountLists, now: AmountLists, changed: ReadonlySet<number>, before: AmountsBefore, shardBytes: number): AmountFiles | undefined {
  const shards = new Map<number, Map<string, Uint8Array>>();
  const heavyPlaces = [...before.heavyPlaces];
  let total = before.bytes;
  const [was, is] = [ownLists(old), ownLists(now)];
  for (const amount of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(amount) ?? NOTHING, is.get(amount) ?? NOTHING];
    if (samePlaces(one.list, other.list)) continue;
    const heavy = core.heavyAmounts.indexOf(amount);
    if (heavy >= 0) {
      const places = (heavyPlaces[heavy] ?? 0) - one.list.kinds.length + other.list.kinds.length;
      if (!isHeavyAmount(places, shardBytes)) return undefined;
      heavyPlaces[heavy] = places;
      const lists = changeCounts(readDocLists(files.open(HEAVY_AMOUNT, heavy)), changed, other.counts);
      files.put(HEAVY_AMOUNT, heavy, (file) => writeDocLists(file, lists));
      continue;
    }
    const number = amountShard(amount, core.amountShards);
    const shard = shards.get(number) ?? new Map(readAmountShard(files.open(AMOUNTS, number)));
    shards.set(number, shard);
    const known = shard.get(amount);
    if (known) total -= amountBytes(amount, known.length);
    const list = changePlaces(known ? readAmountList(known) : NO_PLACES, changed, other.list);
    if (isHeavyAmount(list.kinds.length, shardBytes)) return undefined;
    if (list.kinds.length === 0) {
      shard.delete(amount);
      continue;
    }
    const writer = new ByteWriter();
    writeGramList(writer, list);
    shard.set(amount, writer.take());
    total += amountBytes(amount, writer.length);
  }
  if (shardCount(total, shardBytes) !== core.amountShards) return undefined;
  for (const [number, shard] of shards) files.put(AMOUNTS, number, (file) => writeAmountShard(file, [...shard].sort(([a], [b]) => (a < b ? -1 : 1))));
  return { amountShards: core.amountShards, heavyAmounts: core.heavyAmounts, heavyPlaces, bytes: total };
}

interface OwnList {
  readonly list: GramList;
  readonly counts: readonly DocList[];
}

const NOTHING: OwnList = { list: NO_PLACES, counts: [] };

function ownLists(amounts: AmountLists): ReadonlyMap<string, OwnList> {
  const own = new Map<string, OwnList>();
  for (const { amount, list, counts } of amounts.lists()) own.set(amount, { list: structuredClone(list()), counts: counts() });
  return own;
}

/** Rows by kind and document, with those of changed documents in place of what was there. */
function changeCounts(lists: readonly DocList[], changed: ReadonlySet<number>, own: readonly DocList[]): readonly DocList[] {
  const kinds = [...new Set([...lists, ...own].map(({ kind }) => kind))].sort((a, b) => a - b);
  return kinds.flatMap((kind) => {
    const rowsOf = (from: readonly DocList[]): readonly (readonly [number, number])[] => from.filter((list) => list.kind === kind).flatMap(({ docs, counts }) => Array.from(docs, (document, at) => [document, counts[at] ?? 0] as const));
    const all = [...rowsOf(lists).filter(([document]) => !changed.has(document)), ...rowsOf(own)].sort(([a], [b]) => a - b);
    if (all.length === 0) return [];
    return [{ kind, role: 0, shadows: [], docs: Uint32Array.from(all, ([document]) => document), counts: Uint32Array.from(all, ([, count]) => count) }];
  });
}
