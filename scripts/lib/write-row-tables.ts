import { join } from 'node:path';
import type { Disclosure } from '../../src/fiscal/disclosure.ts';
import type { Library } from '../../src/load/library.ts';
import { csvPieces } from '../../src/views/exports/csv.ts';
import { DISCLOSURE_EXPORTS } from '../../src/views/exports/files.ts';
import type { Part } from '../../src/views/exports/parts.ts';
import { Partitions } from './exports/partitions.ts';

/** Province and year: the rows of one such pair stand in the same files. An agency's id begins with the code of its region. */
export function partitionOf(agency: string, year: number): string {
  return `${agency.slice(0, 2)} ${year}`;
}

/** In the order in which parts are listed and joined: by table, province, year. */
export function sortParts(parts: readonly Part[]): readonly Part[] {
  const order = ({ format, province, table, year }: Part): string => `${table} ${province} ${year} ${format}`;
  return [...parts].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Writes the rows of disclosures, divided by province and year, into the site's `data/`; disclosures come agency by agency. */
export class RowTables {
  readonly #library: Library;
  readonly #partitions: Partitions;
  readonly #closed: Part[] = [];
  #province = '';

  /** @param record where is kept what the next build renews them by */
  constructor({ folder, library }: { readonly folder: string; readonly library: Library }, record: string) {
    this.#library = library;
    this.#partitions = new Partitions(join(folder, 'data'), record);
  }

  /** @returns its figures as CSV, without the head: its own file holds the same */
  add(disclosure: Disclosure): readonly string[] {
    const region = this.#library.agencies.get(disclosure.agency)?.region;
    if (region === undefined) throw new Error(`no agency ${disclosure.agency}`);
    const province = region.slice(0, 2);
    if (province !== this.#province) this.#closed.push(...this.#partitions.close());
    this.#province = province;
    let facts: readonly string[] = [];
    for (const table of DISCLOSURE_EXPORTS) {
      const rows = [...table.rows(disclosure, this.#library)];
      const pieces = [...csvPieces(rows)];
      this.#partitions.add(table, region, disclosure.fiscalYear, rows, pieces);
      if (table.id === 'facts') facts = pieces;
    }
    return facts;
  }

  close(): readonly Part[] {
    return [...this.#closed.splice(0), ...this.#partitions.close()];
  }
}
