import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { targetForm } from './target-form.ts';

/** Outcome and faults of each row, by row key. */
function faults(rows: string, kind = 'row|level1|level2|label|description|target'): Readonly<Record<string, string>> {
  const checks = checkTables(targetForm, [makeTable('performance-indicators', `${kind}\n${rows}`)]);
  return Object.fromEntries(checks.map((check) => [check.place.row.replace('performance-indicators-', ''), check.outcome === 'pass' ? 'pass' : `${check.severity}: ${check.facts?.kind}`]));
}

describe('target-form', () => {
  it('asks a number for its sign', () => {
    expect(faults('a|产出|数量指标|培训场次||2场\nb|产出|数量指标|培训场次||≥2场\nc|产出|数量指标|参训人员数量||不少于70人')).toEqual({ a: 'warning: operator', b: 'pass', c: 'pass' });
  });

  it('takes a rate of all or nothing without sign for what it is, unless the document prints the sign elsewhere', () => {
    expect(faults('a|产出|质量指标|合格率||100%\nb|产出|质量指标|丢失率||0%')).toEqual({ a: 'pass', b: 'pass' });
    expect(faults('a|产出|质量指标|合格率||100%\nb|产出|质量指标|结案率||=100%\nc|产出|质量指标|丢失率||0%')).toEqual({ a: 'warning: operator', b: 'pass', c: 'pass' });
    expect(faults('a|产出|质量指标|合格率||99%')).toEqual({ a: 'warning: operator' });
  });

  it('leaves sums inside words, dates and spans of time alone, except where spans are counted', () => {
    expect(faults('a|产出|成本指标|门诊费||每人每年3000元\nb|产出|时效指标|完成时间||2023.12\nc|效益|可持续影响指标|使用期限||1年\nd|产出|数量指标|服务||1年')).toEqual({ a: 'pass', c: 'pass', d: 'warning: operator' });
  });

  it('asks for a unit, for 元 behind 万, and for a unit that is one', () => {
    expect(faults('a|满意度|满意度指标|满意度||≥95\nb|产出|成本指标|维修费用||≤10万\nc|产出|成本指标|维修费用||≤10万元\nd|产出|数量指标|检查的数量||≤10市本级及县区\ne|产出|数量指标|印制数量||≥5万份')).toEqual({ a: 'warning: no-unit', b: 'warning: no-yuan', c: 'pass', d: 'warning: words', e: 'pass' });
  });

  it('holds the unit against what the name counts', () => {
    expect(faults('a|产出|数量指标|保障人数||≥5次\nb|产出|数量指标|救助人数||≥4000人次\nc|产出|成本指标|补助标准||≥95%\nd|产出|数量指标|检查次数||≥3场\ne|效益|社会效益指标|减少时间成本||≥95%')).toEqual({ a: 'warning: other-unit', b: 'pass', c: 'warning: other-unit', d: 'pass', e: 'pass' });
  });

  it('does not trust the end of names that a narrow column cut short', () => {
    const rows = 'a|实施期|产出|质量指标|享受政策内住院费用|≥90%\nb|年度|产出|质量指标|享受政策内住院费用|≥90%\nc|实施期|产出|数量指标|救助对象自付费用|≥5次\nd|年度|产出|数量指标|救助对象|≥5次';
    expect(faults(rows, 'row|side|level1|level2|label|target')).toEqual({ a: 'pass', c: 'pass' });
  });

  it('names a year of two digits', () => {
    expect(faults('a|产出|时效指标|完成时间||22年12月31号前\nb|产出|时效指标|完成时间||2022年12月31日前')).toEqual({ a: 'warning: short-year' });
  });
});
