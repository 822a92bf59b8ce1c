import { Worker } from 'node:worker_threads';
import { programFile } from './program/program-file.ts';

/** Files that were packed and written. */
export interface PackedFiles {
  /** Sum of the digests of all, see `addDigests`. */
  readonly content: bigint;
  /** Stored bytes and files by kind of file. */
  readonly files: ReadonlyMap<string, { readonly files: number; readonly bytes: number }>;
}

/** One file on its way; a batch without files is the last. */
export type PackBatch = readonly { readonly path: string; readonly content: Uint8Array }[];

/* A message costs some tens of microseconds, as much as packing a small file. */
const BATCH_BYTES = 1_000_000;

/** Packs and writes files below a folder in a thread of its own, while the caller makes the next ones. */
export class FilePacker {
  readonly #worker: Worker;
  readonly #done: Promise<PackedFiles>;
  #batch: { path: string; content: Uint8Array<ArrayBuffer> }[] = [];
  #bytes = 0;

  constructor(folder: string) {
    this.#worker = new Worker(programFile('pack-worker'), { workerData: folder });
    this.#done = new Promise((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('the thread that packs files ended early')));
    });
    /* Whoever waits for the end hears of a failure; until then it is not unhandled. */
    this.#done.catch(() => undefined);
  }

  write(path: string, content: Uint8Array): void {
    const own = content.slice();
    this.#batch.push({ path, content: own });
    this.#bytes += own.length;
    if (this.#bytes >= BATCH_BYTES) this.#send();
  }

  /** @throws what failed in the thread: a file that cannot be written */
  async finish(): Promise<PackedFiles> {
    if (this.#batch.length > 0) this.#send();
    this.#send();
    return this.#done;
  }

  /** Ends the thread without waiting for what it has been given. */
  async abandon(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(): void {
    this.#worker.postMessage(this.#batch, this.#batch.map(({ content }) => content.buffer));
    this.#batch = [];
    this.#bytes = 0;
  }
}
