import { describe, expect, it } from 'vitest';
import type { Agency, Region } from '../../fiscal/disclosure.ts';
import { disclosureOf } from '../table-fixture.ts';
import { everyPage, listPages } from './pages.ts';
import { regionForest } from './regions.ts';

const region = (code: string, level: Region['level'], parent = ''): [string, Region] => [code, { code, name: code, level, parent }];
const regions = new Map([region('130000', 'province'), region('130300', 'city', '130000'), region('130304', 'county', '130300'), region('410000', 'province')]);
const agency = (id: string): [string, Agency] => [id, { id, name: id, region: id.slice(0, 6), level: 'county', budgetCode: '', sector: '', note: '' }];
const agencies = new Map([agency('130300-a'), agency('130304-b'), agency('130304-c')]);
const held = ['130304-b/2024', '130300-a/2023', '130304-b/2023', '130304-c/2023'].map((id) => disclosureOf([], { id, agency: id.slice(0, 8), fiscalYear: Number(id.slice(9)) }));
const pages = (most: number) => everyPage(listPages(regionForest({ regions, agencies, disclosures: held }), held, most));

describe('the pages of a list', () => {
  it('are one while there are few disclosures', () => {
    expect(pages(4).map(({ path, disclosures }) => [path, disclosures.length])).toEqual([['', 4]]);
  });

  it('nest by region, a region without holdings left out', () => {
    expect(pages(3).map(({ path, disclosures, count }) => [path, disclosures.length, count])).toEqual([['', 0, 4], ['130000', 0, 4], ['130300', 1, 4], ['130304', 3, 3]]);
  });

  it('divide a region with many by year, newest first; every disclosure stands on one page', () => {
    const all = pages(2);
    expect(all.map(({ path, disclosures }) => [path, disclosures.length])).toEqual([['', 0], ['130000', 0], ['130300', 1], ['130304', 0], ['130304/2024', 1], ['130304/2023', 2]]);
    expect(all.flatMap(({ disclosures }) => disclosures.map(({ id }) => id)).sort()).toEqual(held.map(({ id }) => id).sort());
  });
});
