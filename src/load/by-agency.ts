import type { DisclosureHead } from '../fiscal/disclosure.ts';

/**
 * Disclosures gathered by agency, agencies by id, each agency's in the order given. An id begins with
 * the region's code, so a province's disclosures stand next to one another, and an agency's years,
 * which rules compare, are read together.
 */
export function byAgency<T extends Pick<DisclosureHead, 'agency'>>(heads: readonly T[]): readonly (readonly T[])[] {
  return [...Map.groupBy(heads, ({ agency }) => agency)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}
