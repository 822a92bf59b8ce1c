import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeRepeats } from './repeats.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|year|operator|value|unit|category\n${rows}`);
const run = (rows: string) => outcomes(checkTables(narrativeRepeats, [says(rows)]));

describe('narrative-repeats', () => {
  it('holds a later mention against the first', () => {
    const rows = (second: string) => `r1|s1|变化|总额|change|2023||20.00|万元|\nr2|s2|变化|总额|change|2023||${second}|万元|`;
    expect(run(rows('20'))).toEqual({ 'statements-r2/repeat': 'pass' });
    expect(run(rows('20.01'))).toEqual({ 'statements-r2/repeat': 'finding' });
  });

  it('knows that 收入总计 and 支出总计 change alike', () => {
    const rows = (second: string) => `r1|s1|变化|收入总计|change|2023||20.00|万元|\nr2|s2|变化|支出总计|change|2023||${second}|万元|`;
    expect([run(rows('20.00')), run(rows('20.02'))]).toEqual([{ 'statements-r2/repeat': 'pass' }, { 'statements-r2/repeat': 'finding' }]);
    expect(run('r1|s1|变化|基本支出|change|2023||20.00|万元|\nr2|s2|变化|项目支出|change|2023||3.00|万元|')).toEqual({});
  });

  it('compares in the basic unit', () => {
    expect(run('r1|s1|目标|参保人口|target|2023|≥|60.5|万人|\nr2|s2|目标|参保人口|target|2023|≥|605000|人|')).toEqual({ 'statements-r2/repeat': 'pass' });
  });

  it('takes another year, project or measure for another thing', () => {
    expect(run('r1|s1|标准|补助|standard|2022||610|元|\nr2|s2|标准|补助|standard|2023||640|元|')).toEqual({});
    expect(run('r1|s1|自评|自评得分|score|2023||99|分|甲\nr2|s2|自评|自评得分|score|2023||94|分|乙')).toEqual({});
  });

  it('does not compare two figures of one name in one sentence', () => {
    expect(run('r1|s1|三公|车辆|count|2023||0|车|\nr2|s1|三公|车辆|count|2023||1|辆|')).toEqual({});
  });

  it('finds another operator for one target', () => {
    const checks = checkTables(narrativeRepeats, [says('r1|s1|总体|入学率|target|2023|≥|99|%|总体目标\nr2|s2|分项|入学率|target|2023|≤|99|%|义务教育')]);
    expect(checks[0]).toMatchObject({ outcome: 'finding', severity: 'warning' });
  });
});
