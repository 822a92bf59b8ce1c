import { describe, expect, it } from 'vitest';
import { PROJECTS_AND_FORMS } from '../../fiscal/checks/performance/index.ts';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import { ruleLabel } from './index.ts';

type Table = ReturnType<typeof makeTable>;

function messages(rule: string, ...tables: readonly Table[]): readonly string[] {
  const disclosure = makeDisclosure(tables);
  return PROJECTS_AND_FORMS.filter(({ name }) => name === rule).flatMap((each) => [...each.check({ disclosure, siblings: [] })].map((check) => ruleLabel(rule).message(check)));
}

const form = (name: string, budget: string, occurrence = 1, unit = '万元') => makeTable('performance-projects', `label|amount|percent|text\n项目名称|||${name}\n预算数|${budget}||\n10月底||80%|`, { occurrence, unit });
const expenditure = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|150.00|50.00|100.00');
const head = makeTable('self-evaluation', 'label|initial|adjusted|executed|full_score|execution_rate|score|text\n项目名称|||||||维修\n年度资金总额：|2|0.24|0.24|10|100%|10.00|\n总分||||100||90|');

describe('wording of the rules on projects and forms', () => {
  it('exists for every rule, with a title and a sentence', () => {
    for (const { name } of PROJECTS_AND_FORMS) {
      expect(ruleLabel(name).title).not.toBe('');
      expect(ruleLabel(name).states).toMatch(/。$/);
    }
  });

  it('states printed figure, recomputed figure, difference and unit', () => {
    expect(messages('form-budget-total', expenditure, form('维修', '40.00'), form('培训', '600,100', 2, '元'))).toEqual(['《支出总表》“合计”的“项目支出”印为 100.00 万元，2 张绩效目标表的预算数相加为 100.01 万元，相差 -0.01 万元，在舍入范围之内。']);
    const list = makeTable('project-expenditure', 'row|label|total\nr1|维修|40.00');
    expect(messages('form-project-amount', list, form('维修', '400,100', 1, '元'))).toEqual(['项目“维修”的“预算数”印为 400,100 元，另一张表里同一项目为 400,000 元，相差 +100 元。']);
    expect(messages('project-list-total', list, expenditure)).toEqual(['《支出总表》“合计”的“项目支出”印为 100.00 万元，项目支出表各项目相加为 40.00 万元，相差 +60.00 万元。']);
  });

  it('says what a plan prints and what its siblings print', () => {
    expect(messages('spending-plan', form('“三重”保障', '40.00'))).toEqual(['项目“‘三重’保障”的支出计划只印到10月底（80%），没有达到 100%；印出的是：10月底 80%。本文件的绩效目标表印有的时点：10月底。']);
  });

  it('sets a limit beside the budget, and a percentage beside its arithmetic', () => {
    const limit = makeTable('performance-indicators', 'row|level1|level2|label|target\nr1|产出指标|成本指标|总成本|≤150.8万元');
    expect(messages('cost-limits', form('维修', '0.20'), limit)).toEqual(['成本指标“总成本”的指标值是“≤150.8万元”，项目“维修”的预算是 0.2 万元，上限高出 150.6 万元。']);
    const indicators = makeTable('performance-indicators', 'row|level1|level2|label|target|actual|full_score|score|deviation\nr1|成本指标|经济成本指标|鉴定费|2万元|24%|90|80|-70.00');
    expect(messages('actual-share', head, indicators)).toEqual(['项目“维修”的“鉴定费”的“实际完成值”印为 24%，按执行数÷指标值算得 12.00%，与印出的不符。']);
    expect(messages('score-totals', head, indicators)).toContain('项目“维修”的总分印为 90 分，各项相加为 90.00 分，两者相等。');
    expect(messages('deviations', head, indicators)).toEqual(['项目“维修”的“鉴定费”的“偏差度”印为 -70.00，按（实际－目标）÷目标算得 -76.00%，与印出的不符。']);
  });
});
