import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparability } from '../comparability.ts';
import { parseDecimal } from '../decimal.ts';
import { compareValues, isValue, type NoValue, type Value } from './compare.ts';
import { seriesOf } from './series.ts';
import { changeOf, executionOf } from './derive.ts';
import type { StatedFigure } from './standing.ts';

function figure(agency: string, printed: string, given: Partial<StatedFigure> = {}): StatedFigure {
  const value = parseDecimal(printed);
  if (!value) throw new Error(printed);
  const { fiscalYear = 2023, stage = 'budget' } = given;
  return { form: 'figure', disclosure: `${agency}/${fiscalYear}-${stage}`, agency, level: 'county', fiscalYear, stage, scope: 'department', measure: 'receptions', dimension: 'money', value, printed, unit: '万元', address: 'x', ...given };
}
const missing = (agency: string, given: Partial<StatedFigure> = {}): NoValue => ({ ...figure(agency, '0', given), form: 'missing', reason: 'blank' });

describe('compareValues', () => {
  it('ranks like figures, the greatest first, ties alike, whatever unit they are printed in', () => {
    const { groups } = compareValues([figure('a', '1.00'), figure('b', '25,000', { unit: '元' }), figure('c', '1.0'), figure('d', '0.5')]);
    expect(groups.map(({ values }) => values.map(({ value, rank, share }) => [value.agency, rank, share]))).toEqual([[['b', 1, 1], ['a', 2, 0.4], ['c', 2, 0.4], ['d', 4, 0.2]]]);
  });

  it('never puts two stages, years, scopes or levels into one ranking; one figure alone has no rank', () => {
    const { groups } = compareValues([figure('a', '1'), figure('b', '2', { stage: 'final' }), figure('c', '3', { fiscalYear: 2024 }), figure('d', '4', { scope: 'unit' }), figure('e', '5', { level: 'city' })]);
    expect(groups.map(({ values }) => values.map(({ value, rank }) => [value.agency, rank]))).toEqual([[['c', undefined]], [['e', undefined]], [['a', undefined]], [['d', undefined]], [['b', undefined]]]);
    expect(groups.map(({ differences }) => differences)).toEqual([[], ['year', 'level'], ['level'], ['scope'], ['stage', 'scope']]);
  });

  it('counts who states it, keeps the missing apart, and a printed zero is a figure', () => {
    const { groups, missing: none, stated, asked } = compareValues([figure('a', '0.00'), missing('b'), figure('c', '0')]);
    expect(groups[0]?.values.map(({ value, rank, share }) => [value.agency, rank, share])).toEqual([['a', 1, 0], ['c', 1, 0]]);
    expect(none.map(({ agency }) => agency)).toEqual(['b']);
    expect([stated, asked]).toEqual([2, 3]);
  });

  it('ranks falls under rises, with bars as long as the change is great', () => {
    const change = (agency: string, now: string, before: string) => changeOf(figure(agency, now, { fiscalYear: 2024 }), figure(agency, before));
    const { groups, missing: none } = compareValues([change('a', '150', '100'), change('b', '0', '100'), change('c', '1', '0'), figure('d', '9')]);
    expect(groups.map(({ values }) => values.map(({ value, share }) => [value.agency, share]))).toEqual([[['a', 0.5], ['b', 1]], [['d', 1]]]);
    expect(none.map(({ agency, form }) => [agency, form])).toEqual([['c', 'underived']]);
  });

  it('ranks rates of execution only of alike accounts', () => {
    const executed = (agency: string, given: Partial<StatedFigure> = {}) => executionOf(figure(agency, '95', { stage: 'final', ...given }), figure(agency, '100', given));
    const { groups } = compareValues([executed('a'), executed('b'), executed('c', { carryover: 'included' })]);
    expect(groups.map(({ values }) => values.map(({ value }) => value.agency))).toEqual([['a', 'b'], ['c']]);
  });

  it('whatever is asked: nothing is lost, and every pair of a group may be ranked', () => {
    const value = fc.record({
      agency: fc.constantFrom('a', 'b', 'c'),
      printed: fc.constantFrom('0.00', '1', '2.50', '-3'),
      fiscalYear: fc.constantFrom(2022, 2023),
      stage: fc.constantFrom('budget', 'final'),
      scope: fc.constantFrom('department', 'unit'),
      carryover: fc.constantFrom(undefined, 'included', 'excluded'),
      how: fc.constantFrom('amount', 'change', 'missing'),
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 10 }), (seeds) => {
        const asked = seeds.map(({ agency, printed, how, ...given }): Value | NoValue => {
          const now = figure(agency, printed, given as Partial<StatedFigure>);
          return how === 'missing' ? missing(agency, given as Partial<StatedFigure>) : how === 'change' ? changeOf(now, { ...now, fiscalYear: now.fiscalYear - 1 }) : now;
        });
        const { groups, missing: none, stated } = compareValues(asked);
        const ranked = groups.flatMap(({ values }) => values.map((one) => one.value));
        expect(ranked.length + none.length).toBe(asked.length);
        expect(stated).toBe(ranked.length);
        expect(none.some(isValue)).toBe(false);
        for (const { values } of groups) for (const a of values) for (const b of values) expect(comparability(a.value, b.value).verdict).toBe('rank');
      }),
    );
  });
});

describe('seriesOf', () => {
  const years = [2021, 2022, 2023, 2024];

  it('has a gap where a year is blank or not held, and no zero', () => {
    const [series] = seriesOf([figure('a', '1', { fiscalYear: 2021 }), missing('a', { fiscalYear: 2022 }), figure('a', '2', { fiscalYear: 2024 })], years);
    expect(series?.points.map(({ standing }) => standing?.form)).toEqual(['figure', 'missing', undefined, 'figure']);
    expect(series?.breaks).toEqual([]);
  });

  it('breaks where scope, institution, units or the meaning of a code change, also over a gap', () => {
    const [series] = seriesOf(
      [
        figure('a', '1', { fiscalYear: 2021, institution: '卫生局', members: '本级' }),
        figure('a', '1', { fiscalYear: 2023, institution: '卫健局', members: '本级' }),
        figure('a', '1', { fiscalYear: 2024, institution: '卫健局', members: '本级、中心', scope: 'unit', codeName: '新名' }),
      ],
      years,
    );
    expect(series?.breaks).toEqual([
      { year: 2023, after: 2021, differences: ['institution'] },
      { year: 2024, after: 2023, differences: ['code-name', 'members', 'scope'] },
    ]);
  });

  it('keeps budget and final accounts, and a department and its unit in one year, on lines of their own', () => {
    const lines = seriesOf([figure('a', '1'), figure('a', '2', { scope: 'unit' }), figure('a', '3', { stage: 'final' }), figure('b', '4')], years);
    expect(lines.map(({ agency, stage, points }) => [agency, stage, points.filter(({ standing }) => standing).length])).toEqual([['a', 'budget', 1], ['a', 'budget', 1], ['a', 'final', 1], ['b', 'budget', 1]]);
  });
});
