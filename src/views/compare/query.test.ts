import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureKey, FORMS, MEASURE_KEYS, wholesOf } from '../../fiscal/measures.ts';
import { type Choice, completeQuery, defaultChoice, MOST_AGENCIES, type Offered, readChoice, writeChoice } from './query.ts';

const offered: Offered = { years: [2026, 2024, 2023], sectors: ['医疗保障', '教育'], places: new Set(['130000', '130300', '130281']) };
const slices = [{ year: 2026, stage: 'budget', disclosures: 1 }, { year: 2023, stage: 'final', disclosures: 3 }] as const;
const defaults = defaultChoice('expenditure-current-year', slices);
const read = (query: string) => readChoice(new URLSearchParams(query), offered, defaults);

describe('readChoice', () => {
  it('takes the defaults where the address says nothing', () => {
    expect(read('')).toEqual({ choice: defaults, problems: [] });
    expect(read('measure=&stage=&year=')).toEqual({ choice: defaults, problems: [] });
  });

  it('reads every condition', () => {
    expect(read('measure=function-2101501-basic&as=share&of=expenditure-total&year=2023,2026&stage=final&place=130000&level=county&sector=教育&scope=unit&agency=130281-a,130300-b').choice).toEqual({
      measure: 'function-2101501-basic', form: 'share', whole: 'expenditure-total', years: [2026, 2023], stage: 'final', place: '130000', level: 'county', sector: '教育', scope: 'unit', agencies: ['130281-a', '130300-b'],
    });
  });

  it('takes a code alone for the measure by that code, among those that are held', () => {
    expect(read('measure=2101501')).toMatchObject({ choice: { measure: 'function-2101501' }, problems: [] });
    expect(read('measure=30201')).toMatchObject({ choice: { measure: 'economic-30201' }, problems: [] });
    const held = { ...offered, measures: ['function-2101501'] as const };
    expect(readChoice(new URLSearchParams('measure=2101502'), held, defaults).problems).toMatchObject([{ kind: 'unknown-value', parameter: 'measure', value: '2101502' }]);
  });

  it('reads spans of years, and all of them', () => {
    expect(read('year=2020-2024').choice.years).toEqual([2024, 2023]);
    expect(read('year=all').choice.years).toEqual([]);
  });

  it('takes the nearest total where a share names none', () => {
    expect(read('measure=receptions&as=share').choice).toMatchObject({ form: 'share', whole: 'three-public' });
  });

  it.each([
    ['measure=salaries', { kind: 'unknown-value', parameter: 'measure', value: 'salaries', offered: [] }],
    ['as=rank', { kind: 'unknown-value', parameter: 'as', value: 'rank', offered: [...FORMS] }],
    ['year=2019', { kind: 'unknown-value', parameter: 'year', value: '2019', offered: ['2026', '2024', '2023'] }],
    ['year=2023,abcd', { kind: 'unknown-value', parameter: 'year', value: 'abcd', offered: ['2026', '2024', '2023'] }],
    ['stage=draft', { kind: 'unknown-value', parameter: 'stage', value: 'draft', offered: ['budget', 'final'] }],
    ['place=999999', { kind: 'unknown-value', parameter: 'place', value: '999999', offered: [] }],
    ['sector=<script>', { kind: 'unknown-value', parameter: 'sector', value: '<script>', offered: ['医疗保障', '教育'] }],
    ['agency=../../x', { kind: 'unknown-value', parameter: 'agency', value: '../../x', offered: [] }],
    ['measure=expenditure-total&as=share', { kind: 'no-share', measure: 'expenditure-total' }],
    ['measure=receptions&as=share&of=basic', { kind: 'no-such-whole', value: 'basic', offered: wholesOf('receptions') }],
    ['stage=budget&stage=final', { kind: 'twice', parameter: 'stage', value: 'budget' }],
    ['mesure=basic', { kind: 'unknown-parameter', value: 'mesure' }],
  ])('%s is told, not followed', (query, problem) => {
    const found = read(query);
    expect(found.problems).toEqual([problem]);
  });

  it('says nothing of what chat apps add to an address', () => {
    expect(read('from=groupmessage&isappinstalled=0&utm_source=x').problems).toEqual([]);
  });

  it('names no more agencies than it compares', () => {
    const { choice, problems } = read(`agency=${Array.from({ length: 25 }, (_, index) => `a-${index}`).join(',')}`);
    expect(choice.agencies.length).toBe(MOST_AGENCIES);
    expect(problems).toEqual([{ kind: 'too-many', count: 25, most: MOST_AGENCIES }]);
  });

  it('never throws, and always gives a choice that can be followed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('measure', 'as', 'of', 'year', 'stage', 'place', 'level', 'sector', 'scope', 'agency', 'x'), fc.oneof(fc.string(), fc.constantFrom('share', '2023', 'basic'))), { maxLength: 8 }), (pairs) => {
        const { choice } = readChoice(new URLSearchParams(pairs), offered, defaults);
        expect(choice.form === 'share').toBe(choice.whole !== undefined);
        expect(choice.years.every((year) => offered.years.includes(year))).toBe(true);
        expect(choice.place === '' || offered.places.has(choice.place)).toBe(true);
      }),
    );
  });
});

