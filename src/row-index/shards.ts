import type { ByteWriter } from './bytes.ts';
import type { FileType } from './format.ts';

/** Writes a file of a type under a number. */
export type StoreFile = (type: FileType, number: number, fill: (writer: ByteWriter) => void) => void;

/* So few bytes in a shard that a question to a small index stays small; so many that a large one has few files. */
const SMALLEST_SHARD = 1_500;
const FEWEST_SHARDS = 256;

/** How many shards to spread bytes over: a number of four binary digits and zeros, so that a few bytes more or less seldom change it. */
export function shardCount(bytes: number, largest: number): number {
  const size = Math.min(largest, Math.max(SMALLEST_SHARD, bytes / FEWEST_SHARDS));
  const fewest = Math.max(1, Math.ceil(bytes / size));
  const step = 2 ** Math.max(0, Math.floor(Math.log2(fewest)) - 3);
  return Math.ceil(fewest / step) * step;
}

/** Lists by shard. */
export function spread<T>(items: Iterable<T>, shards: number, hash: (item: T) => number): readonly (readonly T[])[] {
  const made: T[][] = Array.from({ length: shards }, () => []);
  for (const item of items) made[hash(item) % shards]?.push(item);
  return made;
}
