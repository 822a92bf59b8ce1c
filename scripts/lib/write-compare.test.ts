import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../src/fiscal/checks/testing.ts';
import type { Agency, Disclosure, Region } from '../../src/fiscal/disclosure.ts';
import { standing } from '../../src/fiscal/measures.ts';
import type { Library } from '../../src/load/library.ts';
import { type AgencyPart, type CodesPart, type CompareIndex, type FiguresPart, headFromRow, type HeadsPart, type PlacePart, standingFrom } from '../../src/views/compare/parts.ts';
import { figureCells, figureRow, headOf } from '../../src/views/compare/parts.ts';
import { statedCodes } from './site/contribution.ts';
import { EVERYTHING } from './site/scope.ts';
import { CompareParts, writeAgencyCompare } from './write-compare.ts';

const REGIONS: readonly Region[] = [
  { code: '990000', name: '某省', level: 'province', parent: '' },
  { code: '990100', name: '某市', level: 'city', parent: '990000' },
  { code: '990101', name: '某县', level: 'county', parent: '990100' },
];
const agency = (id: string, region: string): Agency => ({ id, name: `${id}局`, region, level: 'county', budgetCode: '', sector: '教育', note: '' });
const AGENCIES = [agency('a', '990000'), agency('b', '990100'), agency('c', '990101'), agency('none', '990101')];
const spending = (amount: string) => makeTable('expenditure-by-function', `code | label | total | basic | project\n | 合计 | ${amount} | | \n205 | 教育支出 | ${amount} | | `);
const held = (agency: string, fiscalYear: number, amount = '1.00'): Disclosure => makeDisclosure([spending(amount)], { agency, fiscalYear });

/** Writes these disclosures, in this order whatever the library's is, and hands over a reader of the files. */
function withParts(disclosures: readonly Disclosure[], partSize: number, use: (read: <T>(path: string) => T, paths: readonly string[]) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  const agencies = new Map(AGENCIES.map((one) => [one.id, one]));
  const library = { regions: new Map(REGIONS.map((region) => [region.code, region])), agencies, disclosures } as unknown as Library;
  try {
    const parts = new CompareParts({ library, folder, previous: join(folder, 'none'), scope: EVERYTHING, drop: () => undefined }, partSize);
    for (const [id, own] of Map.groupBy(disclosures, (disclosure) => disclosure.agency)) {
      const owner = agencies.get(id);
      if (!owner) continue;
      const rows = own.map((disclosure) => ({ cells: figureCells(disclosure, owner), head: headOf(disclosure, owner), id: disclosure.id })).map(({ cells, head, id }) => ({ id, codes: statedCodes(cells), compare: { head, figures: cells.map(figureRow) } }));
      for (const { codes, compare, id: one } of rows) parts.add({ id: one, codes, compareHash: JSON.stringify(compare) }, id, () => compare);
      writeAgencyCompare(folder, owner, rows.map(({ compare }) => compare));
    }
    parts.close();
    const root = join(folder, 'data', 'v1', 'compare');
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.json'));
    use((path) => JSON.parse(readFileSync(join(root, path), 'utf8')), paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the data of comparisons', () => {
  /* Agency by agency, as the build hands them over. */
  const disclosures = [held('a', 2024), held('b', 2024), held('c', 2023, '2.50'), held('c', 2024)];

  it('divides each year and stage into parts by region and lists them', () => {
    withParts(disclosures, 2, (read, paths) => {
      const { slices, sectors, places } = read<CompareIndex>('index.json');
      expect(slices).toEqual([
        { year: 2024, stage: 'budget', disclosures: 3, parts: [{ name: '2024-budget', from: '990000', to: '990100', disclosures: 2 }, { name: '2024-budget-2', from: '990101', to: '990101', disclosures: 1 }] },
        { year: 2023, stage: 'budget', disclosures: 1, parts: [{ name: '2023-budget', from: '990101', to: '990101', disclosures: 1 }] },
      ]);
      expect(sectors).toEqual(['教育']);
      expect(places).toEqual([['990000', '某省', 3], ['990100', '某市', 2], ['990101', '某县', 1]]);
      expect(read<HeadsPart>('heads/2024-budget-2.json').rows.map(([id]) => id)).toEqual(['c']);
      expect(paths).toContain('figures/function-205/2024-budget-2.json');
      expect(read<FiguresPart>('figures/receptions/2024-budget-2.json').rows).toEqual([]);
    });
  });

  it('holds of each disclosure what its tables say, by measure and by agency', () => {
    withParts(disclosures, 10, (read) => {
      const heads = read<HeadsPart>('heads/2023-budget.json').rows.map((row) => headFromRow(row, 2023, 'budget'));
      const { rows } = read<FiguresPart>('figures/function-205/2023-budget.json');
      const [head] = heads;
      const [disclosure, owner] = [disclosures[2], AGENCIES[2]];
      if (!head || !disclosure || !owner) throw new Error('nothing written');
      expect(standingFrom(head, 'function-205', rows.find(([, , key]) => key === 'function-205')?.slice(2))).toEqual(standing(disclosure, owner, 'function-205'));
      const part = read<AgencyPart>('agencies/c.json');
      expect(part.disclosures.map(({ year, figures }) => [year, figures.find(([key]) => key === 'function-205')?.[1]])).toEqual([[2023, '2.50'], [2024, '1.00']]);
    });
  });

  it('names codes with the parts in which they stand, and agencies that have documents by place', () => {
    withParts(disclosures, 10, (read, paths) => {
      expect(read<CodesPart>('codes.json')).toEqual({ functional: [['205', ['教育支出'], ['2024-budget', '2023-budget']]], economic: [] });
      expect(read<PlacePart>('places/990100.json').rows.map(([id, , , , , documents]) => [id, documents])).toEqual([['b', '2024-budget'], ['c', '2023-budget 2024-budget']]);
      expect(read<CompareIndex>('index.json').agencyFiles).toEqual(['990000', '990100']);
      expect(paths.some((path) => path.includes('none'))).toBe(false);
    });
  });

  it('changes its version with any figure, and only then', () => {
    const version = (all: readonly Disclosure[]): string => {
      let found = '';
      withParts(all, 10, (read) => (found = read<CompareIndex>('index.json').version));
      return found;
    };
    expect(version(disclosures)).toBe(version(disclosures));
    expect(version(disclosures)).not.toBe(version([...disclosures.slice(0, 2), held('c', 2023, '2.51'), held('c', 2024)]));
  });
});