describe('writeChoice', () => {
  it('is empty for the default, and otherwise names year and stage, which would change with the data', () => {
    const many = defaultChoice('three-public', [{ year: 2026, stage: 'budget', disclosures: 5000 }]);
    expect(writeChoice(many, many)).toBe('');
    expect(writeChoice({ ...many, level: 'county' }, many)).toBe('year=2026&stage=budget&level=county');
    expect(writeChoice({ ...defaults, measure: 'basic' }, defaults)).toBe('measure=basic&year=all');
  });

  it('is read back as the same choice', () => {
    const key = fc.constantFrom<FigureKey>(...MEASURE_KEYS, 'function-210', 'function-2101501-project', 'economic-30201');
    const arbitrary: fc.Arbitrary<Choice> = fc
      .record({
        measure: key,
        form: fc.constantFrom(...FORMS),
        at: fc.nat(3),
        years: fc.subarray([2026, 2024, 2023]),
        stage: fc.constantFrom('' as const, 'budget' as const, 'final' as const),
        place: fc.constantFrom('', '130300', '130281'),
        level: fc.constantFrom('' as const, 'city' as const),
        sector: fc.constantFrom('', '教育'),
        scope: fc.constantFrom('' as const, 'unit' as const),
        agencies: fc.subarray(['130281-a', '130300-b']),
      })
      .map(({ at, ...rest }) => {
        const wholes = wholesOf(rest.measure);
        const form = rest.form === 'share' && wholes.length === 0 ? 'amount' : rest.form;
        return { ...rest, form, stage: form === 'execution' ? '' : rest.stage, whole: form === 'share' ? wholes[at % wholes.length] : undefined };
      });
    fc.assert(
      fc.property(arbitrary, (choice) => {
        expect(read(writeChoice(choice, defaults))).toEqual({ choice, problems: [] });
      }),
    );
  });
});

describe('defaultChoice', () => {
  it('shows all years while few documents are held, then the newest year and stage of which enough are held', () => {
    expect(defaultChoice('basic', slices)).toMatchObject({ years: [], stage: '' });
    expect(defaultChoice('basic', [{ year: 2025, stage: 'final', disclosures: 30 }, { year: 2026, stage: 'budget', disclosures: 20 }, { year: 2026, stage: 'final', disclosures: 1 }])).toMatchObject({ years: [2026], stage: 'budget' });
    expect(defaultChoice('basic', [{ year: 2026, stage: 'budget', disclosures: 10 }, { year: 2025, stage: 'budget', disclosures: 90 }])).toMatchObject({ years: [2025], stage: 'budget' });
  });
});

describe('completeQuery', () => {
  it('says everything, so that a page with other defaults reads the same', () => {
    expect(completeQuery(defaultChoice('basic', []))).toBe('measure=basic&year=all&stage=');
    const others = defaultChoice('receptions', [{ year: 2024, stage: 'budget', disclosures: 100 }]);
    for (const query of ['', 'measure=receptions&year=2023&stage=final&place=130300&agency=130281-a', 'measure=project&as=execution&year=2024', 'measure=receptions&as=share&of=expenditure-total&scope=unit']) {
      const { choice } = read(query);
      expect(readChoice(new URLSearchParams(completeQuery(choice)), offered, others)).toEqual({ choice, problems: [] });
    }
  });
});
