import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type BuilderInput, type BuilderOptions, type BuildSummary, RowIndexBuilder } from './builder.ts';
import { FORMAT } from './format.ts';
import { POINTER } from './open.ts';
import type { DocumentRecord, Fetch } from './types.ts';

/** Files of an index in memory, by path below its folder. */
export type MemoryFiles = Map<string, Uint8Array>;

/** Builds one part in memory, under a folder named by its content. */
export function buildPart(input: BuilderInput, documents: Iterable<DocumentRecord>, options?: Partial<BuilderOptions>): { readonly build: string; readonly documents: number; readonly files: MemoryFiles; readonly summary: BuildSummary } {
  const builder = new RowIndexBuilder(input, options);
  for (const document of documents) builder.add(document);
  const files: MemoryFiles = new Map();
  const digest = createHash('sha256');
  const summary = builder.finish((path, content) => {
    const packed = new Uint8Array(gzipSync(content));
    digest.update(path).update(content);
    files.set(path, packed);
    return packed.length;
  });
  return { build: digest.digest('hex').slice(0, 16), documents: summary.documents, files, summary };
}

/** Joins parts under one pointer. */
export function joinParts(parts: readonly ReturnType<typeof buildPart>[]): MemoryFiles {
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
