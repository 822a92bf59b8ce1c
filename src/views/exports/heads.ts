import { heldState } from '../../fiscal/held-state.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { countFigures } from './figures.ts';
import { leadingCells, type Register } from './register.ts';

export const DISCLOSURE_COLUMNS = ['disclosure', 'agency', 'region', 'fiscal_year', 'stage', 'scope', 'title', 'notes', 'tables', 'figures', 'added'] as const;
export const SOURCE_COLUMNS = ['disclosure', 'id', 'title', 'publisher', 'hashed', 'sha256', 'url', 'retrieved', 'published', 'extraction_tool', 'extraction_version', 'extraction_sha256'] as const;
export const TABLE_COLUMNS = [
  'disclosure',
  'table',
  'kind',
  'occurrence',
  'title',
  'number',
  'state',
  'form',
  'unit',
  'carryover',
  'note',
  'rows',
  'figures',
  'source',
  'page',
] as const;

/** The one row of disclosures.csv for one disclosure. */
export function* disclosureRows(disclosure: Disclosure, register: Register): Generator<readonly string[]> {
  const figures = disclosure.tables.reduce((count, table) => count + countFigures(table), 0);
  yield [...leadingCells(disclosure, register), disclosure.title, disclosure.notes.join('｜'), String(disclosure.tables.length), String(figures), disclosure.added ?? ''];
}

/** Rows of sources.csv for one disclosure: the documents that it was transcribed from. */
export function* sourceRows({ id, sources }: Disclosure): Generator<readonly string[]> {
  for (const { id: source, title, publisher, hashed, sha256, url, retrieved, published, extraction } of sources) {
    yield [id, source, title, publisher, hashed, sha256, url ?? '', retrieved ?? '', published ?? '', extraction?.tool ?? '', extraction?.version ?? '', extraction?.sha256 ?? ''];
  }
}

/** Rows of tables.csv for one disclosure: every table that is held, empty ones included. */
export function* tableRows({ id, tables }: Disclosure): Generator<readonly string[]> {
  for (const table of tables) {
    yield [
      id,
      table.id,
      table.kind.id,
      String(table.occurrence),
      table.title,
      table.number,
      heldState(table),
      table.form,
      table.unit,
      table.carryover ?? '',
      table.note,
      String(table.rows.length),
      String(countFigures(table)),
      table.source,
      String(table.page ?? ''),
    ];
  }
}
