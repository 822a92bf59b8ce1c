import { loadBytes, type Meter } from './files.ts';
import { FORMAT } from './format.ts';
import { Part } from './part.ts';
import { POINTER, type Pointer } from './pointer.ts';
import { Search } from './search.ts';
import { type Fetch, type OpenOptions, type RowIndex, RowIndexError } from './types.ts';

/**
 * Opens an index for questions.
 * @param base address of the folder that holds the pointer file, ending with a slash
 * @throws RowIndexError when it cannot be read
 */
export async function openIndex(base: string, options: OpenOptions = {}): Promise<RowIndex> {
  const fetch: Fetch = options.fetch ?? ((url) => globalThis.fetch(url));
  const meter: Meter = { bytes: 0, requests: 0 };
  const { parts } = await readPointer(base + POINTER, fetch, meter);
  const opened = await Promise.all(parts.map(({ build }) => Part.open(`${base}${build}/`, fetch, meter)));
  return new Search(opened, meter);
}

async function readPointer(address: string, fetch: Fetch, meter: Meter): Promise<Pointer> {
  const text = new TextDecoder().decode(await loadBytes(address, fetch, meter));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RowIndexError(address, 'is no JSON', error);
  }
  const { format, parts } = (value ?? {}) as Partial<Pointer>;
  if (format !== FORMAT) throw new RowIndexError(address, `has format ${String(format)} instead of ${FORMAT}`);
  if (!Array.isArray(parts) || parts.some(({ build }) => !/^[0-9a-f]+$/.test(build))) throw new RowIndexError(address, 'names no builds');
  return { format, parts };
}
