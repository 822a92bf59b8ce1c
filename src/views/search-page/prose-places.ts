/** Folder of the indexes of the pages of places, one for each province, below the site. */
export const PLACES_INDEX = 'search/places/';

/** First two digits of the codes of the provinces that a site has pages of places of, rising. */
export function proseProvinces(codes: Iterable<string>): readonly string[] {
  return [...new Set(Array.from(codes, (code) => code.slice(0, 2)))].sort();
}
