import { POINTER } from '../../row-index/pointer.ts';
import type { RowIndex } from '../../row-index/types.ts';

/**
 * Opens the row index, with its engine. What is fetched first needs no engine and is fetched beside it: on a slow line the
 * first answer comes a turn sooner.
 * @param folder address of the folder that holds the pointer file, ending with a slash
 * @throws RowIndexError when it cannot be read
 */
export async function openRows(folder: string): Promise<RowIndex> {
  const pointer = fetch(folder + POINTER);
  /* A failure is told by the engine. */
  pointer.catch(() => undefined);
  const { openIndex } = await import('../../row-index/open.ts');
  return openIndex(folder, { fetch: (address) => (address === folder + POINTER ? pointer : fetch(address)) });
}
