import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../decimal.ts';
import { comparability } from '../comparability.ts';
import { isFigureKey, MEASURE_KEYS } from '../measures.ts';
import { changeOf, type Derived, executionOf, shareOf, wholesOf } from './derive.ts';
import { exactToNumber, roundExact } from './exact.ts';
import type { StatedFigure, Unstated } from './standing.ts';

function figure(printed: string, given: Partial<StatedFigure> = {}): StatedFigure {
  const value = parseDecimal(printed);
  if (!value) throw new Error(printed);
  const { agency = 'a', fiscalYear = 2023, stage = 'budget' } = given;
  return { form: 'figure', disclosure: `${agency}/${fiscalYear}-${stage}`, agency, level: 'county', fiscalYear, stage, scope: 'department', measure: 'basic', dimension: 'money', value, printed, unit: '万元', address: 'x', ...given };
}
const blank: Unstated = { ...figure('0'), form: 'missing', reason: 'blank' };
const percent = (derived: Derived): string | undefined => (derived.form === 'derived' ? roundExact(derived.rate, 4).units.toString() : undefined);
const why = (derived: Derived): unknown => (derived.form === 'underived' ? [derived.reason, ...derived.differences, ...(derived.missing ? [derived.missing] : [])] : derived.form);

describe('shareOf', () => {
  const whole = figure('200.00', { measure: 'expenditure-total', carryover: 'included' });

  it('is the exact part of a total in the same document, whatever unit each is printed in', () => {
    expect(percent(shareOf(figure('50.0'), whole))).toBe('2500');
    expect(percent(shareOf(figure('500,000', { unit: '元' }), whole))).toBe('2500');
  });

  it('is not formed of two documents, of unlike carryover, of nothing or of zero', () => {
    expect(why(shareOf(figure('1', { fiscalYear: 2022 }), whole))).toEqual(['unlike', 'year', 'carryover']);
    expect(why(shareOf(figure('1', { carryover: 'excluded' }), whole))).toEqual(['unlike', 'carryover']);
    expect(why(shareOf(figure('1'), undefined))).toEqual(['no-other']);
    expect(why(shareOf(figure('1'), blank))).toEqual(['other-missing', 'blank']);
    expect(why(shareOf(figure('0.00'), figure('0.00', { measure: 'expenditure-total' })))).toEqual(['zero-base']);
    expect(shareOf(blank, whole)).toBe(blank);
  });

  it('ranks with a share of the same total only', () => {
    const [a, b, c] = [shareOf(figure('1'), whole), shareOf(figure('1', { agency: 'b' }), { ...whole, agency: 'b', disclosure: 'b/2023-budget' }), shareOf(figure('1'), figure('5', { measure: 'project' }))];
    if (a.form !== 'derived' || b.form !== 'derived' || c.form !== 'derived') throw new Error('not derived');
    expect(comparability(a, b).verdict).toBe('rank');
    expect(comparability(a, c)).toMatchObject({ verdict: 'apart', differences: ['measure', 'carryover'] });
    expect(comparability(a, figure('1')).verdict).toBe('apart');
  });

  it('is offered of every measure but the greatest totals, and never of itself', () => {
    for (const key of [...MEASURE_KEYS, 'function-210', 'function-210-basic', 'economic-30201'] as const) {
      const wholes = wholesOf(key);
      expect(wholes.length > 0).toBe(key !== 'revenue-total' && key !== 'expenditure-total');
      expect(wholes).not.toContain(key);
      expect(wholes.every(isFigureKey)).toBe(true);
    }
    expect(wholesOf('function-210-basic')[0]).toBe('basic');
  });
});

describe('changeOf', () => {
  const now = figure('110.00', { fiscalYear: 2024 });

  it('is what this year is more or less than the year before', () => {
    expect(percent(changeOf(now, figure('100')))).toBe('1000');
    expect(percent(changeOf(now, figure('120.00')))).toBe('-833');
    expect(percent(changeOf(figure('0.00', { fiscalYear: 2024 }), figure('100')))).toBe('-10000');
  });

  it.each<[string, Partial<StatedFigure>, readonly string[]]>([
    ['two years before', { fiscalYear: 2022 }, ['unlike', 'year']],
    ['another agency', { agency: 'b' }, ['unlike', 'year']],
    ['final accounts', { stage: 'final' }, ['unlike', 'stage']],
    ['another scope', { scope: 'unit' }, ['unlike', 'scope']],
    ['other carryover', { carryover: 'included' }, ['unlike', 'carryover']],
    ['another funding base', { funding: 'general-budget' }, ['unlike', 'funding']],
    ['another name of the code', { codeName: '旧名' }, ['unlike', 'code-name']],
  ])('is not reckoned against %s', (_, before, reason) => {
    expect(why(changeOf(now, figure('100', before)))).toEqual(reason);
  });

  it('is not reckoned over a renamed institution, nor from zero, blank or nothing', () => {
    expect(why(changeOf({ ...now, institution: '卫健局' }, figure('1', { institution: '卫生局' })))).toEqual(['unlike', 'institution']);
    expect(why(changeOf(now, figure('0.00')))).toEqual(['zero-base']);
    expect(why(changeOf(now, blank))).toEqual(['other-missing', 'blank']);
    expect(why(changeOf(now, undefined))).toEqual(['no-other']);
  });

  it('gives back this year when it is added to the year before', () => {
    fc.assert(
      fc.property(fc.bigInt(-1_000_000_000n, 1_000_000_000n), fc.bigInt(1n, 1_000_000_000n), (after, before) => {
        const made = (units: bigint, fiscalYear: number): StatedFigure => ({ ...figure('0', { fiscalYear }), value: { units, decimals: 2 } });
        const found = changeOf(made(after, 2024), made(before, 2023));
        if (found.form !== 'derived') throw new Error(found.form);
        expect(found.rate.n * before + found.rate.d * before).toBe(found.rate.d * after);
      }),
    );
  });
});

describe('executionOf', () => {
  const final = figure('95', { stage: 'final' });

  it('sets final accounts against the budget of the same agency, year and scope', () => {
    const found = executionOf(final, figure('100.00'));
    expect(found.form === 'derived' && exactToNumber(found.rate)).toBe(0.95);
  });

  it('is not reckoned otherwise', () => {
    expect(why(executionOf(figure('95'), figure('100')))).toEqual(['unlike', 'stage']);
    expect(why(executionOf(final, figure('100', { fiscalYear: 2022 })))).toEqual(['unlike', 'year']);
    expect(why(executionOf(final, figure('100', { scope: 'unit' })))).toEqual(['unlike', 'scope']);
    expect(why(executionOf(final, figure('100', { agency: 'b' })))).toEqual(['unlike', 'stage']);
    expect(why(executionOf(final, figure('0')))).toEqual(['zero-base']);
  });
});
