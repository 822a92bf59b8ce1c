import { describe, expect, it } from 'vitest';
import { comparability, type Comparand, rankingGroups } from './comparability.ts';

const base: Comparand = { agency: 'a', level: 'county', fiscalYear: 2023, stage: 'budget', scope: 'department', measure: 'three-public', funding: 'fiscal-appropriation' };

describe('comparability', () => {
  it('lets like figures of two agencies share a ranking', () => {
    expect(comparability(base, { ...base, agency: 'b' })).toEqual({ verdict: 'rank', differences: [] });
  });

  it('never ranks a budget with final accounts', () => {
    expect(comparability(base, { ...base, agency: 'b', stage: 'final' })).toEqual({ verdict: 'apart', differences: ['stage'] });
  });

  it('sets budget beside final accounts only for one agency and year', () => {
    expect(comparability(base, { ...base, stage: 'final' }).verdict).toBe('beside');
    expect(comparability(base, { ...base, stage: 'final', fiscalYear: 2022 }).verdict).toBe('apart');
  });

  it('labels another year, scope, level, carryover or funding', () => {
    const other: Comparand = { ...base, fiscalYear: 2022, scope: 'unit', level: 'city', carryover: 'included', funding: 'general-budget' };
    expect(comparability(base, other)).toEqual({ verdict: 'beside', differences: ['year', 'scope', 'level', 'carryover', 'funding'] });
  });

  it('keeps targets from actuals and measures from one another', () => {
    expect(comparability({ ...base, kind: 'target' }, { ...base, kind: 'actual' }).verdict).toBe('apart');
    expect(comparability(base, { ...base, measure: 'receptions' }).verdict).toBe('apart');
  });

  it('is symmetric', () => {
    const other: Comparand = { ...base, stage: 'final', scope: 'unit' };
    expect(comparability(base, other)).toEqual(comparability(other, base));
  });

  it('groups figures so that every pair of a group may be ranked', () => {
    const figures: Comparand[] = [base, { ...base, stage: 'final' }, { ...base, agency: 'b' }, { ...base, scope: 'unit' }];
    const groups = rankingGroups(figures);
    expect(groups.map((group) => group.length)).toEqual([2, 1, 1]);
    for (const group of groups) for (const x of group) for (const y of group) expect(comparability(x, y).verdict).toBe('rank');
  });
});
