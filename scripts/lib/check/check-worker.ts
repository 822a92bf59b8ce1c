import { parentPort, workerData } from 'node:worker_threads';
import { kindRegistry } from '../../../src/fiscal/tables/index.ts';
import { readCheckContext } from '../../../src/load/check-context.ts';
import { readShared, type SharedFolders } from './shared-folders.ts';

/** What the thread is told. */
export interface CheckJob {
  readonly dataDir: string;
  readonly shared: SharedFolders;
}

/* The thread of `check-in-threads.ts`. It reads the registers for itself, without a word of their faults: whoever started it tells those. */
const { dataDir, shared } = workerData as CheckJob;
const context = readCheckContext(dataDir, kindRegistry(), () => undefined);
parentPort?.postMessage([...readShared(context, shared)]);
