import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeWholes } from './wholes.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category\n${rows}`);
const department = makeTable('self-evaluation', 'label|initial|adjusted|executed\n部门预算总额|800.00|900.00|890.00');
const spent = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|890.00|500.00|390.00');
const budgetAndOutcome = (budget: string, outcome: string) => `r1|s1|整体|部门整体支出预算总额|amount|${budget}|万元|\nr2|s1|整体|部门整体支出决算总额|amount|${outcome}|万元|`;

describe('narrative-wholes', () => {
  it('passes the whole that form and table print, first or adjusted budget alike', () => {
    expect(outcomes(checkTables(narrativeWholes, [department, spent, says(budgetAndOutcome('900', '890'))], { stage: 'final' }))).toEqual({
      'statements-r1/self-evaluation': 'pass',
      'statements-r2/self-evaluation': 'pass',
      'statements-r2/expenditure': 'pass',
    });
  });

  it('finds another whole and states the assumption', () => {
    const checks = checkTables(narrativeWholes, [department, spent, says(budgetAndOutcome('1129', '1139.51'))], { stage: 'final' });
    expect(checks.map(({ outcome }) => outcome)).toEqual(['finding', 'finding', 'finding']);
    expect(checks[0]?.assumptions).toContain('whole-department');
  });

  it('is silent on a figure said again', () => {
    const twice = `${budgetAndOutcome('1129', '1139.51')}\nr3|s2|整体|部门整体支出预算总额|amount|1129|万元|`;
    expect(checkTables(narrativeWholes, [department, says(twice)], { stage: 'final' })).toHaveLength(2);
  });

  it('cannot check without forms', () => {
    expect(checkTables(narrativeWholes, [says('r1|s1|整体|部门整体支出预算总额|amount|4.5|万元|')])).toEqual([]);
  });
});
