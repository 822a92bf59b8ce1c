import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparability, type Comparand, DIFFERENCES, rankingGroups, rankingKey } from './comparability.ts';

const base: Comparand = { agency: 'a', level: 'county', fiscalYear: 2023, stage: 'budget', scope: 'department', measure: 'three-public', funding: 'fiscal-appropriation' };
const share = (of: Partial<Comparand> = {}): Comparand => ({ ...base, measure: 'share:three-public', dimension: 'percent', base: { ...base, measure: 'expenditure-total', ...of } });

describe('comparability', () => {
  it.each<[string, Comparand, Comparand, string, readonly string[]]>([
    ['two agencies', base, { ...base, agency: 'b' }, 'rank', []],
    ['budget and final accounts of two agencies', base, { ...base, agency: 'b', stage: 'final' }, 'apart', ['stage']],
    ['budget and final accounts of one agency and year', base, { ...base, stage: 'final' }, 'beside', ['stage']],
    ['budget and final accounts of two years', base, { ...base, stage: 'final', fiscalYear: 2022 }, 'apart', ['stage', 'year']],
    ['two years', base, { ...base, agency: 'b', fiscalYear: 2022 }, 'beside', ['year']],
    ['a department and a unit', base, { ...base, agency: 'b', scope: 'unit' }, 'beside', ['scope']],
    ['a county and a city', base, { ...base, agency: 'b', level: 'city' }, 'beside', ['level']],
    ['with and without carryover', { ...base, carryover: 'included' }, { ...base, carryover: 'excluded' }, 'beside', ['carryover']],
    ['carryover said and not said', { ...base, carryover: 'included' }, base, 'beside', ['carryover']],
    ['all appropriation and the general budget', base, { ...base, funding: 'general-budget' }, 'beside', ['funding']],
    ['a code whose name changed', { ...base, codeName: '广告费' }, { ...base, codeName: '宣传费' }, 'beside', ['code-name']],
    ['an agency that was renamed', { ...base, institution: '卫生局' }, { ...base, fiscalYear: 2024, institution: '卫生健康局' }, 'beside', ['year', 'institution']],
    ['an agency with another unit', { ...base, members: '本级' }, { ...base, fiscalYear: 2024, members: '本级、中心' }, 'beside', ['year', 'members']],
    ['an agency that does not name its units every year', { ...base, members: '本级' }, { ...base, fiscalYear: 2024 }, 'beside', ['year']],
    ['two agencies with two names', { ...base, institution: '甲' }, { ...base, agency: 'b', institution: '乙' }, 'rank', []],
    ['a target and an actual', { ...base, kind: 'target' }, { ...base, kind: 'actual' }, 'apart', ['kind']],
    ['two measures', base, { ...base, measure: 'receptions' }, 'apart', ['measure']],
    ['money and a percentage', base, { ...base, dimension: 'percent' }, 'apart', ['unit']],
    ['shares of one total', share(), { ...share(), agency: 'b' }, 'rank', []],
    ['shares of two totals', share(), share({ measure: 'basic' }), 'apart', ['measure']],
    ['shares of totals with and without carryover', share({ carryover: 'included' }), share({ carryover: 'excluded' }), 'beside', ['carryover']],
    ['a share and a figure', share(), { ...share(), base: undefined }, 'apart', ['measure']],
  ])('%s', (_, a, b, verdict, differences) => {
    expect(comparability(a, b)).toEqual({ verdict, differences });
  });

  it('groups figures in the order in which their first came', () => {
    const figures: Comparand[] = [base, { ...base, stage: 'final' }, { ...base, agency: 'b' }, { ...base, scope: 'unit' }];
    expect(rankingGroups(figures).map((group) => group.map(({ agency, stage, scope }) => `${agency} ${stage} ${scope}`))).toEqual([['a budget department', 'b budget department'], ['a final department'], ['a budget unit']]);
  });
});

const optional = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);
const plain = {
  agency: fc.constantFrom('a', 'b'),
  level: fc.constantFrom('city', 'county'),
  fiscalYear: fc.constantFrom(2023, 2024),
  stage: fc.constantFrom('budget', 'final'),
  scope: fc.constantFrom('department', 'unit'),
  measure: fc.constantFrom('basic', 'project'),
  kind: optional(['target', 'actual'] as const),
  dimension: optional(['money', 'percent'] as const),
  carryover: optional(['included', 'excluded'] as const),
  funding: optional(['fiscal-appropriation', 'general-budget'] as const),
  codeName: optional(['甲', '乙'] as const),
  institution: optional(['甲局', '乙局'] as const),
  members: optional(['甲', '甲、乙'] as const),
} as const;
const single = fc.record(plain) as fc.Arbitrary<Comparand>;
const comparand: fc.Arbitrary<Comparand> = fc.record({ ...plain, base: fc.option(single, { nil: undefined }) });
const CHANGED = fc.array(fc.constantFrom(...(Object.keys(plain) as (keyof typeof plain)[])), { maxLength: 2 });
/** Figures that differ in few things, so that like ones are met often. */
const near = fc.tuple(comparand, CHANGED, comparand).map(([one, changed, other]): Comparand => ({ ...one, ...Object.fromEntries(changed.map((key) => [key, other[key]])) }));
const pair = fc.tuple(comparand, CHANGED, near).map(([one, changed, other]) => [one, { ...one, ...Object.fromEntries(changed.map((key) => [key, other[key]])) } as Comparand] as const);

describe('comparability of any figures', () => {
  it('is the same from both sides', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(comparability(a, b)).toEqual(comparability(b, a));
      }),
    );
  });

  it('ranks a figure with itself, and names a reason exactly where it does not rank', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(comparability(a, a).verdict).toBe('rank');
        const { verdict, differences } = comparability(a, b);
        expect(verdict === 'rank').toBe(differences.length === 0);
        expect([...differences]).toEqual(DIFFERENCES.filter((difference) => differences.includes(difference)));
      }),
    );
  });

  it('ranks exactly those that one ranking is named for, so that ranking is transitive', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(comparability(a, b).verdict === 'rank').toBe(rankingKey(a) === rankingKey(b));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(pair, fc.boolean(), comparand, ([a, b], like, other) => {
        const c = like ? { ...b, agency: other.agency, institution: other.institution, members: other.members } : other;
        const ranks = (x: Comparand, y: Comparand): boolean => comparability(x, y).verdict === 'rank';
        if (ranks(a, b) && ranks(b, c)) expect(ranks(a, c)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets stage, measure, unit, year, scope, level, carryover or funding differ inside one group', () => {
    fc.assert(
      fc.property(fc.array(near, { maxLength: 12 }), (figures) => {
        const groups = rankingGroups(figures);
        expect(groups.flat().length).toBe(figures.length);
        for (const group of groups) for (const x of group) for (const y of group) expect(comparability(x, y)).toEqual({ verdict: 'rank', differences: [] });
      }),
    );
  });
});
