import type { Disclosure, Source } from '../../fiscal/disclosure.ts';
import { countFigures } from './figures.ts';
import { agencyOf, type Register, regionPath } from './register.ts';

/** Where the site stands: an origin (or '') followed by its base path, ending with a slash. */
export type SiteRoot = string;

/** One entry of disclosures.json: what a disclosure is, where it comes from, and what is held of each kind of table. */
export function disclosureEntry(disclosure: Disclosure, register: Register, site: SiteRoot) {
  return {
    ...identity(disclosure, register, site),
    tables: disclosure.states,
    occurrences: disclosure.tables.map((table) => ({
      table: table.id,
      kind: table.kind.id,
      occurrence: table.occurrence,
      title: table.title,
      number: table.number,
      state: table.state,
      form: table.form,
      unit: table.unit,
      note: table.note,
      carryover: table.carryover ?? null,
      source: table.source,
      page: table.page ?? null,
      rows: table.rows.length,
      figures: countFigures(table),
    })),
  };
}

/** Who, where, which year, stage and scope, and the documents: the head that every export of a disclosure begins with. */
export function identity(disclosure: Disclosure, register: Register, site: SiteRoot) {
  const agency = agencyOf(disclosure, register);
  const path = regionPath(agency.region, register.regions);
  return {
    id: disclosure.id,
    address: `${site}disclosures/${disclosure.id}/`,
    agency: { id: agency.id, name: agency.name, level: agency.level, budget_code: agency.budgetCode, sector: agency.sector, note: agency.note },
    region: { code: agency.region, name: path.at(-1)?.name ?? '', path: path.map(({ code, name, level }) => ({ code, name, level })) },
    fiscal_year: disclosure.fiscalYear,
    stage: disclosure.stage,
    scope: disclosure.scope,
    title: disclosure.title,
    added: disclosure.added ?? null,
    notes: disclosure.notes,
    sources: disclosure.sources.map(sourceEntry),
  };
}

function sourceEntry(source: Source) {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    hashed: source.hashed,
    sha256: source.sha256,
    ...(source.extraction ? { extraction: source.extraction } : {}),
    url: source.url ?? null,
    retrieved: source.retrieved ?? null,
    published: source.published ?? null,
  };
}
