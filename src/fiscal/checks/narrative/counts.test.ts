import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeCounts } from './counts.ts';
import { narrativeScores } from './scores.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|table\n${rows}`);
const form = (occurrence: number) => makeTable('performance-projects', `label|amount|text\n项目名称||项目${occurrence}\n预算数|1.00|`, { occurrence });
const count = (rows: string, ...tables: ReturnType<typeof makeTable>[]) => outcomes(checkTables(narrativeCounts, [...tables, says(rows)]));

describe('narrative-counts', () => {
  it('counts the forms of projects', () => {
    const row = (value: string) => `r1|s1|绩效|实行绩效目标管理的项目|count|${value}|个||`;
    expect(count(row('2'), form(1), form(2))).toEqual({ 'statements-r1/forms': 'pass' });
    expect(count(row('3'), form(1), form(2))).toEqual({ 'statements-r1/forms': 'finding' });
    expect(count(row('3'))).toEqual({});
  });

  it('counts items of the sentence and rows of the organisation table', () => {
    const units = makeTable('subordinate-units', 'row|label|nature|text\nr1|某市教育局|行政|\nr2|办公室||内设机构\nr3|基础教育股||内设机构');
    const rows = (value: string) => `r1|s1|机构|内设机构|count|${value}|个||\nr2|s1|机构|内设机构|item|||办公室|\nr3|s1|机构|内设机构|item|||基础教育股|`;
    expect(count(rows('2'), units)).toEqual({ 'statements-r1/items': 'pass', 'statements-r1/rows': 'pass' });
    expect(count(rows('4'), units)).toEqual({ 'statements-r1/items': 'finding', 'statements-r1/rows': 'finding' });
  });

  it('counts units of a kind where the table says of which kind each is', () => {
    const units = makeTable('subordinate-units', 'row|label|nature\nr1|某市法院|机关\nr2|某培训学院|事业单位\nr3|某派出法庭|派出机构');
    const rows = (name: string, value: string) => count(`r1|s1|机构|${name}|count|${value}|个||`, units);
    expect([rows('下属差额拨款事业单位', '1'), rows('下属差额拨款事业单位', '2'), rows('下属单位', '2')]).toEqual([{ 'statements-r1/rows': 'pass' }, { 'statements-r1/rows': 'finding' }, { 'statements-r1/rows': 'pass' }]);
  });

  it('holds vehicles against assets and against one another', () => {
    const assets = makeTable('state-assets', 'label|quantity|value\n车辆（台、辆）|2|20.00');
    expect(count('r1|s1|资产|车辆|count|2|辆||\nr2|s2|三公|公务用车保有量|count|1|辆||', assets)).toEqual({ 'statements-r1/assets': 'pass', 'statements-r2/all-vehicles': 'pass' });
    expect(count('r1|s1|资产|车辆|count|1|辆||\nr2|s2|三公|公务用车保有量|count|3|辆||', assets)).toEqual({ 'statements-r1/assets': 'finding', 'statements-r2/all-vehicles': 'finding' });
  });

  it('finds guests without expense and expense without guests', () => {
    const paid = (amount: string) => makeTable('three-public-expenses', `label|total\n公务接待费|${amount}`);
    expect(count('r1|s1|三公|公务接待批次|count|3|批||', paid('0.50'))).toEqual({ 'statements-r1/paid': 'pass' });
    expect(count('r1|s1|三公|公务接待批次|count|0|批||', paid('0.50'))).toEqual({ 'statements-r1/paid': 'finding' });
    expect(count('r1|s1|三公|公务接待批次|count|3|批||', paid('0.00'))).toEqual({ 'statements-r1/paid': 'finding' });
    expect(count('r1|s1|三公|公务接待批次|count|3|批||', paid(''))).toEqual({});
  });
});

describe('narrative-scores', () => {
  const evaluation = makeTable('self-evaluation', 'label|score|text\n项目名称||校舍维修补助资金\n总分|92.40|');
  const score = (rows: string) => outcomes(checkTables(narrativeScores, [evaluation, says(rows)], { stage: 'final' }));

  it('compares a score with the form of the project', () => {
    expect(score('r1|s1|自评|自评得分|score|92.4|分|校舍维修补助资金项目|')).toEqual({ 'statements-r1/value': 'pass' });
    expect(score('r1|s1|自评|自评得分|score|94|分|校舍维修补助资金项目|')).toEqual({ 'statements-r1/value': 'finding' });
  });

  it('leaves a second evaluation and an unknown project alone', () => {
    expect(score('r1|s1|自评|重点项目再评价得分|score|99|分|校舍维修补助资金项目|self-evaluation')).toEqual({});
    expect(score('r1|s1|自评|自评得分|score|99|分|营养午餐|')).toEqual({});
  });
});
