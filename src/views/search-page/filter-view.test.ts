import { describe, expect, it } from 'vitest';
import { AGENCY, COUNTY, facets, REGIONS } from './fake-index.ts';
import { filterOptions, regionSteps, valueName } from './filter-view.ts';

const NAMES = { regions: REGIONS, agencies: [AGENCY], kinds: ['duties', 'procurement', 'statements'], kindTitles: new Map([['procurement', '政府采购预算表'], ['duties', '主要职责']]) };
const shown = (key: Parameters<typeof filterOptions>[0], counts: Readonly<Record<string, number>>, chosen: readonly string[] = []): readonly string[] =>
  filterOptions(key, facets({ [key]: counts }), { [key]: chosen }, NAMES).map(({ label, count, chosen: is }) => `${is ? '*' : ''}${label} ${count}`);

describe('values of a filter', () => {
  it('stand in the order in which they are looked for, with their counts', () => {
    expect(shown('year', { 2022: 3, 2026: 1, 2023: 9 })).toEqual(['2026年 1', '2023年 9', '2022年 3']);
    expect(shown('stage', { final: 1, budget: 2 })).toEqual(['预算 2', '决算 1']);
    expect(shown('level', { county: 1, province: 2, city: 3 })).toEqual(['省级 2', '市级 3', '县级 1']);
    expect(shown('kind', { statements: 1, procurement: 5, duties: 2 })).toEqual(['主要职责 2', '政府采购预算表 5', 'statements 1']);
    expect(shown('sector', { 教育: 1, 医疗保障: 5, 民政: 1 })).toEqual(['医疗保障 5', '教育 1', '民政 1']);
  });

  it('that leave nothing are not offered, but a chosen one can be taken back', () => {
    expect(shown('year', { 2022: 0, 2023: 1 }, ['2020'])).toEqual(['2023年 1', '*2020年 0']);
  });

  it('from an address may be anything', () => {
    expect(valueName('region', '<b>', NAMES)).toBe('<b>');
    expect(valueName('region', '140824', NAMES)).toBe('稷山县');
    expect(valueName('agency', AGENCY.id, NAMES)).toBe('稷山县医疗保障局');
    expect(['constructor', 'toString'].map((value) => valueName('stage', value, NAMES))).toEqual(['constructor', 'toString']);
    expect(valueName('kind', 'constructor', NAMES)).toBe('constructor');
  });
});

describe('regions', () => {
  const counts = new Map([['140000', 4], ['140800', 3], ['140824', 2]]);
  const steps = (chosen?: string): readonly string[] =>
    regionSteps({ regions: REGIONS }, counts, chosen).map(({ label, value, options }) => `${label} ${value}: ${options.map((option) => `${option.label} ${option.count}`).join(', ')}`);

  it('are chosen from the province down', () => {
    expect(steps()).toEqual(['省 : 山西省 4']);
    expect(steps('140000')).toEqual(['省 140000: 山西省 4', '市 : 运城市 3']);
    expect(steps(COUNTY.code)).toEqual(['省 140000: 山西省 4', '市 140800: 运城市 3', '县 140824: 稷山县 2']);
  });

  it('that leave nothing are offered only where chosen', () => {
    expect(steps('410000')).toEqual(['省 410000: 山西省 4, 河南省 0']);
    expect(steps('999999')).toEqual(['省 : 山西省 4']);
  });

  it('whose parents run in a circle end', () => {
    const circle = [{ ...COUNTY, code: 'a', parent: 'b' }, { ...COUNTY, code: 'b', parent: 'a' }];
    expect(regionSteps({ regions: circle }, new Map([['a', 1]]), 'a').length).toBeLessThan(4);
  });
});
