import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { costLimitsRule } from './cost-limits.ts';

const form = (budget: string, occurrence = 1) => makeTable('performance-projects', `label|amount|text\n项目名称||维修${occurrence}\n预算数|${budget}|`, { occurrence });
const indicators = (rows: readonly string[], occurrence = 1) =>
  makeTable('performance-indicators', ['row|level1|level2|label|description|target', ...rows.map((row, at) => `r${at + 1}|产出指标|成本指标|${row}`)].join('\n'), { occurrence });
const SUM = 'performance-projects-budget/cost-limits-sum';

describe('cost-limits', () => {
  it('passes a limit that is the budget, in 万 or 万元, and one below it', () => {
    for (const target of ['≤65万元', '≤65.00万', '65万元', '≤650,000元', '≤60万元']) {
      expect(outcomes(checkTables(costLimitsRule, [form('65.00'), indicators([`项目总成本||${target}`])]))).toEqual({ 'performance-indicators-r1/target': 'pass' });
    }
  });

  it('finds a limit above the budget, not one above it by rounding', () => {
    const found = (target: string) => checkTables(costLimitsRule, [form('0.20'), indicators([`成本预算控制数|支出控制在预算额度内|${target}`])])[0];
    expect(found('≤150.8万元')).toMatchObject({ outcome: 'finding', severity: 'error', stated: '≤150.8万元', recomputed: '0.2', difference: '+150.6', assumptions: ['same-quantity'] });
    expect(checkTables(costLimitsRule, [form('64.70'), indicators(['成本预算控制数||≤65万元'])])[0]).toMatchObject({ outcome: 'rounding' });
  });

  it('warns of a budget control far below the budget', () => {
    expect(checkTables(costLimitsRule, [form('65.00'), indicators(['成本预算控制数||≤6.5万元'])])[0]).toMatchObject({ outcome: 'finding', severity: 'warning', facts: { kind: 'far-below' } });
    expect(checkTables(costLimitsRule, [form('65.00'), indicators(['印刷费||≤6.5万元'])])[0]).toMatchObject({ outcome: 'pass' });
  });

  it('adds up the limits of parts', () => {
    const found = (second: string) => outcomes(checkTables(costLimitsRule, [form('280.00'), indicators(['资助支出||≤224.00万元', `救助支出||${second}`])]))[SUM];
    expect(found('≤56.00万元')).toBe('pass');
    expect(found('≤56.01万元')).toBe('rounding');
    expect(found('≤336.00万元')).toBe('finding');
    expect(found('≤10.00万元')).toBe('pass');
  });

  it('does not add a whole to its parts', () => {
    expect(outcomes(checkTables(costLimitsRule, [form('100.00'), indicators(['总成本||≤100万元', '人工||≤60万元', '材料||≤40万元'])]))[SUM]).toBe('pass');
    expect(outcomes(checkTables(costLimitsRule, [form('120.00'), indicators(['总成本||≤100万元', '人工||≤60万元', '材料||≤40万元'])]))[SUM]).toBe('pass');
  });

  it('holds the limits of the whole period against the whole period’s money', () => {
    const sides = makeTable('performance-projects', 'side|label|amount|text\n|项目名称||维修\n实施期|资金总额|90.00|\n年度|资金总额|30.00|');
    const limit = (side: string) => makeTable('performance-indicators', `row|side|level1|level2|label|target\nr1|${side}|产出指标|成本指标|总成本|≤90.00万元`);
    expect(checkTables(costLimitsRule, [sides, limit('实施期')])[0]?.outcome).toBe('pass');
    expect(checkTables(costLimitsRule, [sides, limit('年度')])[0]?.outcome).toBe('finding');
  });

  it('warns where a self-evaluation spent more than its cost limit', () => {
    const spent = (executed: string) => {
      const head = makeTable('self-evaluation', `label|initial|adjusted|executed|text\n项目名称||||维修\n年度资金总额|1040.00|1100.00|${executed}|`);
      const found = checkTables(costLimitsRule, [head, makeTable('performance-indicators', 'row|level1|level2|label|target|actual\nr1|成本指标|经济成本指标|报销|1040万元|100%')]);
      return found.find((check) => check.key.endsWith('/executed'));
    };
    expect(spent('1073.75')).toMatchObject({ outcome: 'finding', severity: 'warning', recomputed: '1073.75', difference: '-33.75' });
    expect(spent('1040.30')).toMatchObject({ outcome: 'rounding' });
    expect(spent('1000.00')).toMatchObject({ outcome: 'pass' });
  });

  it('leaves prices, rates per head, lower bounds and percentages alone', () => {
    const rows = ['人均补助标准||40元', '平均成本||≤750元', '培训费标准||≤400元/人天', '离休干部门诊费||每人每年3000元', '纸张成本|每包纸张单价|≤30元', '收回||≥2万元', '次均费用||≤500元', '单台设备成本||≤20万元', '资金完成率||≥90%', '人员支出||按标准'];
    expect(checkTables(costLimitsRule, [form('1.00'), indicators(rows)])).toEqual([]);
  });

  it('cannot decide without a budget, and then adds up the limits of all forms', () => {
    const bare = (occurrence: number) => makeTable('performance-projects', `label|text\n项目名称|维修${occurrence}`, { occurrence });
    const expenditure = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|150.00|50.00|100.00');
    const found = (second: string) => checkTables(costLimitsRule, [bare(1), indicators(['总成本||≤60.00万元']), bare(2), indicators([`总成本||${second}`], 2), expenditure]);
    expect(found('≤30.00万元').map((check) => check.outcome)).toEqual(['undecidable', 'undecidable', 'pass']);
    expect(found('≤45.00万元')[2]).toMatchObject({ outcome: 'finding', severity: 'warning', difference: '-5.00', assumptions: ['all-projects', 'same-scope', 'same-quantity'] });
  });
});
