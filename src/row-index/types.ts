/**
 * What goes into a row index and what comes out of it. The library knows nothing of this project: a document is
 * something with a head (who, where, when) and rows; a row has a kind, a name and further texts.
 */

/** A place. Places form a tree; a document belongs to the place of its agency and to all above it. */
export interface RegionRecord {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  /** Code of the place above, or empty. */
  readonly parent: string;
}

export interface AgencyRecord {
  readonly id: string;
  readonly name: string;
  /** Other names by which readers call it (稷山医保局); they find its page and its documents as the name does. */
  readonly aliases: readonly string[];
  /** Code of its region. */
  readonly region: string;
  readonly level: string;
  readonly sector: string;
}

export interface DocumentRecord {
  readonly id: string;
  /** Id of its agency. */
  readonly agency: string;
  readonly year: number;
  readonly stage: string;
  readonly scope: string;
  /** How the document itself is called beside its agency's names: 2023年部门预算. Few distinct ones keep the core small. */
  readonly names: readonly string[];
  readonly rows: Iterable<RowRecord>;
}

/** One cell or sentence that is searched on its own; a match never runs from one text into the next. */
export interface RowText {
  readonly text: string;
  /** Title of its column, shown before it; empty where it needs none. Not searched. */
  readonly header: string;
}

/** One thing that a search finds inside a document. */
export interface RowRecord {
  /** Kind of row (a kind of table, `table`, `finding`, …), one of the kinds given to the builder. */
  readonly kind: string;
  /** Where it stands on the document's page, or empty for the document as a whole. */
  readonly address: string;
  /** Its name: the label of a row, the title of a table. Searched. */
  readonly name: string;
  /** Where it stands, for display: title of the table and of the project. Not searched: a title is a row of its own. */
  readonly section: string;
  /** Classification code or empty; found by itself and by its beginning of two characters or more. */
  readonly code: string;
  /** Its main figure with unit, for display. Not searched. */
  readonly amount: string;
  /** Printed figures with the titles of their columns, found as a whole, with or without separators. */
  readonly amounts: readonly RowText[];
  /** Everything else that is printed in it. Searched. */
  readonly texts: readonly RowText[];
}

/** A kind of row, in the order in which rows of one document are shown. */
export interface RowKind {
  readonly id: string;
  /** 0 to 27: of two equally good hits the heavier kind comes first. */
  readonly weight: number;
}

/** Kind of a hit that is the head of a document, the page of an agency, the page of a region. */
export type HeadKind = 'document' | 'agency' | 'region';

/** What results may be narrowed by. Values of one key are alternatives; a region stands for all below it. */
export const FILTER_KEYS = ['region', 'level', 'year', 'stage', 'scope', 'sector', 'agency', 'kind'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
export type Filters = Readonly<Partial<Record<FilterKey, readonly string[]>>>;

export interface SearchOptions {
  readonly filters?: Filters | undefined;
  /** `row` (the usual): every document once, then the second row of each, …; `document`: every document once. */
  readonly by?: 'row' | 'document' | undefined;
  readonly offset?: number | undefined;
  /** How many hits to load, 10 unless told. */
  readonly limit?: number | undefined;
}

/** Start and end of a match in a printed text, in UTF-16 units. */
export type MatchRange = readonly [start: number, end: number];

export interface MarkedText {
  readonly text: string;
  readonly matches: readonly MatchRange[];
}

export interface DocumentHead {
  readonly id: string;
  readonly agency: AgencyHead;
  readonly year: number;
  readonly stage: string;
  readonly scope: string;
}

export interface AgencyHead {
  readonly id: string;
  readonly name: string;
  readonly region: RegionHead;
  readonly level: string;
  readonly sector: string;
}

export interface RegionHead {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
}

/** One result, ready to be shown. */
export interface Hit {
  /** Kind of row, or of head. */
  readonly kind: string;
  /** The document it stands in; undefined for the page of an agency or a region. */
  readonly document?: DocumentHead | undefined;
  /** The agency of the document, or the one whose page this is; undefined for a region. */
  readonly agency?: AgencyHead | undefined;
  readonly region: RegionHead;
  readonly address: string;
  readonly name: MarkedText;
  /** For display only: never a reason for the match. */
  readonly section: string;
  readonly code: MarkedText;
  readonly amount: MarkedText;
  /** Further texts in which a term stands, with their column titles; texts without a match are left out. */
  readonly texts: readonly (MarkedText & { readonly header: string })[];
  /** Matching rows of its document under the filters, this one included; 1 for pages. */
  readonly rows: number;
}

export type Facets = Readonly<Record<FilterKey, ReadonlyMap<string, number>>>;

export interface Answer {
  /** Normalised terms that were looked for. */
  readonly terms: readonly string[];
  /** Terms of one character, which narrow nothing. With no other term the answer is empty. */
  readonly ignored: readonly string[];
  /** Whether a term that stands nowhere was cut into a name and the rest (稷山县公务接待费). */
  readonly cut: boolean;
  /** Matching rows, pages of agencies and regions included. Exact. */
  readonly count: number;
  /** Documents with at least one of them. Exact. */
  readonly documents: number;
  /** Hits from `offset`, at most `limit`, best first. */
  readonly hits: readonly Hit[];
  /** How many hits (`by: 'row'`: rows; `by: 'document'`: documents and pages) there are to page through. */
  readonly total: number;
  /** For every filter, how many hits each of its values would leave, the other filters as chosen; counted as `total` is. */
  readonly facets: Facets;
  /** What this question fetched: body bytes as transferred and files, cached ones not counted. */
  readonly cost: { readonly bytes: number; readonly requests: number };
}

/** A query that does find something, for a reader whose own found nothing. */
export interface Suggestion {
  readonly query: string;
  readonly count: number;
  readonly documents: number;
}

export interface RowIndex {
  readonly documents: number;
  /** Values that the filters can take, with their names where the index knows them (regions, agencies), in display order. */
  readonly regions: readonly RegionHead[];
  readonly agencies: readonly AgencyHead[];
  readonly kinds: readonly string[];
  /** What opening it fetched. */
  readonly cost: { readonly bytes: number; readonly requests: number };
  /** @throws RowIndexError when a file of the index is missing, cut off or of another build */
  search: (query: string, options?: SearchOptions) => Promise<Answer>;
  /** Near spellings and shorter queries that find something, best first; at most `limit` (5 unless told). */
  suggest: (query: string, options?: { readonly filters?: Filters | undefined; readonly limit?: number | undefined }) => Promise<readonly Suggestion[]>;
}

/** `fetch`, or what stands for it where there is no network. */
export type Fetch = (url: string) => Promise<{ readonly ok: boolean; readonly status: number; arrayBuffer: () => Promise<ArrayBuffer> }>;

export interface OpenOptions {
  readonly fetch?: Fetch | undefined;
}

/** A file of the index that cannot be used. `file` is its address, `reason` says why, in English, for the console. */
export class RowIndexError extends Error {
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string, cause?: unknown) {
    super(`${file}: ${reason}`, { cause });
    this.name = 'RowIndexError';
    this.file = file;
    this.reason = reason;
  }
}
