import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type IndexSummary, RowIndexBuilder } from './builder.ts';
import { FORMAT } from './format.ts';
import { POINTER } from './pointer.ts';
import type { BuilderInput, BuilderOptions } from './options.ts';
import type { DocumentRecord, Fetch } from './types.ts';

/** Files of an index in memory, by path below its folder. */
export type MemoryFiles = Map<string, Uint8Array>;

export interface MemoryPart {
  readonly build: string;
  readonly documents: number;
  /** Packed. */
  readonly files: MemoryFiles;
  readonly summary: IndexSummary;
  readonly state: Uint8Array;
}

/** Builds one part in memory, under a folder named by its content. */
export function buildPart(input: BuilderInput, documents: Iterable<DocumentRecord>, options?: Partial<BuilderOptions>): MemoryPart {
  const builder = new RowIndexBuilder(input, options);
  for (const document of documents) builder.add(document);
  const files: MemoryFiles = new Map();
  const digest = createHash('sha256');
  const { summary, state } = builder.finish((path, content) => {
    files.set(path, new Uint8Array(gzipSync(content)));
    digest.update(path).update(content);
  });
  return { build: digest.digest('hex').slice(0, 16), documents: summary.documents, files, summary, state };
}

/** Joins parts under one pointer. */
export function joinParts(parts: readonly MemoryPart[]): MemoryFiles {
  const pointer = JSON.stringify({ format: FORMAT, parts: parts.map(({ build, documents }) => ({ build, documents })) });
  const files: MemoryFiles = new Map([[POINTER, new TextEncoder().encode(pointer)]]);
  for (const part of parts) for (const [path, content] of part.files) files.set(`${part.build}/${path}`, content);
  return files;
}

/** Answers requests below `/rows/` from memory. @param asked is told every path */
export function memoryFetch(files: MemoryFiles, asked: (path: string) => void = () => undefined): Fetch {
  return async (url) => {
    const path = url.replace(/^\/rows\//, '');
    asked(path);
    const content = files.get(path);
    return { ok: content !== undefined, status: content ? 200 : 404, arrayBuffer: async () => (content ? (content.slice().buffer as ArrayBuffer) : new ArrayBuffer(0)) };
  };
}
