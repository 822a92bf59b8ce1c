import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { INDICATORS_AND_FORMS } from '../../fiscal/checks/indicators/index.ts';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import { ruleLabel } from './index.ts';

/** Messages of all findings of the rules on indicators and forms. */
function messages(tables: readonly PublishedTable[], fiscalYear = 2023): readonly string[] {
  const context = { disclosure: makeDisclosure(tables, { fiscalYear }), siblings: [] };
  return INDICATORS_AND_FORMS.flatMap((rule) => [...rule.check(context)]).filter((check) => check.outcome === 'finding').map((check) => ruleLabel(check.rule).message(check));
}
const head = (text = '') => makeTable('performance-projects', `label|amount|text\n项目名称||救助${text && `\n${text}`}`);
const indicators = (rows: string) => makeTable('performance-indicators', `row|level1|level2|label|description|target|basis\n${rows}`);

describe('messages of the rules on indicators', () => {
  it('say what is printed and what is odd about it', () => {
    expect(messages([head(), indicators('a|产出|数量指标|培训场次||2场|')])).toEqual(['“救助”的指标“培训场次”，指标值印为“2场”，没有印符号，不能知道是不低于、不超过还是等于。']);
    expect(messages([head(), indicators('a|产出|成本指标|维修费||≤10万|')])).toEqual(['“救助”的指标“维修费”，指标值印为“≤10万”，金额只印“万”，没有“元”。']);
    expect(messages([head(), indicators('a|产出|成本指标|平均成本|支出控制在预算额度内|≥500元|')])).toEqual(['“救助”的指标“平均成本”，指标值印为“≥500元”，说明要求控制在限度之内，这个值却是下限；描述为“支出控制在预算额度内”。']);
    expect(messages([head(), indicators('a|产出|数量指标|会议次数||≥0次|')])).toEqual(['“救助”的指标“会议次数”，指标值印为“≥0次”，从零起算的下限，任何情形都满足。']);
  });

  it('name a target of the text as the text does', () => {
    expect(messages([makeTable('statements', 'row|sentence|section|label|measure|operator|value|unit\nr1|s1|目标|合法性审查率|target|≥|100|%')])).toEqual(['文中写“合法性审查率”的目标为≥100%，这个比率最高就是100%，只能是恰好等于。']);
  });

  it('write the arithmetic out', () => {
    expect(messages([head(), indicators('a|产出|数量指标|救助人数||≥50000人|\nb|产出|成本指标|救助成本|每人250元|≤282万元|')])).toEqual(['“救助”：≥50000人 × 250元，得 1,250.00 万元；成本上限为 282 万元，相差 -968.00 万元，超过上限。']);
    expect(messages([head(), indicators('a|产出|成本指标|人均成本|每人280元|≤315元|')])).toEqual(['“救助”的指标“人均成本”，指标值印为“≤315元”，描述里写 280元，相差 +35 元。']);
  });

  it('name the form and the line of a head', () => {
    expect(messages([head('填报日期||20211031162635')])).toEqual(['“救助”的“填报日期”印为 2021-10-31，这份文件是 2023 年度的，日期过早。']);
    expect(messages([head(), makeTable('performance-terms', 'row|field|label|text\na|立项依据|文号|【2019】-75通知')])).toEqual(['“救助”的“立项依据”印有“【2019】-75”，文号不完整。']);
  });

  it('exist for every rule', () => {
    for (const rule of INDICATORS_AND_FORMS) expect(ruleLabel(rule.name)).toMatchObject({ title: expect.stringMatching(/./), states: expect.stringMatching(/。$/) });
  });
});
