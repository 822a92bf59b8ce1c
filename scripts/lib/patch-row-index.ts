import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Library } from '../../src/load/library.ts';
import type { BuilderOptions } from '../../src/row-index/options.ts';
import { patchIndex } from '../../src/row-index/patch.ts';
import type { DocumentRecord } from '../../src/row-index/types.ts';
import { addDigests, buildName, type BuildSummary, fileDigest, fileType, packState, unpackState } from './build-state.ts';
import { repeatableGzip } from './gzip.ts';
import { rowIndexInput } from './write-row-index.ts';

/** What makes the folder of a build that of the next one. */
export interface BuildPatch {
  /** Name of the new build; the old one's where nothing changes. */
  readonly build: string;
  readonly summary: BuildSummary;
  /** For the next patch. */
  readonly state: Uint8Array;
  /** Files to write, packed, and files to delete, by path below the build's folder. */
  readonly write: ReadonlyMap<string, Uint8Array>;
  readonly remove: readonly string[];
}

export interface PatchedBuild {
  readonly library: Pick<Library, 'agencies' | 'regions' | 'kinds'>;
  /** Folder of the index, in which each build has its own. */
  readonly folder: string;
  /** The build to change, and the state that `writeBuild` or an earlier patch gave with it. */
  readonly build: string;
  readonly state: Uint8Array;
  readonly options?: Partial<BuilderOptions> | undefined;
  /** That the registers are known to be those of the build before. */
  readonly sameRegisters?: boolean | undefined;
}

/**
 * Works out what changes in a build when some of its documents do; writes nothing. The result is what `writeBuild` would
 * give for all documents, to the byte and to the name.
 * @param changed documents with all their rows; their heads must be as they were
 * @returns undefined when everything has to be built: see `patchIndex`
 */
export function patchBuild({ library, folder, build, state, options, sameRegisters }: PatchedBuild, changed: Iterable<DocumentRecord>): BuildPatch | undefined {
  const before = unpackState(state);
  if (before?.build !== build) return undefined;
  const files = new BuildFiles(join(folder, build));
  const patched = patchIndex({ input: rowIndexInput(library), options, sameRegisters, state: before.index, read: (path) => files.read(path)?.content }, changed);
  if (!patched) return undefined;
  let { content } = before;
  const counts = new Map([...before.summary.files].map(([type, each]) => [type, { ...each }]));
  const write = new Map<string, Uint8Array>();
  const remove: string[] = [];
  for (const [path, made] of patched.files) {
    const old = files.read(path);
    if (!old && !made) return undefined;
    const packed = made && repeatableGzip(made);
    if (packed) write.set(path, packed);
    else remove.push(path);
    content = addDigests(content, made ? fileDigest(path, made) : 0n, old ? -fileDigest(path, old.content) : 0n);
    const count = counts.get(fileType(path)) ?? { files: 0, bytes: 0 };
    counts.set(fileType(path), { files: count.files + (made ? 1 : 0) - (old ? 1 : 0), bytes: count.bytes + (packed?.length ?? 0) - (old?.stored ?? 0) });
  }
  const name = buildName(content);
  const summary = { ...patched.summary, files: new Map([...counts].filter(([, each]) => each.files > 0)) };
  return { build: name, summary, state: packState({ build: name, content, summary, index: patched.state }), write, remove };
}

/** Makes the folder of a build that of the patched one. Until it returns, the folder is of neither. */
export function applyPatch(folder: string, build: string, patch: BuildPatch): void {
  const home = join(folder, patch.build);
  if (patch.build !== build) {
    rmSync(home, { recursive: true, force: true });
    renameSync(join(folder, build), home);
  }
  for (const path of patch.remove) {
    rmSync(join(home, path));
    const left = dirname(join(home, path));
    if (readdirSync(left).length === 0) rmdirSync(left);
  }
  for (const [path, packed] of patch.write) {
    const file = join(home, path);
    mkdirSync(dirname(file), { recursive: true });
    /* A new file in the place of the old one: where the old one is linked from elsewhere, it stays there as it was. */
    writeFileSync(`${file}.new`, packed);
    renameSync(`${file}.new`, file);
  }
}

interface BuildFile {
  readonly content: Uint8Array;
  /** Stored bytes. */
  readonly stored: number;
}

/** Reads files of a build, each once. */
class BuildFiles {
  readonly #home: string;
  readonly #known = new Map<string, BuildFile | undefined>();

  constructor(home: string) {
    this.#home = home;
  }

  /** @throws RangeError when a file is there but cannot be unpacked */
  read(path: string): BuildFile | undefined {
    if (!this.#known.has(path)) this.#known.set(path, readPacked(join(this.#home, path)));
    return this.#known.get(path);
  }
}

function readPacked(file: string): BuildFile | undefined {
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return { content: gunzipSync(packed), stored: packed.length };
  } catch (error) {
    throw new RangeError(`${file} is damaged`, { cause: error });
  }
}
