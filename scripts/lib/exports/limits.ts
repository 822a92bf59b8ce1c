/** Past this size one file for the whole country is no longer handy. */
export const WHOLE_LIMIT = 50 * 1024 * 1024;

/** Past this size a list of disclosures is divided by province, so that a change to one does not write all anew. */
export const LIST_LIMIT = 8 * 1024 * 1024;

/** What the one file is once all items together would pass its limit: where the parts are. */
export interface PartsIndex {
  readonly parts: readonly { readonly province: string; readonly path: string; readonly items: number; readonly bytes: number }[];
}
