/*
 * Imports nothing: a page fetches the pointer while the engine is still on its way.
 */

/** File beside the builds that says which to read. */
export const POINTER = 'index.json';

/** What the pointer file holds: builds by folder name. Several are parts of one index and hold different documents. */
export interface Pointer {
  readonly format: number;
  readonly parts: readonly { readonly build: string; readonly documents: number }[];
}
