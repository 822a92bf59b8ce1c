import type { TableKind } from '../../fiscal/tables/index.ts';
import { KIND_TITLES } from '../../labels/search-results.ts';

/** Titles of all kinds of rows that results may be narrowed to, by kind. Their number does not grow with the disclosures. */
export function kindTitles(kinds: Iterable<TableKind>): Readonly<Record<string, string>> {
  return { ...KIND_TITLES, ...Object.fromEntries([...kinds].map(({ id, title }) => [id, title])) };
}
