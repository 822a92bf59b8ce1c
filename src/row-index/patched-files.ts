import type { ByteReader, ByteWriter } from './bytes.ts';
import { beginFile, type FileType, filePath, openFile } from './format.ts';

/** Content of a file of a build, unpacked; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** The files of a build as they were, and what is to be written over them. */
export class PatchedFiles {
  readonly #read: ReadFile;
  readonly #old = new Map<string, Uint8Array | undefined>();
  /** New content of the files that change, and undefined for those that go. */
  readonly changed = new Map<string, Uint8Array | undefined>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** A file as it was, whatever has been put over it. @throws RangeError when it is missing or another */
  open(type: FileType, number: number): ByteReader {
    const path = filePath(type, number);
    const content = this.#before(path);
    if (!content) throw new RangeError(`${path} is missing`);
    return openFile(content, type, number);
  }

  /** What a file, as it was, holds from behind its beginning to `end`. */
  start(type: FileType, number: number, end: number): Uint8Array | undefined {
    return this.#before(filePath(type, number))?.subarray(beginFile(type, number).length, end);
  }

  /** Whether a file, as it was, begins with these bytes. */
  begins(type: FileType, number: number, bytes: Uint8Array): boolean {
    const writer = beginFile(type, number);
    writer.bytes(bytes);
    return sameBytes(this.#before(filePath(type, number))?.subarray(0, writer.length) ?? [], writer.take());
  }

  /** Puts a file; one that stays as it was is not written. */
  put(type: FileType, number: number, fill: (writer: ByteWriter) => void): void {
    const path = filePath(type, number);
    const writer = beginFile(type, number);
    fill(writer);
    const content = writer.take();
    const before = this.#before(path);
    if (before && sameBytes(before, content)) this.changed.delete(path);
    else this.changed.set(path, content);
  }

  remove(type: FileType, number: number): void {
    this.changed.set(filePath(type, number), undefined);
  }

  #before(path: string): Uint8Array | undefined {
    if (!this.#old.has(path)) this.#old.set(path, this.#read(path));
    return this.#old.get(path);
  }
}

export function sameBytes(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
