import { join } from 'node:path';
import type { Disclosure, DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import { byAgency } from '../../../src/load/by-agency.ts';
import { loadDisclosure } from '../../../src/load/disclosure.ts';
import type { Library } from '../../../src/load/library.ts';
import { DISCLOSURE_EXPORTS } from '../../../src/views/exports/files.ts';
import type { Part } from '../../../src/views/exports/parts.ts';
import { renewPartition } from '../exports/renewed-partition.ts';
import { partitionOf, RowTables, sortParts } from '../write-row-tables.ts';
import type { SiteRecord } from './record.ts';
import type { WholeContext } from './scope.ts';

/**
 * Writes the divided tables of every province that the processes of the pages leave.
 * @param elsewhere provinces whose tables they write
 */
export async function restOfRowTables({ folder, library, store }: WholeContext, elsewhere: ReadonlySet<string>): Promise<readonly Part[]> {
  const tables = new RowTables({ folder, library }, store.folder);
  for (const own of byAgency(library.disclosures)) {
    if (elsewhere.has(own[0]?.agency.slice(0, 2) ?? '')) continue;
    for (const { id } of own) tables.add(load(library, id));
    /* Messages of the other processes are heard in between. */
    await new Promise((next) => setImmediate(next));
  }
  return sortParts(tables.close());
}

/**
 * Writes the divided tables in which something changed, from what they were.
 * @returns all others too
 */
export function renewRowTables({ folder, library, previous, scope, store }: WholeContext, before: Pick<SiteRecord, 'heads' | 'whole'>): readonly Part[] {
  const place = ({ agency, fiscalYear }: DisclosureHead): string => partitionOf(agency, fiscalYear);
  const changed = ({ id }: DisclosureHead): boolean => scope.disclosures.has(id);
  const heads = [...byAgency(library.disclosures)].flat();
  /* Where a disclosure stood that is no more, too. */
  const anew = new Set([...heads, ...before.heads].filter(changed).map(place));
  const held = new Set(before.whole.parts.map(({ province, table, year }) => `${table} ${province} ${year}`));
  const parts: Part[] = before.whole.parts.filter(({ province, year }) => !anew.has(`${province} ${year}`));
  for (const name of anew) {
    const here = heads.filter((head) => place(head) === name);
    const disclosures = here.filter(changed).map(({ id }) => load(library, id));
    const [province = '', year = ''] = name.split(' ');
    for (const table of DISCLOSURE_EXPORTS) {
      const rows = new Map(disclosures.map((disclosure) => [disclosure.id, [...table.rows(disclosure, library)]]));
      const known = held.has(`${table.id} ${name}`) && store.held !== undefined;
      parts.push(
        ...(renewPartition({
          table,
          province,
          year: Number(year),
          ids: here.map(({ id }) => id),
          rows,
          before: known ? { data: join(previous, 'data'), record: store.held } : undefined,
          now: { data: join(folder, 'data'), record: store.folder },
        }) ?? before.whole.parts.filter((part) => part.table === table.id && part.province === province && part.year === Number(year))),
      );
    }
  }
  return sortParts(parts);
}

function load(library: Library, id: string): Disclosure {
  const { disclosure } = loadDisclosure(library, id);
  if (!disclosure) throw new Error(`disclosure ${id} passed the check but cannot be loaded`);
  return disclosure;
}
