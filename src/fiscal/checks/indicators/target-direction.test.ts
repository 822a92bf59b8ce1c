import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { targetDirection } from './target-direction.ts';

function verdicts(rule: typeof targetDirection, rows: string): Readonly<Record<string, string>> {
  const checks = checkTables(rule, [makeTable('performance-indicators', `row|level1|level2|label|description|target\n${rows}`)]);
  return Object.fromEntries(checks.map((check) => [check.place.row.replace('performance-indicators-', ''), check.outcome === 'pass' ? 'pass' : `${check.severity}: ${check.facts?.kind}`]));
}

describe('target-direction', () => {
  it('wants a ceiling where the text asks to stay inside the budget', () => {
    expect(verdicts(targetDirection, 'a|产出|成本指标|平均成本|人均支出控制在预算额度内|≥500元\nb|产出|成本指标|平均成本|人均支出控制在预算额度内|≤500元\nc|产出|质量指标|执行进度|支出进度控制在90%以上|≥90%')).toEqual({ a: 'error: ceiling', b: 'pass' });
  });

  it('wants a ceiling over complaints and faults, and not over what is done about them', () => {
    expect(verdicts(targetDirection, 'a|满意度|满意度指标|群众投诉率||≥1%\nb|满意度|满意度指标|群众投诉率||≤1%\nc|产出|质量指标|投诉处理率||≥90%\nd|产出|质量指标|档案丢失率||0%\ne|产出|质量指标|违规行为纠正率||≥90%')).toEqual({ a: 'error: adverse', b: 'pass', c: 'pass', d: 'pass', e: 'pass' });
  });

  it('wants a ceiling over costs, but not over what people are entitled to or over savings', () => {
    expect(verdicts(targetDirection, 'a|产出|成本指标|维修费||≥3万元\nb|产出|成本指标|维修费||≤3万元\nc|产出|成本指标|每人补助资金||≥134元\nd|产出|成本指标|节约资金||≥3万元')).toEqual({ a: 'warning: cost', b: 'pass' });
  });

  it('wants a floor under what is to be reached', () => {
    expect(verdicts(targetDirection, 'a|产出|数量指标|救助人数||≤2000人次\nb|产出|数量指标|救助人数||≥2000人次\nc|产出|数量指标|召开会议次数||≤5次\nd|产出|质量指标|服务覆盖率||≤90%\ne|产出|质量指标|报销比例|自付费用占总费用的比例|≤10%')).toEqual({ a: 'warning: reach', b: 'pass', d: 'warning: rate' });
  });
});
