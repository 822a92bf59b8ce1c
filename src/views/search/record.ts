/** What a result may be narrowed by. Values are keys (codes, ids), worded on the search page. */
export const FILTERS = ['region', 'year', 'stage', 'agency', 'section'] as const;
export type FilterKey = (typeof FILTERS)[number];

/** `section` of records that are no part of a disclosure. */
export const PAGE_SECTION = 'page';

/** What a result shows; every value is text. */
export interface ResultMeta {
  readonly kind: 'page' | 'disclosure' | 'table' | 'row';
  /** Name of the row, table or page. */
  readonly title: string;
  /** Where it stands: title of the table, and the project of its form; or the page's title. */
  readonly section: string;
  /** Id of the row or table on its page, or empty. */
  readonly address: string;
  readonly agency: string;
  readonly year: string;
  readonly stage: string;
  readonly scope: string;
  /** Its main figure as printed with unit, or empty. */
  readonly amount: string;
  /** The searchable pieces as printed, one a line. */
  readonly text: string;
}

/** One thing that a search may find. */
export interface SearchRecord {
  /** Path on the site without its base, with the hash of the row. */
  readonly path: string;
  /** Texts that are searched, each on its own: a match never runs from one into the next. */
  readonly pieces: readonly string[];
  readonly meta: ResultMeta;
  /** Disclosure the record belongs to, or empty. */
  readonly disclosure: string;
  readonly filters: Readonly<Partial<Record<FilterKey, readonly string[]>>>;
}

/** Pieces without blanks and doubles, as one searched and shown text. */
export function distinctPieces(pieces: readonly string[]): readonly string[] {
  const tidy = pieces.map((piece) => piece.replace(/\s+/g, ' ').trim());
  return [...new Set(tidy)].filter(Boolean);
}
