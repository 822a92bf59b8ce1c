import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Workbook } from '../../../src/views/exports/workbook.ts';
import { SyncDeflate } from './sync-deflate.ts';
import { xlsxBytes } from './xlsx.ts';

/** One spreadsheet to write. */
export interface XlsxJob {
  readonly path: string;
  readonly workbook: Workbook;
}

/** What the thread answers to each job: nothing, or what went wrong. */
export interface XlsxAnswer {
  readonly error?: string;
}

if (!parentPort) throw new Error('runs only as a worker thread');
const port = parentPort;
Object.assign(globalThis, { CompressionStream: SyncDeflate });

port.on('message', ({ path, workbook }: XlsxJob) => {
  xlsxBytes(workbook)
    .then((bytes) => writeFileSync(path, bytes))
    .then(
      () => port.postMessage({} satisfies XlsxAnswer),
      (error: unknown) => port.postMessage({ error: `${path}: ${error instanceof Error ? error.message : String(error)}` } satisfies XlsxAnswer),
    );
});
