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
  /** The searchable pieces as printed, one a line; before a tab stands the title of its column. */
  readonly text: string;
}

/** One searched text. */
export interface Piece {
  readonly text: string;
  /** Title of its column, where it needs one to be understood. */
  readonly header?: string | undefined;
}

/** One thing that a search may find. */
export interface SearchRecord {
  /** Path on the site without its base, with the hash of the row. */
  readonly path: string;
  /** Texts that are searched, each on its own: a match never runs from one into the next. */
  readonly pieces: readonly Piece[];
  readonly meta: ResultMeta;
  /** Classification code by which it is called beside its title. */
  readonly code?: string;
  /** Disclosure the record belongs to, or empty. */
  readonly disclosure: string;
  /** Kind of table, or `page`. */
  readonly section: string;
}

/** Pieces without blanks and doubles. */
export function distinctPieces(pieces: readonly (string | Piece)[]): readonly Piece[] {
  const tidy = pieces.map((piece) => (typeof piece === 'string' ? { text: tidyText(piece) } : { ...piece, text: tidyText(piece.text) }));
  return tidy.filter(({ text }, at) => text !== '' && tidy.findIndex((other) => other.text === text) === at);
}

/** Pieces as a result carries them (see `ResultMeta.text`). */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(({ header, text }) => (header ? `${tidyText(header)}\t${text}` : text)).join('\n');
}

/** The way back from {@link piecesText}. */
export function readPieces(text: string): readonly Piece[] {
  return text.split('\n').map((line) => {
    const [header = '', piece] = line.split('\t');
    return piece === undefined ? { text: header } : { header, text: piece };
  });
}

function tidyText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
