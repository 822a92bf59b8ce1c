import { parentPort, workerData } from 'node:worker_threads';
import { type MarkJob, marksOf } from './marks-of.ts';

/* The thread of `markAgencies`. */
parentPort?.postMessage(marksOf(workerData as MarkJob));
