import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STAGES } from '../../src/fiscal/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { type BuilderOptions, type BuildSummary, RowIndexBuilder } from '../../src/row-index/builder.ts';
import { FORMAT } from '../../src/row-index/format.ts';
import { POINTER, type Pointer } from '../../src/row-index/open.ts';
import type { DocumentRecord } from '../../src/row-index/types.ts';
import { registerForIndex, rowKinds } from '../../src/views/search/row-records.ts';
import { repeatableGzip } from './gzip.ts';
import type { SiteContext } from './site-writers.ts';

/** Folder of the row index in a built site. */
export const ROW_INDEX = join('search', 'rows');

/** Characters of its content's hash that name a build. */
const NAME_LENGTH = 16;

/** Writes the row index of all disclosures: one build, named by its content, and the pointer to it. */
export function writeRowIndex({ folder, library }: Pick<SiteContext, 'library' | 'folder'>, records: Iterable<DocumentRecord>): BuildSummary {
  const builder = rowIndexBuilder(library);
  for (const record of records) builder.add(record);
  const { build, summary } = writeBuild(builder, join(folder, ROW_INDEX));
  writePointer(join(folder, ROW_INDEX), [{ build, documents: summary.documents }]);
  return summary;
}

/** A builder that knows the library's registers and kinds of table. */
export function rowIndexBuilder(library: Pick<Library, 'agencies' | 'regions' | 'kinds'>, options?: Partial<BuilderOptions>): RowIndexBuilder {
  return new RowIndexBuilder({ kinds: rowKinds(library.kinds.values()), stages: STAGES, ...registerForIndex(library) }, options);
}

/**
 * Writes the files of one build into a folder of their own, named by the hash of their content: an old page that still
 * knows an old build finds its files or none, never others.
 */
export function writeBuild(builder: RowIndexBuilder, folder: string): { readonly build: string; readonly summary: BuildSummary } {
  const staging = join(folder, 'unfinished');
  rmSync(staging, { recursive: true, force: true });
  const digest = createHash('sha256');
  const folders = new Set<string>();
  const summary = builder.finish((path, content) => {
    const file = join(staging, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    const packed = repeatableGzip(content);
    writeFileSync(file, packed);
    digest.update(`${path}\n`).update(content);
    return packed.length;
  });
  const build = digest.digest('hex').slice(0, NAME_LENGTH);
  const home = join(folder, build);
  rmSync(home, { recursive: true, force: true });
  renameSync(staging, home);
  return { build, summary };
}

/** Names of the builds that make up the row index of a site; none where it has no index. */
export function rowIndexBuilds(site: string): readonly string[] {
  const file = join(site, ROW_INDEX, POINTER);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as Pointer).parts.map(({ build }) => build);
}

/** Names the builds that make up the index. */
export function writePointer(folder: string, parts: Pointer['parts']): void {
  const pointer: Pointer = { format: FORMAT, parts };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, POINTER), `${JSON.stringify(pointer)}\n`);
}
