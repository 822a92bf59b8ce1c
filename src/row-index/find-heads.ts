import type { HeadNames } from './head-names.ts';
import type { Matches } from './matches.ts';
import type { Part } from './part.ts';
import { AGENCY_WEIGHT, DOCUMENT_WEIGHT, headScore, REGION_WEIGHT } from './score.ts';

/** Finds a term in the names of agencies, regions and documents, which the core holds. */
export function findHeads(part: Part, term: string, matches: Matches): void {
  for (const [region, names] of part.regionNames.entries()) {
    const score = scoreNames(names, term, REGION_WEIGHT);
    if (score > 0 && !part.passedRegions.has(region)) matches.regions.set(region, score);
  }
  const agencyScores = part.agencyNames.map((names) => scoreNames(names, term, AGENCY_WEIGHT));
  for (const [agency, score] of agencyScores.entries()) if (score > 0 && !part.passedAgencies.has(agency)) matches.agencies.set(agency, score);
  const headScores = part.heads.map(({ agency, names }) => scoreDocument(part.agencyNames[agency], names, term));
  for (const [document, head] of part.headOf.entries()) {
    const score = headScores[head] ?? 0;
    if (score === 0) continue;
    matches.named[document] = 1;
    matches.add(0, document, 1, score);
  }
}

/** Score of a term in names, or 0. */
function scoreNames({ own, full }: HeadNames, term: string, weight: number): number {
  const scores = own.map((name) => (name.includes(term) ? headScore(name.startsWith(term), name === term, weight) : 0));
  return Math.max(full.includes(term) ? headScore(full === term, full === term, weight) : 0, ...scores);
}

/** Score of a term in the names of a document: its agency's, its own, and both together. */
export function scoreDocument(agency: HeadNames | undefined, names: readonly string[], term: string): number {
  if (!agency) return 0;
  let best = scoreNames(agency, term, DOCUMENT_WEIGHT);
  for (const name of names) {
    if (name.includes(term)) best = Math.max(best, headScore(name.startsWith(term), name === term, DOCUMENT_WEIGHT));
    for (const own of [...agency.own, agency.full]) {
      if (straddles(own, name, term)) best = Math.max(best, headScore(own.length + name.length === term.length || (own + name).startsWith(term), own + name === term, DOCUMENT_WEIGHT));
    }
  }
  return best;
}

/** Whether a term begins in one text and ends in the next. */
function straddles(before: string, after: string, term: string): boolean {
  for (let length = Math.max(1, term.length - after.length); length < term.length && length <= before.length; length += 1) {
    if (before.endsWith(term.slice(0, length)) && after.startsWith(term.slice(length))) return true;
  }
  return false;
}

