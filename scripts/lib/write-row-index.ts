import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAGES } from '../../src/fiscal/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { type Finished, RowIndexBuilder } from '../../src/row-index/builder.ts';
import { FORMAT } from '../../src/row-index/format.ts';
import { POINTER, type Pointer } from '../../src/row-index/open.ts';
import type { BuilderInput, BuilderOptions } from '../../src/row-index/options.ts';
import { documentRecord, registerForIndex, rowKinds } from '../../src/views/search/row-records.ts';
import { buildName, type BuildSummary, packState } from './build-state.ts';
import { FilePacker, type PackedFiles } from './pack-files.ts';
import type { SiteContext, SiteWriter } from './site-writers.ts';

/** Folder of the row index in a built site. */
export const ROW_INDEX = join('search', 'rows');

export interface RowIndexWriter extends SiteWriter {
  /** What was written, and what `patchBuild` needs to change it later; undefined before `close`. */
  readonly written: WrittenBuild | undefined;
  readonly summary: BuildSummary | undefined;
}

/** Writes the row index: one build, named by its content, and the pointer to it. */
export function rowIndexWriter({ library, folder }: Pick<SiteContext, 'library' | 'folder'>): RowIndexWriter {
  const builder = rowIndexBuilder(library);
  let written: WrittenBuild | undefined;
  return {
    get written() {
      return written;
    },
    get summary() {
      return written?.summary;
    },
    add: ({ disclosure, agency, checks }) => builder.add(documentRecord(disclosure, agency, library.regions, checks())),
    close: async () => {
      written = await writeBuild(builder, join(folder, ROW_INDEX));
      writePointer(join(folder, ROW_INDEX), [{ build: written.build, documents: written.summary.documents }]);
    },
  };
}

/** Registers and kinds of table of a library. */
export function rowIndexInput(library: Pick<Library, 'agencies' | 'regions' | 'kinds'>): BuilderInput {
  return { kinds: rowKinds(library.kinds.values()), stages: STAGES, ...registerForIndex(library) };
}

/** A builder that knows the library's registers and kinds of table. */
export function rowIndexBuilder(library: Pick<Library, 'agencies' | 'regions' | 'kinds'>, options?: Partial<BuilderOptions>): RowIndexBuilder {
  return new RowIndexBuilder(rowIndexInput(library), options);
}

export interface WrittenBuild {
  readonly build: string;
  readonly summary: BuildSummary;
  /** For `patchBuild`; to be kept outside of what is published. */
  readonly state: Uint8Array;
}

/**
 * Writes the files of one build into a folder of their own, named by their content: an old page that still knows an
 * old build finds its files or none, never others.
 */
export async function writeBuild(builder: RowIndexBuilder, folder: string): Promise<WrittenBuild> {
  const staging = join(folder, 'unfinished');
  rmSync(staging, { recursive: true, force: true });
  const { content, files, ...finished } = await packAll(builder, new FilePacker(staging));
  const build = buildName(content);
  const home = join(folder, build);
  rmSync(home, { recursive: true, force: true });
  renameSync(staging, home);
  const summary = { ...finished.summary, files };
  return { build, summary, state: packState({ build, content, summary, index: finished.state }) };
}

async function packAll(builder: RowIndexBuilder, packer: FilePacker): Promise<PackedFiles & Finished> {
  try {
    const finished = builder.finish((path, content) => packer.write(path, content));
    return { ...finished, ...(await packer.finish()) };
  } catch (error) {
    /* A thread that nobody waits for would keep the process. */
    await packer.abandon();
    throw error;
  }
}

/** Names the builds that make up the index. */
export function writePointer(folder: string, parts: Pointer['parts']): void {
  const pointer: Pointer = { format: FORMAT, parts };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, POINTER), `${JSON.stringify(pointer)}\n`);
}
