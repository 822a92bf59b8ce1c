import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import type { Agency, Region } from '../../fiscal/disclosure.ts';
import { agencySeries } from './agency.ts';
import { countFigures, kindsByState } from './holdings.ts';
import { flatten, regionForest, regionPath } from './regions.ts';

const region = (code: string, level: Region['level'], parent = ''): [string, Region] => [code, { code, name: `地${code}`, level, parent }];
const regions = new Map([region('990000', 'province'), region('990100', 'city', '990000'), region('990101', 'county', '990100')]);
const agency = (id: string, of: string): [string, Agency] => [id, { id, name: id, region: of, level: 'county', budgetCode: '', sector: '教育', note: '' }];
const agencies = new Map([agency('990100-education', '990100'), agency('990101-education', '990101')]);
const held = makeDisclosure([], { agency: '990101-education' });

describe('regionForest', () => {
  const forest = regionForest({ regions, agencies, disclosures: [held] });

  it('nests regions and counts agencies and disclosures here and below', () => {
    expect(flatten(forest).map((node) => [node.region.code, node.agencyCount, node.disclosureCount])).toEqual([['990000', 2, 1], ['990100', 2, 1], ['990101', 1, 1]]);
  });

  it('gives the path of a region, province first, and none for an unknown code', () => {
    expect(regionPath(regions, '990101').map(({ code }) => code)).toEqual(['990000', '990100', '990101']);
    expect(regionPath(regions, '123456')).toEqual([]);
  });
});

describe('agencySeries', () => {
  const table = (amount: string, carryover: 'included' | 'excluded') => makeTable('revenue-expenditure-summary', `side | label | amount\n支出 | 本年支出合计 | ${amount}`, { carryover });
  const owner = agencies.get('990101-education');
  if (!owner) throw new Error('no agency');

  it('goes from the oldest to the newest and flags what changes between them', () => {
    const { columns, lines, breaks } = agencySeries(owner, [
      makeDisclosure([table('2.00', 'excluded')], { agency: owner.id, fiscalYear: 2024, scope: 'unit' }),
      makeDisclosure([table('1.00', 'included')], { agency: owner.id, fiscalYear: 2023 }),
    ]);
    expect(columns.map(({ fiscalYear }) => fiscalYear)).toEqual([2023, 2024]);
    expect(lines.find(({ measure }) => measure === 'expenditure-current-year')?.values.map((value) => value.form === 'figure' && value.printed)).toEqual(['1.00', '2.00']);
    expect(breaks).toMatchObject([{ differences: ['scope', 'carryover'] }]);
  });

  it('flags a renamed institution and renamed codes, and no change of stage: each stage is followed on its own', () => {
    const codes = (name: string) => makeTable('expenditure-by-function', `code | label | total | basic | project\n205 | ${name} | 1.00 | | `);
    const year = (fiscalYear: number, stage: 'budget' | 'final', publisher: string, name: string) =>
      makeDisclosure([codes(name)], { agency: owner.id, fiscalYear, stage, sources: [{ id: 'text', title: '', publisher, hashed: 'extracted-text', sha256: '' }] });
    const { breaks } = agencySeries(owner, [year(2023, 'budget', '教育局', '教育支出'), year(2023, 'final', '教育局', '教育支出'), year(2024, 'budget', '教育体育局', '教育体育支出')]);
    expect(breaks).toEqual([
      { earlier: '990101-education/2023-budget', later: '990101-education/2024-budget', differences: ['institution'], renamed: [{ code: '205', before: '教育支出', after: '教育体育支出' }] },
    ]);
  });
});

describe('holdings', () => {
  it('lists the kinds in each state and leaves our own tables aside', () => {
    const states = kindsByState(makeDisclosure([makeTable('procurement', 'row | label\nr1 | 纸')]));
    expect(states.published).toEqual(['政府采购预算表']);
    expect(states['not-published']).not.toContain('主要职责');
  });

  it('counts printed figures of the document only', () => {
    const table = makeTable('project-expenditure', 'row | label | total | general_budget\nr1 | 甲 | 1.00 | \nr2 | 乙 | 0.00 | 0.00');
    const statements = makeTable('statements', 'row | sentence | section | label | measure | value\nr1 | s1 | 总 | 收入 | amount | 3');
    expect(countFigures([makeDisclosure([table, statements])])).toEqual({ tables: 1, figures: 3 });
  });
});
