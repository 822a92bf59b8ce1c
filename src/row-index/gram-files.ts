import { addUp, type ByteReader, ByteWriter, steps } from './bytes.ts';
import type { Core } from './core.ts';
import { GRAMS, HEAVY_GRAM } from './format.ts';
import { type GramList, writeGramList } from './gram-list.ts';
import { mix } from './hash.ts';
import { shardCount, spread, type StoreFile } from './shards.ts';

/** Shard of a pair of characters. */
export function gramShard(gram: number, shards: number): number {
  return mix(gram) % shards;
}

/**
 * Writes the lists of pairs: those that are long in a file each, the others in shards.
 * @param lists by pair, rising
 */
export function writeGramFiles(lists: Iterable<{ readonly gram: number; readonly list: GramList }>, shardBytes: number, store: StoreFile): Pick<Core, 'gramShards' | 'heavyGrams' | 'heavySizes'> {
  const light: { readonly gram: number; readonly bytes: Uint8Array }[] = [];
  const heavy: number[] = [];
  const heavySizes: number[] = [];
  let total = 0;
  for (const { gram, list } of lists) {
    const writer = new ByteWriter();
    writeGramList(writer, list);
    if (writer.length > shardBytes) {
      store(HEAVY_GRAM, heavy.length, (file) => file.bytes(writer.take()));
      heavy.push(gram);
      heavySizes.push(Math.ceil(writer.length / 1024));
    } else {
      light.push({ gram, bytes: writer.take().slice() });
      total += writer.length;
    }
  }
  const gramShards = shardCount(total, shardBytes);
  for (const [shard, entries] of spread(light, gramShards, ({ gram }) => gramShard(gram, gramShards)).entries()) {
    store(GRAMS, shard, (writer) => {
      writer.number(entries.length);
      writer.numbers(steps(entries.map(({ gram }) => gram)));
      writer.numbers(entries.map(({ bytes }) => bytes.length));
      for (const { bytes } of entries) writer.bytes(bytes);
    });
  }
  return { gramShards, heavyGrams: Uint32Array.from(heavy), heavySizes };
}

/** Lists of a shard by pair, still packed. */
export function readGramShard(reader: ByteReader): ReadonlyMap<number, Uint8Array> {
  const length = reader.number();
  const grams = addUp(reader.numbers(length));
  const sizes = reader.numbers(length);
  return new Map(Array.from(grams, (gram, at) => [gram, reader.bytes(sizes[at] ?? 0)]));
}
