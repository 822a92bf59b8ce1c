import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../src/fiscal/disclosure.ts';
import { checkId, runChecks } from '../src/fiscal/checks/index.ts';
import { makeDisclosure, makeTable } from '../src/fiscal/checks/testing.ts';
import { loadDisclosure } from '../src/load/disclosure.ts';
import { loadLibrary } from '../src/load/library.ts';

/** Every disclosure of a data folder. */
function held(folder: string): readonly Disclosure[] {
  const { library } = loadLibrary(resolve(import.meta.dirname, folder));
  return library.disclosures.flatMap(({ id }) => loadDisclosure(library, id).disclosure ?? []);
}

/** Ids that two checks share: addresses of findings, acknowledgements and links rest on there being none. */
function shared(disclosure: Disclosure): readonly string[] {
  const seen = new Set<string>();
  return runChecks({ disclosure, siblings: [] }).flatMap((check) => {
    const id = checkId(disclosure.id, check);
    if (seen.has(id)) return [id];
    seen.add(id);
    return [];
  });
}

/* Older layouts print a side's total alone, without 本年支出合计. */
const OLD_LAYOUT = makeDisclosure([
  makeTable('revenue-expenditure-summary', 'side|label|amount|line\n收入|一般公共预算|9.00|\n收入|收入合计|9.00|total\n支出|支出合计|9.00|total'),
  makeTable('fiscal-appropriation-summary', 'side|label|total|line\n收入|一般公共预算|9.00|\n收入|收入合计|9.00|total\n支出|支出合计|9.00|total'),
  makeTable('procurement', 'row|label|total\nr1|合计|9.00\nr2|一、货物|9.00\nr3|设备|9.00\nr4|电脑|4.00\nr5|桌椅|5.00'),
]);

describe('ids of checks', () => {
  const documents = [...held('../data'), ...held('fixtures/minimal'), OLD_LAYOUT];

  it.each(documents.map((disclosure) => [disclosure.id, disclosure] as const))('are unique in %s', (_, disclosure) => {
    expect(shared(disclosure)).toEqual([]);
  });

  it('stay unique whatever rows and tables are left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.integer({ min: 0, max: 9973 }), fc.integer({ min: 2, max: 9 }), (disclosure, salt, share) => {
        const kept = (at: number, table: number): boolean => (at * 7919 + table * 104729 + salt) % 11 >= share - 1;
        const tables = disclosure.tables.map((table, nth) => ({ ...table, rows: table.rows.filter((_, at) => kept(at, nth)) }));
        expect(shared({ ...disclosure, tables })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
