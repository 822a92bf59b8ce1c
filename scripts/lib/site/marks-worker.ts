import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { type LookJob, lookAt, readMarks, type Turn } from './marks-of.ts';

/** What the thread is told first. */
export interface LookWork {
  readonly job: LookJob;
  readonly turn: Turn;
}

/** What it is told next, when it is known which agencies must be read. */
export interface ReadWork extends LookWork {
  readonly seen: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, string>;
}

/* The thread of `Looking`: looks at files, then reads some. */
if (!parentPort) throw new Error('runs only as a worker thread');
const first = workerData as LookWork;
const told = once(parentPort, 'message') as Promise<[ReadWork]>;
parentPort.postMessage(lookAt(first.job, first.turn));
const [{ job, lines, seen, turn }] = await told;
parentPort.postMessage(readMarks(job, turn, seen, lines));
