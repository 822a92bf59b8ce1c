import { ByteReader } from './bytes.ts';
import { type FileType, filePath, openFile } from './format.ts';
import { type Fetch, RowIndexError } from './types.ts';
import { unpack } from './unpack.ts';

/** Counts what one question fetches. */
export interface Meter {
  bytes: number;
  requests: number;
}

/** Fetches files of one build, each once, and unpacks them. */
export class Files {
  readonly #folder: string;
  readonly #fetch: Fetch;
  readonly #cache = new Map<string, Promise<unknown>>();

  /** @param folder address of the build, ending with a slash */
  constructor(folder: string, fetch: Fetch) {
    this.#folder = folder;
    this.#fetch = fetch;
  }

  /**
   * A file as `read` understands it; kept, so that the same file is read in one way only.
   * @throws RowIndexError when it is missing, damaged or another
   */
  get<T>(type: FileType, number: number, read: (reader: ByteReader) => T, meter: Meter): Promise<T> {
    const path = filePath(type, number);
    const known = this.#cache.get(path);
    if (known) return known as Promise<T>;
    const address = this.#folder + path;
    const loading = loadBytes(address, this.#fetch, meter).then((bytes) => readSafely(address, () => read(openFile(bytes, type, number))));
    this.#cache.set(path, loading);
    /* What failed may be asked for again. */
    loading.catch(() => this.#cache.delete(path));
    return loading;
  }
}

/** @throws RowIndexError when the address cannot be had or its content cannot be unpacked */
export async function loadBytes(address: string, fetch: Fetch, meter: Meter): Promise<Uint8Array> {
  let body: Uint8Array;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new RowIndexError(address, `answered with status ${answer.status}`);
    body = new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw error instanceof RowIndexError ? error : new RowIndexError(address, 'cannot be fetched', error);
  }
  meter.requests += 1;
  meter.bytes += body.length;
  /* Some servers unpack what looks packed. */
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return unpack(body);
  } catch (error) {
    throw new RowIndexError(address, 'is cut off or damaged', error);
  }
}

function readSafely<T>(address: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RowIndexError(address, error instanceof Error ? error.message : 'cannot be read', error);
  }
}
