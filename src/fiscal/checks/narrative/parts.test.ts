import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeParts } from './parts.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|direction\n${rows}`);
const checks = (rows: string, ...tables: ReturnType<typeof makeTable>[]) => checkTables(narrativeParts, [...tables, says(rows)]);
const run = (rows: string, ...tables: ReturnType<typeof makeTable>[]) => outcomes(checks(rows, ...tables));
const spent = (project: string) => `r1|s1|支出|支出预算|amount|150.30|万元||\nr2|s1|支出|基本支出|amount|100.20|万元||\nr3|s1|支出|项目支出|amount|${project}|万元||`;

describe('narrative-parts', () => {
  it('adds basic and project expenditure', () => {
    expect(run(spent('50.10'))).toEqual({ 'statements-r1/parts-1': 'pass' });
    expect(run(spent('50.11'))).toEqual({ 'statements-r1/parts-1': 'rounding' });
    expect(run(spent('50.30'))).toEqual({ 'statements-r1/parts-1': 'finding' });
  });

  it('lets a part be left out when the tables print just that part', () => {
    const table = (reserve: string) => makeTable('expenditure-by-function', `code|label|total|basic|project|reserve\n|合计|150.30|100.20|40.10|${reserve}`);
    expect(checks(spent('40.10'), table('10.00'))[0]).toMatchObject({ outcome: 'pass', facts: { kind: 'part-left-out' } });
    expect(run(spent('40.10'), table('5.00'))).toEqual({ 'statements-r1/parts-1': 'finding' });
  });

  it('adds changes with their signs', () => {
    const rows = (whole: string) => `r1|s1|变化|收支预算|change|${whole}|万元||减少\nr2|s1|变化|基本支出|change|4.00|万元||增加\nr3|s2|变化|项目支出|change|20.00|万元||减少`;
    expect(run(rows('16.00'))).toEqual({ 'statements-r1/parts-2': 'pass' });
    expect(run(rows('24.00'))).toEqual({ 'statements-r1/parts-2': 'finding' });
  });

  it('takes the parts of 公务用车 in its place', () => {
    const rows = (whole: string) => `r1|s1|三公|“三公”经费|amount|${whole}|万元||\nr2|s1|三公|因公出国（境）费|amount|0|万元||\nr3|s1|三公|公务用车购置费|amount|2.00|万元||\nr4|s1|三公|公务用车运行维护费|amount|1.50|万元||\nr5|s1|三公|公务接待费|amount|0.50|万元||`;
    expect(run(rows('4.00'))).toEqual({ 'statements-r1/parts-1': 'pass' });
    expect(run(rows('4.50'))).toEqual({ 'statements-r1/parts-1': 'finding' });
  });

  it('lets an open list fall short of its whole but not exceed it', () => {
    const rows = (whole: string) => `r1|s1|运行|机关运行经费|amount|${whole}|万元||\nr2|s1|运行|电费|amount|3.00|万元|机关运行经费|\nr3|s1|运行|邮电费|amount|1.00|万元|机关运行经费|`;
    expect(checks(rows('5.00'))[0]).toMatchObject({ outcome: 'pass', facts: { kind: 'open-list' } });
    expect(run(rows('3.50'))).toEqual({ 'statements-r1/listed': 'finding' });
  });

  it('adds functional classes, complete where their shares reach 100 %', () => {
    const rows = (share: string) => `r1|s1|结构|一般公共预算当年拨款|amount|100.00|万元||\nr2|s1|结构|教育支出|amount|60.00|万元||\nr3|s1|结构|教育支出|share|60|%||\nr4|s1|结构|住房保障支出|amount|30.00|万元||\nr5|s1|结构|住房保障支出|share|${share}|%||`;
    expect(run(rows('40'))).toEqual({ 'statements-r1/classes-1': 'finding' });
    expect(checks(rows('30'))[0]).toMatchObject({ outcome: 'pass', facts: { kind: 'open-list' } });
  });

  it('holds the budgets of a list against the whole budget where the outcomes of the same list are complete', () => {
    const rows = (budget: string) =>
      `r1|s1|具体|一般公共预算财政拨款支出年初预算|amount|${budget}|万元||\nr2|s1|具体|一般公共预算财政拨款支出决算|amount|90.00|万元||\n` +
      'r3|s2|具体|高中教育决算|amount|60.00|万元|教育支出（类）普通教育（款）高中教育（项）|\nr4|s2|具体|高中教育预算|amount|60.00|万元|教育支出（类）普通教育（款）高中教育（项）|\n' +
      'r5|s3|具体|小学教育决算|amount|30.00|万元|教育支出（类）普通教育（款）小学教育（项）|\nr6|s3|具体|小学教育预算|amount|30.00|万元|教育支出（类）普通教育（款）小学教育（项）|';
    const final = (budget: string) => checkTables(narrativeParts, [says(rows(budget))], { stage: 'final' });
    expect(outcomes(final('90.00'))).toEqual({ 'statements-r1/classes-3': 'pass', 'statements-r2/classes-3': 'pass' });
    expect(final('300.00')[0]).toMatchObject({ outcome: 'finding', severity: 'warning', facts: { kind: 'complete-list' } });
  });

  it('adds full-year budgets up to the full-year budget, never to the initial one', () => {
    const text = (whole: string, form: string) => `r1|s1|支出|一般公共预算财政拨款支出年初预算|amount|0|万元|\nr2|s1|支出|一般公共预算财政拨款支出全年预算|amount|${whole}|万元|\nr3|s2|支出|行政运行${form}|amount|52.00|万元|教育支出（类）教育管理事务（款）行政运行（项）\nr4|s3|支出|学前教育${form}|amount|17.00|万元|教育支出（类）普通教育（款）学前教育（项）`;
    const found = (whole: string, form = '全年预算') => outcomes(checkTables(narrativeParts, [makeTable('statements', `row|sentence|section|label|measure|value|unit|category\n${text(whole, form)}`)], { stage: 'final' }));
    expect(found('69.00')).toEqual({ 'statements-r2/classes-3': 'pass' });
    expect(found('60.00')).toEqual({ 'statements-r2/classes-3': 'finding' });
    expect(found('69.00', '年初预算')).toEqual({ 'statements-r1/classes-3': 'finding' });
  });
});
