import type { AmountList } from './amount-lists.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Core } from './core.ts';
import { writeDocLists } from './doc-list.ts';
import { AMOUNTS, HEAVY_AMOUNT } from './format.ts';
import { type GramList, readGramList, writeGramList } from './gram-list.ts';
import { hashText } from './hash.ts';
import { shardCount, spread, type StoreFile } from './shards.ts';

/* About how many bytes a row takes in the list of a figure. */
const PLACE_BYTES = 4;

/** Shard of a figure. */
export function amountShard(amount: string, shards: number): number {
  return hashText(amount) % shards;
}

/** Whether a figure stands in so many rows that their numbers are not worth their bytes. @param places how many rows */
export function isHeavyAmount(places: number, shardBytes: number): boolean {
  return places * PLACE_BYTES > shardBytes;
}

/** Bytes that a figure adds to those that are spread over shards. @param list its list as written */
export function amountBytes(amount: string, list: number): number {
  return amount.length + list;
}

export interface AmountFiles extends Pick<Core, 'amountShards' | 'heavyAmounts'> {
  /** Rows of each of the heavy amounts. */
  readonly heavyPlaces: readonly number[];
  /** See {@link amountBytes}. */
  readonly bytes: number;
}

/** Writes the lists of figures: those of many rows by document in a file each, the others in shards. @param lists by figure, rising */
export function writeAmountFiles(lists: Iterable<AmountList>, shardBytes: number, store: StoreFile): AmountFiles {
  const light: { readonly amount: string; readonly from: number; readonly to: number }[] = [];
  const heavyAmounts: string[] = [];
  const heavyPlaces: number[] = [];
  const writer = new ByteWriter();
  let bytes = 0;
  for (const { amount, places, list, counts } of lists) {
    if (isHeavyAmount(places, shardBytes)) {
      store(HEAVY_AMOUNT, heavyAmounts.length, (file) => writeDocLists(file, counts()));
      heavyAmounts.push(amount);
      heavyPlaces.push(places);
      continue;
    }
    const from = writer.length;
    writeGramList(writer, list());
    light.push({ amount, from, to: writer.length });
    bytes += amountBytes(amount, writer.length - from);
  }
  const packed = writer.take();
  const amountShards = shardCount(bytes, shardBytes);
  for (const [shard, entries] of spread(light, amountShards, ({ amount }) => amountShard(amount, amountShards)).entries()) {
    store(AMOUNTS, shard, (file) => writeAmountShard(file, entries.map(({ amount, from, to }) => [amount, packed.subarray(from, to)])));
  }
  return { amountShards, heavyAmounts, heavyPlaces, bytes };
}

/** @param lists by figure, rising, as written */
export function writeAmountShard(writer: ByteWriter, lists: readonly (readonly [amount: string, packed: Uint8Array])[]): void {
  writer.texts(lists.map(([amount]) => amount));
  writer.numbers(lists.map(([, packed]) => packed.length));
  for (const [, packed] of lists) writer.bytes(packed);
}

/** Lists of a shard by figure, still packed. */
export function readAmountShard(reader: ByteReader): ReadonlyMap<string, Uint8Array> {
  const amounts = reader.texts();
  const sizes = reader.numbers(amounts.length);
  return new Map(amounts.map((amount, at) => [amount, reader.bytes(sizes[at] ?? 0)]));
}

/** Places of a figure; a flag other than 0 says that the row is counted with a text that answers as well. */
export function readAmountList(packed: Uint8Array): GramList {
  return readGramList(new ByteReader(packed));
}
