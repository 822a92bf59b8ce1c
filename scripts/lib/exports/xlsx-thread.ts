import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Workbook } from '../../../src/views/exports/workbook.ts';
import { programFile } from '../program/program-file.ts';
import type { XlsxAnswer, XlsxJob } from './xlsx-worker.ts';

/** Workbooks that may wait: each is some megabytes. */
const WAITING = 8;

/**
 * Writes spreadsheets in a thread of their own, beside everything else: they cost more than all other
 * files of a disclosure together. Few wait at a time; whoever adds one waits until there is room.
 */
export class XlsxThread {
  readonly #limit: number;
  #worker: Worker | undefined;
  #pending = 0;
  #failure: Error | undefined;
  #asleep: (() => void)[] = [];

  constructor(limit: number = WAITING) {
    this.#limit = limit;
  }

  /** Takes one more as soon as there is room. Throws when one before it could not be written. */
  async add(path: string, workbook: Workbook): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.#until(() => this.#pending < this.#limit);
    const worker = (this.#worker ??= this.#start());
    this.#pending += 1;
    worker.ref();
    worker.postMessage({ path, workbook } satisfies XlsxJob);
  }

  /** Waits until all are written and ends the thread. Throws when one could not be written. */
  async close(): Promise<void> {
    try {
      await this.#until(() => this.#pending === 0);
    } finally {
      await this.#worker?.terminate();
      this.#worker = undefined;
    }
  }

  #start(): Worker {
    const worker = new Worker(programFile('xlsx-worker'));
    worker.on('message', ({ error }: XlsxAnswer) => {
      this.#pending -= 1;
      /* Idle, the thread keeps no process alive: a build that fails elsewhere ends. */
      if (this.#pending === 0) worker.unref();
      this.#ended(error === undefined ? undefined : new Error(error));
    });
    worker.on('error', (error) => this.#ended(error instanceof Error ? error : new Error(String(error))));
    return worker;
  }

  #ended(failure: Error | undefined): void {
    this.#failure ??= failure;
    /* Several may wait, and each looks for itself whether there is room. */
    for (const wake of this.#asleep.splice(0)) wake();
  }

  async #until(ready: () => boolean): Promise<void> {
    while (!this.#failure && !ready()) await new Promise<void>((wake) => this.#asleep.push(wake));
    if (this.#failure) throw this.#failure;
  }
}
