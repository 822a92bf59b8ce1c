import type { Agency, Disclosure, DisclosureHead, Region } from '../../fiscal/disclosure.ts';

/** Who publishes and where: what an export needs beside the disclosure itself. */
export interface Register {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly regions: ReadonlyMap<string, Region>;
}

/**
 * The agency of a disclosure.
 * @throws Error when the register does not know it; the check refuses such data before any export.
 */
export function agencyOf(head: DisclosureHead, register: Register): Agency {
  const agency = register.agencies.get(head.agency);
  if (!agency) throw new Error(`agency ${head.agency} of ${head.id} is not in the register`);
  return agency;
}

/** A region and those above it, from the province down. Unknown codes end the path. */
export function regionPath(code: string, regions: ReadonlyMap<string, Region>): readonly Region[] {
  const path: Region[] = [];
  for (let region = regions.get(code); region && !path.includes(region); region = regions.get(region.parent)) path.unshift(region);
  return path;
}

/** The columns with which every line about a figure begins: disclosure, agency, region, fiscal_year, stage, scope. */
export function leadingCells(disclosure: Disclosure, register: Register): readonly string[] {
  const agency = agencyOf(disclosure, register);
  return [disclosure.id, agency.id, agency.region, String(disclosure.fiscalYear), disclosure.stage, disclosure.scope];
}

/** SHA-256 of the source a table was taken from. */
export function sourceHash(disclosure: Disclosure, sourceId: string): string {
  return disclosure.sources.find((source) => source.id === sourceId)?.sha256 ?? '';
}
