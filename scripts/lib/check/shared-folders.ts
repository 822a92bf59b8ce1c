import type { CheckContext } from '../../../src/load/check-context.ts';
import { type FoldersReading, readFolders } from '../../../src/load/check-folders.ts';

/** Folders that several threads read, each taking some as soon as it has read those before. Plain values: a thread is told it as it is. */
export interface SharedFolders {
  readonly folders: readonly string[];
  /** How many a thread takes at once. */
  readonly taken: number;
  /** How many were taken, and how many were read. */
  readonly counts: Int32Array<SharedArrayBuffer>;
}

/** What a thread made of the folders from this place on. */
export type PlacedReading = readonly [from: number, reading: FoldersReading];

const [NEXT, READ] = [0, 1];

/** @param taken how many a thread takes at once: few enough that the threads end close together */
export function shareFolders(folders: readonly string[], taken = 25): SharedFolders {
  return { folders, taken, counts: new Int32Array(new SharedArrayBuffer(8)) };
}

/** Takes folders and reads them, until none are left. */
export function* readShared(context: CheckContext, { counts, folders, taken }: SharedFolders, onRead?: () => void): Generator<PlacedReading> {
  const take = (): number => Atomics.add(counts, NEXT, taken);
  for (let from = take(); from < folders.length; from = take()) {
    const reading = readFolders(context, folders.slice(from, from + taken), () => {
      Atomics.add(counts, READ, 1);
      onRead?.();
    });
    yield [from, reading];
  }
}

/** How many were read by all threads. */
export function readSoFar({ counts }: SharedFolders): number {
  return Atomics.load(counts, READ);
}
