import type { AgencyRecord, RegionRecord, RowKind } from './types.ts';

export interface BuilderInput {
  /** In the order in which rows of one document are shown. `document` is added as the first. */
  readonly kinds: readonly RowKind[];
  /** In the order in which documents of one year stand. */
  readonly stages: readonly string[];
  readonly regions: readonly RegionRecord[];
  readonly agencies: readonly AgencyRecord[];
}

export interface BuilderOptions {
  /** A text in more documents than this may be common; undefined: 16, but in a small index none, where knowing every row by its number fetches less. */
  readonly commonOver: number | undefined;
  /** Characters of common texts that the core has room for. */
  readonly commonRoom: number;
  /** A list that only some rows of a text are in must have this many, or they are indexed one by one. */
  readonly shadowedFrom: number;
  /** A set of common texts whose files together are larger than this gets a union, in bytes before compression. */
  readonly unionOver: number;
  /** About how many bytes a file of records holds before compression; undefined: more, the more documents there are. */
  readonly recordBytes: number | undefined;
  /** The same for lists of documents. */
  readonly listBytes: number;
  /** The same for shards of pairs and of figures; a list larger than this has a file of its own. */
  readonly shardBytes: number;
}

const USUAL: BuilderOptions = { commonOver: undefined, commonRoom: 24_000, shadowedFrom: 8, unionOver: 120_000, recordBytes: undefined, listBytes: 16_000, shardBytes: 12_000 };

/** Options as they are for one index: none is left open. */
export type SettledOptions = { readonly [K in keyof BuilderOptions]: number };

/**
 * Settles the options for an index. What is left open is decided by the number of documents alone, never by their
 * content, so that a change in one document moves no limit.
 */
export function settleOptions(options: Partial<BuilderOptions>, documents: number): SettledOptions {
  const all = { ...USUAL, ...options };
  return { ...all, commonOver: all.commonOver ?? commonSpread(documents), recordBytes: all.recordBytes ?? recordSize(documents) };
}

function commonSpread(documents: number): number {
  return documents < 60 ? documents : 16;
}

/* So small that a question to a small index stays small; so large that a large one has no more files than documents. */
function recordSize(documents: number): number {
  return Math.min(28_000, Math.max(6_000, Math.round(documents * 2.8)));
}
