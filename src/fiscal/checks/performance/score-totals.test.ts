import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { scoreTotals } from './score-totals.ts';

interface Scores {
  readonly total?: string;
  readonly full?: string;
  readonly group?: string;
  readonly indicator?: string;
  readonly indicatorFull?: string;
}
const form = ({ total = '96.6', full = '100', group = '20', indicator = '26.6', indicatorFull = '30' }: Scores = {}) => [
  makeTable(
    'self-evaluation',
    `label|full_score|score|text
     项目名称|||维修
     年度资金总额：|10|10.00|
     财政拨款|-|-|
     资金管理情况|${group}||
     安排科学性|10|10|
     使用规范性|10|10|
     总分|${full}|${total}|`,
  ),
  makeTable('performance-indicators', `row|level1|level2|label|target|full_score|score\nr1|产出|数量|甲|1|${indicatorFull}|${indicator}\nr2|产出|质量|乙|1|40|40`),
];
const found = (scores?: Scores) => outcomes(checkTables(scoreTotals, form(scores)));

describe('score-totals', () => {
  it('passes scores that make the total and full scores that make 100', () => {
    expect(found()).toEqual({
      'self-evaluation-funds-total/score/within': 'pass',
      'self-evaluation-arrangement/score/within': 'pass',
      'self-evaluation-use/score/within': 'pass',
      'performance-indicators-r1/score/within': 'pass',
      'performance-indicators-r2/score/within': 'pass',
      'self-evaluation-management-total/full_score/group': 'pass',
      'self-evaluation-score-total/score/total': 'pass',
      'self-evaluation-score-total/full_score/full': 'pass',
      'self-evaluation-score-total/full_score/hundred': 'pass',
    });
  });

  it('finds a total that the scores do not make, and lets a last place be', () => {
    expect(found({ total: '97.6' })['self-evaluation-score-total/score/total']).toBe('finding');
    expect(found({ total: '96.61' })['self-evaluation-score-total/score/total']).toBe('rounding');
  });

  it('accepts a total of the indicators alone', () => {
    expect(found({ total: '66.6', full: '70' })).toMatchObject({ 'self-evaluation-score-total/score/total': 'pass', 'self-evaluation-score-total/full_score/full': 'pass' });
  });

  it('finds full scores that do not make their totals, or not 100', () => {
    expect(found({ group: '25' })['self-evaluation-management-total/full_score/group']).toBe('finding');
    const checks = checkTables(scoreTotals, form({ indicatorFull: '35', full: '105' }));
    expect(outcomes(checks)['self-evaluation-score-total/full_score/full']).toBe('pass');
    expect(checks.at(-1)).toMatchObject({ key: 'self-evaluation-score-total/full_score/hundred', outcome: 'finding', severity: 'warning', difference: '+5' });
  });

  it('finds a score above its full score', () => {
    expect(found({ indicator: '30.5', total: '100.5' })['performance-indicators-r1/score/within']).toBe('finding');
  });

  it('cannot add up what is not printed', () => {
    expect(found({ indicator: '' })['self-evaluation-score-total/score/total']).toBe('finding');
    const [head] = form({ full: '' });
    const bare = makeTable('performance-indicators', 'row|level1|level2|label|target|score\nr1|产出|数量|甲|1|26.6\nr2|产出|质量|乙|1|40');
    expect(outcomes(checkTables(scoreTotals, [...(head ? [head] : []), bare]))['self-evaluation-score-total/full_score']).toBe('undecidable: blank');
  });
});
