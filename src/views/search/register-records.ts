import type { Agency, Region } from '../../fiscal/disclosure.ts';
import { type Register, regionPath } from '../exports/register.ts';
import { distinctPieces, PAGE_SECTION, piecesText, type ResultMeta, type SearchRecord } from './record.ts';

/** The pages of agencies and regions. */
export function* registerRecords(register: Register): Generator<SearchRecord> {
  for (const agency of register.agencies.values()) yield agencyRecord(agency, register);
  for (const region of register.regions.values()) yield regionRecord(region, register);
}

function agencyRecord(agency: Agency, register: Register): SearchRecord {
  const names = regionPath(agency.region, register.regions).map((region) => region.name);
  return pageRecord(`/agencies/${agency.id}/`, agency.name, names.join(' '), [agency.name, agency.budgetCode, agency.sector, agency.note, ...names]);
}

function regionRecord(region: Region, register: Register): SearchRecord {
  const names = regionPath(region.code, register.regions).map(({ name }) => name);
  return pageRecord(`/regions/${region.code}/`, region.name, names.join(' '), [region.name, region.code, names.join('')]);
}

/** A record for a page, or one part of it, that is no disclosure. */
export function pageRecord(path: string, title: string, section: string, pieces: readonly string[]): SearchRecord {
  const distinct = distinctPieces([title, ...pieces]);
  const meta: ResultMeta = {
    kind: 'page',
    title,
    section,
    address: path.split('#')[1] ?? '',
    agency: '',
    year: '',
    stage: '',
    scope: '',
    amount: '',
    text: piecesText(distinct),
  };
  return { path, pieces: distinct, meta, disclosure: '', section: PAGE_SECTION };
}
