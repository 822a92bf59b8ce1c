import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeClasses } from './classes-named.ts';

const general = makeTable('general-budget-by-function', 'code|label|total|basic|project\n205|教育支出|90.10|90.10|\n20502|普通教育|90.10|90.10|\n2050204|高中教育|90.10|90.10|\n221|住房保障支出|17.40|17.40|');
const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|table\n${rows}`);
const run = (rows: string) => outcomes(checkTables(narrativeClasses, [general, says(rows)]));

describe('narrative-classes', () => {
  it('passes a class that the table has', () => {
    expect(run('r1|s1|结构|教育（类）支出|amount|90.10|万元||')).toEqual({ 'statements-r1/category': 'pass' });
  });

  it('finds a class that the table has not and names the one with the amount', () => {
    const [check] = checkTables(narrativeClasses, [general, says('r1|s1|结构|农林水支出|amount|17.4|万元|农林水支出|')]);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'error', recomputed: '住房保障支出', facts: { kind: 'other-class' } });
    expect(check?.places[0]?.row).toBe('general-budget-by-function-221');
  });

  it('only doubts a name with two characters in each other\'s place, whose amount the table has', () => {
    const court = makeTable('fiscal-appropriation-by-function', 'code|label|total|basic|project\n204|公共安全支出|9.50|9.50|\n20405|法院|9.50|9.50|\n2040502|一般行政管理事务|9.50|9.50|');
    const says2 = (name: string) => checkTables(narrativeClasses, [court, says(`r1|s1|具体|${name}|amount|9.50|万元|公共安全支出（类）法院（款）${name}（项）|`)])[0];
    expect(says2('一般行政事务管理')).toMatchObject({ outcome: 'finding', severity: 'warning', recomputed: '一般行政管理事务' });
    expect(says2('案件审判')).toMatchObject({ outcome: 'finding', severity: 'error' });
    expect(says2('一般行政管理事务')).toMatchObject({ outcome: 'pass' });
  });

  it('finds a level under another name, and passes the right path', () => {
    expect(run('r1|s1|具体|高中教育|amount|90.10|万元|教育支出（类）普通教育（款）高中教育（项）|')).toEqual({ 'statements-r1/category': 'pass' });
    const [check] = checkTables(narrativeClasses, [general, says('r1|s1|具体|高中教育|amount|90.10|万元|教育支出（类）中等教育（款）高中教育（项）|')]);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'warning', facts: { kind: 'other-name', named: '中等教育', printed: '普通教育' } });
  });

  it('leaves a class stated at zero alone', () => {
    expect(run('r1|s1|结构|农林水支出|amount|0|万元|农林水支出|')).toEqual({});
  });
});
