import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../disclosure.ts';
import { checkTables, makeTable } from '../testing.ts';
import { unitCostRule } from './unit-cost.ts';

const form = (rows: string, budget = '', terms = '', project = '救助'): readonly PublishedTable[] => [
  makeTable('performance-projects', `label|amount|text\n项目名称||${project}${budget && `\n预算数|${budget}|`}`),
  makeTable('performance-indicators', `row|level1|level2|label|description|target\n${rows}`),
  ...(terms ? [makeTable('performance-terms', `row|field|label|value|unit\n${terms}`)] : []),
];
const verdicts = (tables: readonly PublishedTable[]): readonly string[] =>
  checkTables(unitCostRule, tables).map((check) => `${check.outcome}${check.severity ? `/${check.severity}` : ''} ${check.reason ?? check.facts?.kind} ${check.stated} ${check.recomputed}`);

describe('unit-cost', () => {
  const people = 'q|产出|数量指标|救助人数||≥50000人';

  it('finds a floor times a fixed cost above the limit', () => {
    expect(verdicts(form(`${people}\nc|产出|成本指标|救助成本|每人250元|≤282万元`))).toEqual(['finding/error above 282 1250.00']);
    expect(verdicts(form(`${people}\nc|产出|成本指标|救助成本|每人250元|≤1250万元`))).toEqual(['pass  1250 1250.00']);
  });

  it('allows for the precision of a rounded unit cost', () => {
    const at = (cost: string) => verdicts(form(`q|产出|数量指标|救助人数||≥4000人次\nc|产出|成本指标|预算控制数||≤1743万元\nd|产出|成本指标|平均成本|次均金额|≥${cost}元`));
    expect(at('4358')).toEqual(['rounding  1743 1743.20']);
    expect(at('4360')).toEqual(['finding/error above 1743 1744.00']);
  });

  it('only doubts what a highest unit cost would pass, and a standard that levels may share', () => {
    expect(verdicts(form('q|产出|数量指标|下乡次数||≥100次\nc|产出|成本指标|监管费用||≤4万\nd|产出|成本指标|平均成本|次均金额|≤750元'))).toEqual(['finding/warning may-exceed 4 7.50']);
    expect(verdicts(form(`${people}\nc|产出|成本指标|县级配套||≤282万元\nd|产出|成本指标|人均补助标准||640元`))).toEqual(['finding/warning above 282 3200.00']);
  });

  it('only doubts a limit, or a project, that is one level\'s share', () => {
    const cost = (limit: string) => `${people}\nc|产出|成本指标|${limit}||≤308万元\nd|产出|成本指标|人均救助成本||315元`;
    expect(verdicts(form(cost('县级配套预算金额')))).toEqual(['finding/warning above 308 1575.00']);
    expect(verdicts(form(cost('救助成本'), '', '', '医疗救助补助资金'))).toEqual(['finding/warning above 308 1575.00']);
    expect(verdicts(form(cost('救助成本')))).toEqual(['finding/error above 308 1575.00']);
  });

  it('holds a fixed standard against the money of the form', () => {
    expect(verdicts(form('q|产出|数量指标|保障人口数||≥60.5万人\nd|产出|成本指标|人均补助标准||40元', '2420.00'))).toEqual(['pass  2420.00 2420.00']);
    expect(verdicts(form('q|产出|数量指标|参保人数||≥25万人', '3020.80', 't1|项目概况|人均财政补助|102.4|元'))).toEqual(['finding/warning short 3020.80 2560.00']);
  });

  it('cannot decide without a quantity or without a limit', () => {
    expect(verdicts(form('q|产出|数量指标|享受人数||全覆盖\nd|产出|成本指标|门诊费||每人每年3000元', '9.00'))).toEqual(['undecidable no-counterpart 每人每年3000元 ']);
    expect(verdicts(form(`${people}\nd|产出|成本指标|人均成本||300元`))).toEqual(['undecidable no-base 300元 ']);
  });
});
