import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { addDigests, fileDigest, fileType } from './build-state.ts';
import { repeatableGzip } from './gzip.ts';
import type { PackBatch, PackedFiles } from './pack-files.ts';

/* The thread of FilePacker: packs, writes and adds up what it is sent, and answers once, after a batch without files. */
const port = parentPort;
const folder = workerData as string;
const folders = new Set<string>();
const files = new Map<string, { files: number; bytes: number }>();
let sum = 0n;

port?.on('message', (batch: PackBatch) => {
  for (const { path, content } of batch) pack(path, content);
  if (batch.length > 0) return;
  port.postMessage({ content: sum, files } satisfies PackedFiles);
  port.close();
});

function pack(path: string, content: Uint8Array): void {
  const file = join(folder, path);
  if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  folders.add(dirname(file));
  const packed = repeatableGzip(content);
  writeFileSync(file, packed);
  sum = addDigests(sum, fileDigest(path, content));
  const type = fileType(path);
  const before = files.get(type) ?? { files: 0, bytes: 0 };
  files.set(type, { files: before.files + 1, bytes: before.bytes + packed.length });
}
