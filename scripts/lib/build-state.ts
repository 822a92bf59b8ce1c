import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { IndexSummary } from '../../src/row-index/builder.ts';
import { CORE } from '../../src/row-index/format.ts';
import { repeatableGzip } from './gzip.ts';

export interface BuildSummary extends IndexSummary {
  /** Stored bytes and files by kind of file, the core under `c`. */
  readonly files: ReadonlyMap<string, { readonly files: number; readonly bytes: number }>;
}

/** What a build of the row index leaves for the next one beside its folder. It is not published. */
export interface BuildState {
  /** Name of the build that it belongs to. */
  readonly build: string;
  /** Sum of the digests of its files, see {@link fileDigest}. */
  readonly content: bigint;
  readonly summary: BuildSummary;
  /** State of the library. */
  readonly index: Uint8Array;
}

/* A change of what a state holds is a new number: an older state is then no state. */
const STATE = 1;
const NEWLINE = 10;

/** Characters of its content that name a build. */
const NAME_LENGTH = 16;
const DIGEST_BITS = 256;
const DIGEST_CHARACTERS = DIGEST_BITS / 4;

/** Digest of one file of a build, before compression. */
export function fileDigest(path: string, content: Uint8Array): bigint {
  return BigInt(`0x${createHash('sha256').update(`${path}\n`).update(content).digest('hex')}`);
}

/**
 * Sum of the digests of files: the same files give the same sum in any order, and the sum of a build with some files
 * changed follows from the old and the new digests of these.
 */
export function addDigests(sum: bigint, ...digests: readonly bigint[]): bigint {
  return digests.reduce((total, digest) => BigInt.asUintN(DIGEST_BITS, total + digest), sum);
}

/** Name of the build with these digests in all. */
export function buildName(content: bigint): string {
  return content.toString(16).padStart(DIGEST_CHARACTERS, '0').slice(0, NAME_LENGTH);
}

/** Kind of file that a path is counted as. */
export function fileType(path: string): string {
  return path.includes('/') ? path.slice(0, 1) : CORE;
}

export function packState({ build, content, summary, index }: BuildState): Uint8Array {
  const head = JSON.stringify({ state: STATE, build, content: content.toString(16), summary: { ...summary, files: [...summary.files] } });
  return repeatableGzip(Buffer.concat([Buffer.from(`${head}\n`), index]));
}

/** @returns undefined for a state of another version, a damaged one, or something else */
export function unpackState(packed: Uint8Array): BuildState | undefined {
  try {
    const bytes = gunzipSync(packed);
    const end = bytes.indexOf(NEWLINE);
    const { state, build, content, summary } = JSON.parse(bytes.subarray(0, end).toString('utf8')) as { state: number; build: string; content: string; summary: IndexSummary & { files: [string, { files: number; bytes: number }][] } };
    if (state !== STATE) return undefined;
    return { build, content: BigInt(`0x${content}`), summary: { ...summary, files: new Map(summary.files) }, index: new Uint8Array(bytes.subarray(end + 1)) };
  } catch {
    return undefined;
  }
}
