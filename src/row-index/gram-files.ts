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

export interface GramFiles extends Pick<Core, 'gramShards' | 'heavyGrams' | 'heavySizes'> {
  /** Bytes of all lists that are spread over shards. */
  readonly bytes: number;
}

/**
 * Writes the lists of pairs: those that are long in a file each, the others in shards.
 * @param lists by pair, rising
 */
export function writeGramFiles(lists: Iterable<{ readonly gram: number; readonly list: GramList }>, shardBytes: number, store: StoreFile): GramFiles {
  const light: { readonly gram: number; readonly packed: Uint8Array }[] = [];
  const heavy: number[] = [];
  const heavySizes: number[] = [];
  let bytes = 0;
  const writer = new ByteWriter();
  for (const { gram, list } of lists) {
    writer.clear();
    writeGramList(writer, list);
    if (writer.length > shardBytes) {
      store(HEAVY_GRAM, heavy.length, (file) => file.bytes(writer.take()));
      heavy.push(gram);
      heavySizes.push(heavySize(writer.length));
    } else {
      light.push({ gram, packed: writer.take().slice() });
      bytes += writer.length;
    }
  }
  const gramShards = shardCount(bytes, shardBytes);
  for (const [shard, entries] of spread(light, gramShards, ({ gram }) => gramShard(gram, gramShards)).entries()) {
    store(GRAMS, shard, (file) => writeGramShard(file, entries.map(({ gram, packed }) => [gram, packed])));
  }
  return { gramShards, heavyGrams: Uint32Array.from(heavy), heavySizes, bytes };
}

/** Bytes as the core states them, in kilobytes. */
export function heavySize(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

/** @param lists by pair, rising, as written */
export function writeGramShard(writer: ByteWriter, lists: readonly (readonly [gram: number, packed: Uint8Array])[]): void {
  writer.number(lists.length);
  writer.numbers(steps(lists.map(([gram]) => gram)));
  writer.numbers(lists.map(([, packed]) => packed.length));
  for (const [, packed] of lists) writer.bytes(packed);
}

/** Lists of a shard by pair, still packed. */
export function readGramShard(reader: ByteReader): ReadonlyMap<number, Uint8Array> {
  const length = reader.number();
  const grams = addUp(reader.numbers(length));
  const sizes = reader.numbers(length);
  return new Map(Array.from(grams, (gram, at) => [gram, reader.bytes(sizes[at] ?? 0)]));
}
