import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAGES } from '../../src/fiscal/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { type Finished, RowIndexBuilder } from '../../src/row-index/builder.ts';
import { FORMAT } from '../../src/row-index/format.ts';
import { POINTER, type Pointer } from '../../src/row-index/pointer.ts';
import type { BuilderInput, BuilderOptions } from '../../src/row-index/options.ts';
import type { DocumentRecord } from '../../src/row-index/types.ts';
import { registerForIndex, rowKinds } from '../../src/views/search/row-records.ts';
import { buildName, type BuildSummary, packState } from './build-state.ts';
import { FilePacker, type PackedFiles } from './pack-files.ts';
import type { SiteContext } from './site-writers.ts';

/** Folder of the row index in a built site. */
export const ROW_INDEX = join('search', 'rows');

/** Writes the row index of all disclosures: one build, named by its content, and the pointer to it. */
export async function writeRowIndex({ folder, library }: Pick<SiteContext, 'library' | 'folder'>, records: Iterable<DocumentRecord>): Promise<WrittenBuild> {
  const builder = rowIndexBuilder(library);
  for (const record of records) builder.add(record);
  const written = await writeBuild(builder, join(folder, ROW_INDEX));
  writePointer(join(folder, ROW_INDEX), [{ build: written.build, documents: written.summary.documents }]);
  return written;
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

/** Names of the builds that make up the row index of a site; none where it has no index. */
export function rowIndexBuilds(site: string): readonly string[] {
  const file = join(site, ROW_INDEX, POINTER);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as Pointer).parts.map(({ build }) => build);
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
