import { describe, expect, it } from 'vitest';
import { answers, askedBy, boundOf, categoryOf, isAdverse, isPartOfWhole, isStrict, measuredBy, perWhat, saysNothing } from './vocabulary.ts';

describe('vocabulary of performance forms', () => {
  it('knows categories by their words, in whatever system', () => {
    expect(['数量指标', '生态环境成本指标', '可持续性影响指标', '服务对象满意度指', '工作目标管理'].map(categoryOf)).toEqual(['quantity', 'cost', 'sustainable', 'satisfaction', undefined]);
  });

  it('reads signs and words of limits', () => {
    expect(['≥', '不低于', '≤', '不超', '=', '约', ''].map(boundOf)).toEqual(['lower', 'lower', 'upper', 'upper', 'exact', 'about', 'none']);
    expect([isStrict('>'), isStrict('≥')]).toEqual([true, false]);
  });

  it('reads what a name measures and asks for', () => {
    expect(measuredBy('监督检查覆盖率（%）')).toBe('监督检查覆盖率');
    expect(['政策知晓率', '工作效率', '救助总人次', '检查次数', '补助标准', '完成时限', '培训'].map(askedBy)).toEqual(['rate', undefined, 'people', 'occasions', 'money', 'span', undefined]);
    expect(answers('people', '人次')).toBe(true);
    expect(answers('people', '次')).toBe(false);
  });

  it('tells rates that cannot pass 100 % from those that do', () => {
    expect(['参保率', '按时完成率', '收入增长率', '预算完成率', '某某率'].map(isPartOfWhole)).toEqual([true, true, false, false, undefined]);
  });

  it('tells what should not happen from what is done about it', () => {
    expect(['群众投诉率', '投诉办结率', '安全事故起数', '系统响应时间', '违规行为纠正率'].map(isAdverse)).toEqual([true, false, true, true, false]);
  });

  it('reads unit costs and empty words', () => {
    expect(['人均成本', '次均费用', '平均成本', '总成本'].map(perWhat)).toEqual(['people', 'occasions', 'each', undefined]);
    expect(['根据实际情况', '按实际发生', '有所提升'].map(saysNothing)).toEqual([true, true, false]);
  });
});
