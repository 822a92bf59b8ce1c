import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/views/exports/csv.ts';
import { DISCLOSURE_EXPORTS } from '../../../src/views/exports/files.ts';
import type { Part } from '../../../src/views/exports/parts.ts';
import { Partitions } from './partitions.ts';
import { renewPartition } from './renewed-partition.ts';

const [facts] = DISCLOSURE_EXPORTS;
if (!facts) throw new Error('no exports');
const GROUP = 7;
type Rows = readonly (readonly string[])[];
type Content = ReadonlyMap<string, Rows>;

const text = fc.constantFrom('', '一般公共服务', 'a,b', '"', '甲\n乙', ' x', '=1+1', '12.50', '2101501', 'x'.repeat(90));
const value = fc.constantFrom('', '0.00', '-1.5', '1234567890123456789012.1234567891', '7', '1.12345678901');
/** Cells of a fact after its disclosure's id. */
const cells = fc.tuple(...facts.columns.slice(1).map((name) => (name === 'value' ? value : name === 'fiscal_year' ? fc.constant('2023') : name === 'page' ? fc.constantFrom('', '12') : text)));
const own = fc.array(cells, { maxLength: 12 });

/** What a folder of a site and its record hold after writing everything. */
function write(content: Content): { readonly folder: string; readonly parts: readonly Part[] } {
  const folder = mkdtempSync(join(tmpdir(), 'renew-'));
  const partitions = new Partitions(join(folder, 'data'), join(folder, 'record'), GROUP);
  for (const rows of content.values()) partitions.add(facts as NonNullable<typeof facts>, '990100', 2023, rows, [csvText(rows)]);
  return { folder, parts: partitions.close() };
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

function content(lists: readonly (readonly (readonly string[])[] | undefined)[]): Content {
  return new Map(lists.flatMap((rows, at) => (rows ? [[`990100-a/20${String(at).padStart(2, '0')}-budget`, rows.map((row) => [`990100-a/20${String(at).padStart(2, '0')}-budget`, ...row])] as const] : [])));
}

describe('a partition made anew from what it was', () => {
  it('has the bytes of one that is written whole, whatever came, went or changed', () => {
    const list = fc.array(fc.tuple(fc.option(own, { nil: undefined }), fc.option(own, { nil: undefined }), fc.boolean()), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(list, fc.boolean(), (disclosures, all) => {
        /* Before, and now: as before, or changed, come or gone. */
        const [old, now] = [content(disclosures.map(([before]) => before)), content(disclosures.map(([before, after, changes]) => (changes ? after : before)))];
        const [earlier, whole] = [write(old), write(now)];
        const renewed = mkdtempSync(join(tmpdir(), 'renewed-'));
        try {
          /* A disclosure may be said to have changed whose rows are what they were. */
          const rows = new Map([...now].filter(([id]) => all || JSON.stringify(old.get(id)) !== JSON.stringify(now.get(id))));
          const parts = renewPartition(
            {
              table: facts,
              province: '99',
              year: 2023,
              ids: [...now.keys()],
              rows,
              before: earlier.parts.length > 0 ? { data: join(earlier.folder, 'data'), record: join(earlier.folder, 'record') } : undefined,
              now: { data: join(renewed, 'data'), record: join(renewed, 'record') },
            },
            GROUP,
          );
          if (parts === undefined) {
            expect([filesOf(earlier.folder), earlier.parts, filesOf(renewed)]).toEqual([filesOf(whole.folder), whole.parts, {}]);
            return;
          }
          /* In the same order of fields too: they are published as they are. */
          expect(JSON.stringify(parts)).toBe(JSON.stringify(whole.parts));
          expect(filesOf(renewed)).toEqual(filesOf(whole.folder));
        } finally {
          for (const folder of [earlier.folder, whole.folder, renewed]) rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is left as it lies where every row is what it was', () => {
    const now = content([[Array.from({ length: facts.columns.length - 1 }, () => '')]]);
    const { folder } = write(now);
    const place = { data: join(folder, 'data'), record: join(folder, 'record') };
    expect(renewPartition({ table: facts, province: '99', year: 2023, ids: [...now.keys()], rows: now, before: place, now: place })).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  it('says what is missing where the record is not whole', () => {
    const now = content([[Array.from({ length: facts.columns.length - 1 }, () => '')]]);
    const { folder } = write(now);
    rmSync(join(folder, 'record'), { recursive: true });
    const rows = content([[Array.from({ length: facts.columns.length - 1 }, () => '1')]]);
    const change = { table: facts, province: '99', year: 2023, ids: [...now.keys()], rows, before: { data: join(folder, 'data'), record: join(folder, 'record') }, now: { data: join(folder, 'new'), record: join(folder, 'new') } };
    expect(() => renewPartition(change)).toThrow('facts/province=99/year=2023/facts.parquet.json 不在或已损坏');
    rmSync(folder, { recursive: true });
  });
});
