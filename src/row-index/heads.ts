import type { BuilderInput } from './options.ts';
import { DOCUMENT_KIND } from './format.ts';
import { agencyNames, isMadeOfNames, regionPathNames } from './head-names.ts';
import { normalise } from './normalise.ts';
import { DOCUMENT_WEIGHT } from './score.ts';
import type { AgencyRecord, DocumentRecord, RegionRecord, RowKind, RowRecord } from './types.ts';

/** What is known of a document beside its rows. */
export type DocumentHeadRecord = Omit<DocumentRecord, 'rows'>;

/** The registers of an index as it writes them: names on one line, the head of a document as the first kind of row, agencies by region. */
export interface Registers {
  readonly kinds: readonly RowKind[];
  readonly kindNumber: (kind: string) => number | undefined;
  readonly stages: readonly string[];
  readonly regions: readonly RegionRecord[];
  readonly agencies: readonly AgencyRecord[];
}

export function makeRegisters({ kinds, stages, regions, agencies }: BuilderInput): Registers {
  const all = [{ id: DOCUMENT_KIND, weight: DOCUMENT_WEIGHT }, ...kinds];
  const numbers = new Map(all.map(({ id }, at) => [id, at]));
  return {
    kinds: all,
    kindNumber: (kind) => numbers.get(kind),
    stages,
    regions: regions.map((region) => ({ ...region, name: cleanName(region.name) })),
    agencies: agencies
      .map((agency) => ({ ...agency, name: cleanName(agency.name), aliases: agency.aliases.map(cleanName) }))
      .sort((a, b) => compareTexts(a.region, b.region) || compareTexts(a.id, b.id)),
  };
}

export function cleanHead<T extends DocumentHeadRecord>(head: T): T {
  return { ...head, names: head.names.map(cleanName) };
}

/**
 * Puts documents in their order: newest first, then by stage, region and agency, as equally good hits stand.
 * @returns each with the number of its agency
 * @throws Error when an agency was not announced
 */
export function orderDocuments<T extends { readonly head: DocumentHeadRecord }>(documents: readonly T[], { agencies, stages }: Registers): readonly (T & { readonly agency: number })[] {
  const places = new Map(agencies.map(({ id }, at) => [id, at]));
  const ordered = documents.map((document) => {
    const agency = places.get(document.head.agency);
    if (agency === undefined) throw new Error(`${document.head.id}: no agency is called ${document.head.agency}`);
    return { ...document, agency };
  });
  const stage = (name: string): number => stages.indexOf(name);
  return ordered.sort((a, b) => b.head.year - a.head.year || stage(a.head.stage) - stage(b.head.stage) || a.agency - b.agency || compareTexts(a.head.id, b.head.id));
}

/** Every document has one head to be found by. @throws Error for two heads of one document */
export function* withHead(head: DocumentHeadRecord, rows: Iterable<RowRecord>): Generator<RowRecord> {
  let heads = 0;
  for (const row of rows) {
    if (row.kind === DOCUMENT_KIND) heads += 1;
    if (heads > 1) throw new Error(`${head.id}: two heads of one document`);
    yield row;
  }
  if (heads === 0) yield { kind: DOCUMENT_KIND, address: '', name: head.names[0] ?? head.id, section: '', code: '', amount: '', amounts: [], texts: [] };
}

/** Whether a text in the head row of a document is found by the names of its agency and its own, without being in the index. */
export type IsKnown = (plain: string) => boolean;

/** @returns for the names of a document, what is known of it */
export function knownNames({ regions }: Registers): (agency: AgencyRecord | undefined, names: readonly string[]) => IsKnown {
  const pathOf = regionPathNames(new Map(regions.map((region) => [region.code, region])));
  return (agency, names) => {
    const plainNames = names.map(normalise);
    return (plain) => agency !== undefined && isMadeOfNames(agencyNames(agency, agency.region, pathOf), plainNames, plain);
  };
}

/* Templates of names are written with control characters, and names stand in lines. */
function cleanName(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
