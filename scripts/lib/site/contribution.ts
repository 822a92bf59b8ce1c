import { createHash } from 'node:crypto';
import type { Check } from '../../../src/fiscal/checks/index.ts';
import type { Agency, Disclosure } from '../../../src/fiscal/disclosure.ts';
import { parseFigureKey } from '../../../src/fiscal/measures.ts';
import type { Library } from '../../../src/load/library.ts';
import { compared } from '../../../src/views/compare/compared.ts';
import { type FigureCells, figureCells, figureRow, type FigureRow, type Head, headOf } from '../../../src/views/compare/parts.ts';
import { type DigestEntry, digestEntry, type EntryNote, entryNotes } from '../../../src/views/digest/entry.ts';
import { type DisclosureSummary, summariseDisclosure } from '../../../src/views/digest/summary.ts';
import { disclosureEntry } from '../../../src/views/exports/disclosures.ts';
import { correctionEntry, disclosureEntry as feedEntry, type FeedEntry } from '../../../src/views/feed/entries.ts';
import { documentRecord } from '../../../src/views/search/row-records.ts';
import type { DocumentRecord } from '../../../src/row-index/types.ts';
import { type PackedRows, packRows } from './packed-rows.ts';

/** A code that a disclosure states, with the name that it prints. */
export type StatedCode = readonly [system: 'function' | 'economic', code: string, name: string];

/** What the compare data hold of one disclosure. */
export interface CompareRows {
  readonly head: Head;
  readonly figures: readonly FigureRow[];
}

/** Everything of one disclosure that a search finds. */
export interface SearchRows extends Omit<DocumentRecord, 'rows'> {
  readonly rows: PackedRows;
}

/**
 * What the files about the whole set take from one disclosure, kept from build to build so that a disclosure that did
 * not change need not be read again. Plain JSON. The longer parts lie in files of their own (its notes, what lists
 * say of it, `CompareRows`, the entry of disclosures.json, `SearchRows`): they are read only where a file that holds them is written anew.
 */
export interface Contribution {
  readonly id: string;
  readonly digest: DigestEntry;
  readonly feed: readonly FeedEntry[];
  readonly counts: { readonly tables: number; readonly figures: number };
  /** Codes that it states, and a hash of its `CompareRows`. */
  readonly codes: readonly StatedCode[];
  readonly compareHash: string;
  /** Size of its log of checks in bytes, and how many checks there are. */
  readonly log: { readonly bytes: number; readonly checks: number };
  /** Size of its entry in disclosures.json, in bytes. */
  readonly entryBytes: number;
  /** How many files it has of its own below `data/`. */
  readonly files: number;
}

/** A contribution with its longer parts. */
export interface FullContribution {
  readonly contribution: Contribution;
  readonly notes: readonly EntryNote[];
  readonly summary: DisclosureSummary;
  readonly compare: CompareRows;
  readonly entry: ReturnType<typeof disclosureEntry>;
  readonly search: SearchRows;
}

/** @param written what was written for this disclosure alone */
export function contributionOf(disclosure: Disclosure, agency: Agency, checks: readonly Check[], library: Library, site: string, written: Pick<Contribution, 'log' | 'files'>): FullContribution {
  const cells = figureCells(disclosure, agency);
  const entry = disclosureEntry(disclosure, library, site);
  const compare: CompareRows = { head: headOf(disclosure, agency), figures: cells.map(figureRow) };
  const { rows, ...head } = documentRecord(disclosure, agency, library.regions, checks);
  const summary = summariseDisclosure(disclosure, checks, library);
  const first = feedEntry(agency, disclosure);
  const corrections = library.corrections.filter((correction) => correction.disclosure === disclosure.id);
  return {
    contribution: {
      id: disclosure.id,
      digest: digestEntry(disclosure, agency, checks, summary, compared(disclosure, agency, cells)),
      feed: [...(first ? [first] : []), ...corrections.map((correction) => correctionEntry(agency, disclosure, correction))],
      counts: { tables: entry.occurrences.length, figures: entry.occurrences.reduce((sum, { figures }) => sum + figures, 0) },
      codes: statedCodes(cells),
      compareHash: createHash('sha256').update(JSON.stringify(compare)).digest('hex').slice(0, 16),
      entryBytes: Buffer.byteLength(JSON.stringify(entry)),
      ...written,
    },
    notes: entryNotes(disclosure, checks, library),
    summary,
    compare,
    entry,
    search: { ...head, rows: packRows(rows) },
  };
}

/** Each code once with each of its names. */
export function statedCodes(cells: readonly FigureCells[]): readonly StatedCode[] {
  const codes = new Map<string, StatedCode>();
  for (const { key, label } of cells) {
    const parsed = parseFigureKey(key);
    if (!parsed || parsed.form === 'named') continue;
    codes.set(`${parsed.form} ${parsed.code} ${label}`, [parsed.form, parsed.code, label]);
  }
  return [...codes.values()];
}
