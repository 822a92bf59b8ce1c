import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type CheckOptions, type CheckResult, type CheckStart, endCheck, startCheck } from '../../../src/load/check.ts';
import { type FoldersReading, readFolders } from '../../../src/load/check-folders.ts';
import { programFile } from '../program/program-file.ts';
import type { CheckJob } from './check-worker.ts';
import { type PlacedReading, readShared, readSoFar, type SharedFolders, shareFolders } from './shared-folders.ts';

/** From so many disclosures on, a second thread takes less time than it needs to start. */
const WORTH_A_THREAD = 300;

interface Threads {
  /** From how many disclosures on there are two threads. */
  readonly worth?: number;
  /** How many a thread takes at once. */
  readonly taken?: number;
  /** Program of the second. */
  readonly worker?: URL;
}

/** What `checkData` finds and tells, of many disclosures in two threads. */
export async function checkInThreads(dataDir: string, options: Omit<CheckOptions, 'kinds'> = {}, { taken, worker = programFile('check-worker'), worth = WORTH_A_THREAD }: Threads = {}): Promise<CheckResult> {
  const start = startCheck(dataDir, options);
  const { context, folders } = start;
  let told = 0;
  const tell = (done: number): void => {
    while (told < done) {
      told += 1;
      options.onProgress?.(told, folders.length);
    }
  };
  if (folders.length < worth) return endCheck(start, [readFolders(context, folders, () => tell(told + 1))]);
  return endCheck(start, await readInTwo(start, shareFolders(folders, taken), tell, worker));
}

/** Reads the folders here and in another thread. Throws what either throws. */
async function readInTwo({ context }: CheckStart, shared: SharedFolders, tell: (done: number) => void, program: URL): Promise<readonly FoldersReading[]> {
  const worker = new Worker(program, { workerData: { dataDir: context.dataDir, shared } satisfies CheckJob });
  const other = once(worker, 'message').then(([readings]) => readings as readonly PlacedReading[]);
  /* It is waited for after other work. */
  other.catch(() => undefined);
  try {
    const readings: PlacedReading[] = [];
    for (const reading of readShared(context, shared, () => tell(readSoFar(shared)))) {
      readings.push(reading);
      /* A moment for what else this process has to do, and to hear that the other thread failed. */
      await Promise.race([other, setImmediate()]);
    }
    readings.push(...(await other));
    tell(shared.folders.length);
    return readings.sort(([a], [b]) => a - b).map(([, reading]) => reading);
  } finally {
    await worker.terminate();
  }
}
