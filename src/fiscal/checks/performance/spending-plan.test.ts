import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { spendingPlan } from './spending-plan.ts';

const plan = (steps: Readonly<Record<string, string>>, occurrence = 1) =>
  makeTable('performance-projects', ['label|percent|text', '项目名称||维修', ...Object.entries(steps).map(([date, percent]) => `${date}|${percent}|`)].join('\n'), { occurrence });
const FULL = { '3月底': '25%', '6月底': '50%', '10月底': '80%', '12月底': '100%' };

describe('spending-plan', () => {
  it('passes a plan that rises to 100 %', () => {
    expect(outcomes(checkTables(spendingPlan, [plan(FULL)]))).toEqual({
      'performance-projects-plan-06/step': 'pass',
      'performance-projects-plan-10/step': 'pass',
      'performance-projects-plan-12/step': 'pass',
      'performance-projects-plan-12/end': 'pass',
    });
  });

  it('finds a plan that falls, ends below or above 100 %', () => {
    expect(outcomes(checkTables(spendingPlan, [plan({ ...FULL, '10月底': '45%' })]))['performance-projects-plan-10/step']).toBe('finding');
    expect(checkTables(spendingPlan, [plan({ ...FULL, '12月底': '95%' })]).at(-1)).toMatchObject({ outcome: 'finding', severity: 'error', difference: '-5', facts: { kind: 'short' } });
    expect(checkTables(spendingPlan, [plan({ ...FULL, '12月底': '105%' })]).at(-1)).toMatchObject({ outcome: 'finding', severity: 'error', facts: { kind: 'over' } });
  });

  it('warns of a missing last date, and says what the forms beside it print', () => {
    const { '12月底': _, ...short } = FULL;
    expect(checkTables(spendingPlan, [plan(short), plan(FULL, 2)]).find((check) => check.key === 'performance-projects-plan-10/end')).toMatchObject({
      outcome: 'finding',
      severity: 'warning',
      facts: { kind: 'no-last-date', dates: '3月底 25%，6月底 50%，10月底 80%', siblings: '3月底、6月底、10月底、12月底' },
    });
    expect(outcomes(checkTables(spendingPlan, [plan({ '3月底': '40%', '10月底': '100%' })]))['performance-projects-plan-10/end']).toBe('pass');
  });

  it('warns once of blank steps; a plan of blanks cannot be checked', () => {
    const check = checkTables(spendingPlan, [plan({ ...FULL, '3月底': '', '6月底': '' })]).find((each) => each.key.endsWith('/blank'));
    expect(check).toMatchObject({ outcome: 'finding', severity: 'warning', facts: { blank: '3月底、6月底' } });
    expect(checkTables(spendingPlan, [plan({ '3月底': '', '12月底': '' })])).toMatchObject([{ outcome: 'undecidable', reason: 'blank' }]);
  });
});
