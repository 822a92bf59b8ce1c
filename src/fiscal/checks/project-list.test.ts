import { describe, expect, it } from 'vitest';
import { projectListTotal } from './project-list.ts';
import { checkTables, makeTable, outcomes } from './testing.ts';

const expenditure = (project: string, carryover?: 'included' | 'excluded') =>
  makeTable('expenditure-by-function', `code|label|total|basic|project\n|合计|150.00|50.00|${project}`, carryover ? { carryover } : {});
const current = (second = '60.00') => makeTable('project-expenditure', `row|label|total|general_budget\nr1|维修|40.00|40.00\nr2|培训|${second}|${second}`, { title: '项目支出预算表（本年预算，不含上年结转）' });
const carried = makeTable('project-expenditure', 'row|label|total\nr1|维修|5.00', { occurrence: 2, title: '项目支出预算表（上年结转）' });
const KEY = 'expenditure-by-function-total/project';

describe('project-list-total', () => {
  it('passes where the projects make 项目支出', () => {
    const [check] = checkTables(projectListTotal, [expenditure('100.00'), current()]);
    expect(check).toMatchObject({ outcome: 'pass', stated: '100.00', recomputed: '100.00', assumptions: ['all-projects', 'same-scope'] });
  });

  it('finds a list that makes another total', () => {
    const [check] = checkTables(projectListTotal, [expenditure('100.00'), current('61.00')]);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'error', recomputed: '101.00', difference: '-1.00' });
  });

  it('calls one last place rounding', () => {
    expect(outcomes(checkTables(projectListTotal, [expenditure('100.00'), current('60.01')]))[KEY]).toBe('rounding');
  });

  it('counts carryover as the table does; where it does not say, either way is fair', () => {
    const found = (project: string, carryover?: 'included' | 'excluded') => outcomes(checkTables(projectListTotal, [expenditure(project, carryover), current(), carried]))[KEY];
    expect(found('105.00')).toBe('pass');
    expect(found('100.00')).toBe('pass');
    expect(found('105.00', 'excluded')).toBe('finding');
    expect(found('100.00', 'included')).toBe('finding');
  });

  it('compares each funding with its own table', () => {
    const general = makeTable('general-budget-by-function', 'code|label|total|basic|project\n|合计|140.00|50.00|90.00');
    expect(outcomes(checkTables(projectListTotal, [general, current()]))).toEqual({ 'general-budget-by-function-total/project': 'finding' });
  });

  it('does not add up a list that prints units above their projects', () => {
    const levels = makeTable('project-expenditure', 'row|label|total\nr1|某局本级|100.00\nr2|维修|40.00\nr3|培训|60.00');
    expect(outcomes(checkTables(projectListTotal, [expenditure('100.00'), levels]))[KEY]).toBe('undecidable: not-comparable');
  });

  it('cannot decide on a blank total', () => {
    expect(outcomes(checkTables(projectListTotal, [expenditure(' '), current()]))[KEY]).toBe('undecidable: blank');
  });
});
