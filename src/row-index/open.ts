import type { OpenOptions, RowIndex } from './types.ts';

/**
 * Opens an index for questions.
 * @param base address of the folder that holds the pointer file, ending with a slash
 */
export async function openIndex(base: string, options: OpenOptions = {}): Promise<RowIndex> {
  throw new Error(`not yet built: ${base} ${String(options.fetch)}`);
}
