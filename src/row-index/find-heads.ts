import type { HeadNames } from './head-names.ts';
import type { Matches } from './matches.ts';
import type { Part } from './part.ts';
import { AGENCY_WEIGHT, DOCUMENT_WEIGHT, headScore, REGION_WEIGHT } from './score.ts';

/** Finds a term in the names of agencies, regions and documents, which the core holds. */
export function findHeads(part: Part, term: string, matches: Matches): void {
  for (const [region, names] of part.regionNames.with(term)) if (!part.passedRegions.has(region)) matches.regions.set(region, scoreNames(names, term, REGION_WEIGHT));
  const asOwner = new Uint16Array(part.agencyNames.all.length);
  let owners = 0;
  for (const [agency, names] of part.agencyNames.with(term)) {
    asOwner[agency] = scoreNames(names, term, DOCUMENT_WEIGHT);
    owners += 1;
    if (!part.passedAgencies.has(agency)) matches.agencies.set(agency, scoreNames(names, term, AGENCY_WEIGHT));
  }
  const asName = part.sortNames.map((names) => scoreOwnNames(names, term));
  const together = mayStandTogether(part, term);
  /* Most terms are in no name: then there is no document to look at. */
  if (owners === 0 && asName.every((score) => score === 0) && !together) return;
  const { agencyOf, sortOf, length } = part.core.documents;
  for (let document = 0; document < length; document += 1) {
    const [agency, sort] = [agencyOf[document] ?? 0, sortOf[document] ?? 0];
    let score = Math.max(asOwner[agency] ?? 0, asName[sort] ?? 0);
    const owner = together?.agencies[agency] && together.sorts[sort] ? part.agencyNames.all[agency] : undefined;
    if (owner) score = Math.max(score, scoreTogether(owner, part.sortNames[sort] ?? [], term));
    if (score === 0) continue;
    matches.named[document] = 1;
    matches.addHead(document, score);
  }
}

/** Agencies in whose names a term may begin, and sorts of documents in whose names it may then end: few terms do. */
function mayStandTogether({ agencyNames, sortNames }: Part, term: string): { readonly agencies: readonly boolean[]; readonly sorts: readonly boolean[] } | undefined {
  const bySort = sortNames.map((names) => names.flatMap((name) => endings(name, term)));
  const starts = [...new Set(bySort.flat())].map((length) => term.slice(0, length));
  if (starts.length === 0) return undefined;
  const agencies = agencyNames.all.map(({ own, full }) => starts.some((start) => full.endsWith(start) || own.some((name) => name.endsWith(start))));
  return agencies.includes(true) ? { agencies, sorts: bySort.map(({ length }) => length > 0) } : undefined;
}

/** Score of a term in names, or 0. */
function scoreNames({ own, full }: HeadNames, term: string, weight: number): number {
  let best = full.includes(term) ? headScore(full === term, full === term, weight) : 0;
  for (const name of own) if (name.includes(term)) best = Math.max(best, headScore(name.startsWith(term), name === term, weight));
  return best;
}

/** Score of a term in the names of a document: its agency's, its own, and both together. */
export function scoreDocument(agency: HeadNames, names: readonly string[], term: string): number {
  return Math.max(scoreNames(agency, term, DOCUMENT_WEIGHT), scoreOwnNames(names, term), scoreTogether(agency, names, term));
}

function scoreOwnNames(names: readonly string[], term: string): number {
  return Math.max(0, ...names.map((name) => (name.includes(term) ? headScore(name.startsWith(term), name === term, DOCUMENT_WEIGHT) : 0)));
}

/** Score of a term that begins in a name of the agency and ends in one of the document. */
function scoreTogether({ own, full }: HeadNames, names: readonly string[], term: string): number {
  let best = 0;
  for (const name of names) {
    for (const length of endings(name, term)) {
      for (const before of [...own, full]) {
        if (!before.endsWith(term.slice(0, length))) continue;
        const starts = before.length === length;
        best = Math.max(best, headScore(starts, starts && length + name.length === term.length, DOCUMENT_WEIGHT));
      }
    }
  }
  return best;
}

/** How much of a term may stand before a name that it ends in. */
function endings(name: string, term: string): readonly number[] {
  const lengths: number[] = [];
  for (let length = Math.max(1, term.length - name.length); length < term.length; length += 1) if (name.startsWith(term.slice(length))) lengths.push(length);
  return lengths;
}
