import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../disclosure.ts';
import { checkTables, makeTable } from '../testing.ts';
import { siblingFigures } from './sibling-figures.ts';

function form(occurrence: number, name: string, rows: string, head = ''): readonly PublishedTable[] {
  return [
    makeTable('performance-projects', `label|amount|text\n项目名称||${name}${head && `\n${head}`}`, { occurrence }),
    makeTable('performance-indicators', `row|level1|level2|label|description|target\n${rows}`, { occurrence }),
  ];
}
const findings = (tables: readonly PublishedTable[]): readonly string[] => checkTables(siblingFigures, tables).map((check) => `${check.place.row} ${check.facts?.kind} ${check.outcome} ${check.stated} ${check.recomputed}`);

describe('sibling-figures', () => {
  it('finds two limits for one indicator of one project', () => {
    const tables = (target: string) => [...form(1, '监管经费', 'r1|产出|成本指标|监管费用||≤10万'), ...form(2, '监管经费', `r1|产出|成本指标|监管费用||${target}`)];
    expect(findings(tables('≤4万元'))).toEqual(['performance-indicators-2-r1 same finding ≤4万元 100000']);
    expect(findings(tables('≤100000元'))).toEqual(['performance-indicators-2-r1 same pass ≤100000元 100000']);
    expect(findings(tables('≥10万元'))).toEqual(['performance-indicators-2-r1 same finding ≥10万元 100000']);
  });

  it('knows a shortened name by the description that writes it out', () => {
    const rows = (description: string, other: string, target: string) => form(1, '培训', `r1|满意度|满意度指标|参训人员满意度|${description}|≥90%\nr2|满意度|满意度指标|${other}|满足学习要求|${target}`);
    expect(findings(rows('参与培训的各机构人员的满意程度', '参与培训人员满意度', '≥95%'))).toEqual(['performance-indicators-r2 form finding ≥95% 90']);
    expect(findings(rows('参与培训的各机构人员的满意程度', '参与培训人员满意度', '≥90%'))).toEqual(['performance-indicators-r2 form pass ≥90% 90']);
    expect(findings(rows('听课人员的满意程度', '参与培训人员满意度', '≥95%'))).toEqual([]);
    expect(findings(rows('参加培训的人员的满意程度', '参训学员管理人员满意度', '≥95%'))).toEqual([]);
  });

  it('compares only rates where each form has its own money', () => {
    const rows = (calls: string, rate: string) => `r1|产出|数量指标|接听总量||≥${calls}人次\nr2|产出|时效指标|接听率||≥${rate}%`;
    expect(findings([...form(1, '热线', rows('1000', '90'), '预算数|5.00|'), ...form(2, '热线', rows('2000', '95'), '预算数|3.00|')])).toEqual(['performance-indicators-2-r2 alike finding ≥95% 90']);
  });

  it('takes forms with like names and mostly the same indicators for one undertaking', () => {
    const rows = (rate: string) => `a|产出|质量指标|宣传范围||显著提升\nb|产出|质量指标|咨询便捷度||显著提升\nc|产出|时效指标|响应时间||即时接听\nd|效益|社会效益指标|知晓率||≥90%\ne|产出|时效指标|接听率||≥${rate}%`;
    expect(findings([...form(1, '提前下达2026年服务能力提升补助资金', rows('90')), ...form(2, '下达2025年服务能力提升补助资金', rows('95'))])).toEqual(['performance-indicators-2-d alike pass ≥90% 90', 'performance-indicators-2-e alike finding ≥95% 90']);
    expect(findings([...form(1, '公路养护', rows('90')), ...form(2, '下达2025年服务能力提升补助资金', rows('95'))])).toEqual([]);
  });

  it('leaves forms of different units and different codes alone', () => {
    const row = (target: string) => `r1|产出|数量指标|保障人数||${target}`;
    expect(findings([...form(1, '专项业务费', row('27人'), '实施单位||一中'), ...form(2, '专项业务费', row('12人'), '实施单位||二中')])).toEqual([]);
    expect(findings([...form(1, '专项业务费', row('27人'), '项目编码||A1'), ...form(2, '专项业务费', row('12人'), '项目编码||A2')])).toEqual([]);
  });

  it('finds one indicator twice in a form, but not two with descriptions of their own', () => {
    expect(findings(form(1, '检查', 'a|产出|数量指标|检查次数|飞行检查|≥1次\nb|产出|数量指标|检查次数|日常检查|≥100次\nc|产出|数量指标|检查次数|飞行检查|≥2次'))).toEqual(['performance-indicators-c form finding ≥2次 1']);
  });
});
