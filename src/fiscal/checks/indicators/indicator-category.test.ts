import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { indicatorCategory } from './indicator-category.ts';
import { indicatorClassification } from './indicator-classification.ts';

function kinds(rows: string): Readonly<Record<string, string>> {
  const checks = checkTables(indicatorCategory, [makeTable('performance-indicators', `row|level1|level2|label|target\n${rows}`)]);
  return Object.fromEntries(checks.map((check) => [check.place.row.replace('performance-indicators-', ''), check.outcome === 'pass' ? 'pass' : `${check.facts?.kind}`]));
}

describe('indicator-category', () => {
  it('finds rates and years among quantities', () => {
    expect(kinds('a|产出|数量指标|纠正率|≥90%\nb|产出|质量指标|纠正率|≥90%\nc|产出|数量指标|运维服务情况|≥2年\nd|产出|数量指标|培训天数|≥2天')).toEqual({ a: 'rate-as-quantity', b: 'pass', c: 'span-as-quantity', d: 'pass' });
  });

  it('finds rates among costs, counts among qualities', () => {
    expect(kinds('a|产出|成本指标|预算资金完成率|≥90%\nb|产出|成本指标|成本节约率|≥5%\nc|成本|社会成本指标|居民负担率|≤5%\nd|产出|质量指标|验收情况|≥5项\ne|产出|质量指标|安全事故次数|0次')).toEqual({ a: 'rate-as-cost', b: 'pass', c: 'pass', d: 'count-as-quality', e: 'pass' });
  });

  it('finds awareness where satisfaction belongs, and complaints are satisfaction', () => {
    expect(kinds('a|满意度|服务对象满意度指标|政策知晓率|≥90%\nb|满意度|服务对象满意度指标|群众投诉率|≤1%\nc|效益|经济效益指标|政策知晓率|≥90%\nd|效益|社会效益指标|政策知晓率|≥90%\ne|效益|社会效益指标|群众满意度|≥90%\nf|产出|时效指标|核查覆盖率|≥95%')).toEqual({ a: 'awareness-as-satisfaction', b: 'pass', c: 'awareness-as-economic', d: 'pass', e: 'satisfaction-as-benefit', f: 'coverage-as-time' });
  });

  it('does not decide where the transcription is unsure, nor for other systems of names', () => {
    const unsure = makeTable('performance-indicators', 'row|level1|level2|label|target\na|产出|数量指标|使用率|≥90%');
    const [row] = unsure.rows;
    if (!row) throw new Error('no row');
    const marked = { ...unsure, rows: [{ ...row, cells: { ...row.cells, level2: { form: 'text', printed: '数量指标', uncertain: true } as const } }] };
    expect(checkTables(indicatorCategory, [marked])).toEqual([expect.objectContaining({ outcome: 'undecidable', reason: 'uncertain' })]);
    expect(kinds('a|投入|预算和财务管理|执行率|≥90%')).toEqual({});
  });
});

describe('indicator-classification', () => {
  const form = (occurrence: number, level2: string) => makeTable('performance-indicators', `row|level1|level2|label|target\nr1|产出|${level2}|违规纠正率（%）|≥90%\nr2|产出|数量指标|检查次数|≥5次`, { occurrence });

  it('points to the form that classifies an indicator alone', () => {
    const checks = checkTables(indicatorClassification, [form(1, '质量指标'), form(2, '数量指标'), form(3, '数量指标')]);
    const found = checks.filter((check) => check.outcome === 'finding');
    expect(found).toEqual([expect.objectContaining({ severity: 'warning', place: expect.objectContaining({ row: 'performance-indicators-r1' }), stated: '质量指标', facts: expect.objectContaining({ other: '数量指标' }) })]);
    expect(found[0]?.places).toHaveLength(2);
  });

  it('passes what all forms classify alike', () => {
    expect(checkTables(indicatorClassification, [form(1, '质量指标'), form(2, '质量指标指标')]).map((check) => check.outcome)).toEqual(['pass', 'pass']);
  });

  it('compares the two sides of a line', () => {
    const sides = (left: string, right: string) => checkTables(indicatorClassification, [makeTable('performance-indicators', `row|side|level1|level2|label|target\nr1|实施期|产出|${left}|困难人口参保率|≥90%\nr2|年度|产出|${right}|困难人口参|≥90%`)]).map((check) => `${check.outcome}: ${check.facts?.kind}`);
    expect(sides('数量指标', '质量指标')).toEqual(['finding: sides']);
    expect(sides('服务对象满意度', '服务对象满意度指')).toEqual(['pass: sides']);
  });
});
