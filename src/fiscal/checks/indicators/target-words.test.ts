import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { targetRepeatsText, targetWords } from './target-words.ts';

const table = (rows: string) => [makeTable('performance-indicators', `row|level1|level2|label|description|target|basis\n${rows}`)];

describe('target-words', () => {
  it('asks quantity indicators, rates and counts for a number', () => {
    const checks = checkTables(targetWords, table('a|产出|数量指标|救助总人次||基本覆盖|\nb|产出|数量指标|救助总人次||≥2000人次|\nc|产出|时效指标|发放及时率||及时|\nd|产出|时效指标|发放时间||及时|\ne|效益|社会效益指标|使用效率||有所提升|\nf|产出|数量指标|培训||不少于2期，每期3天|'));
    expect(outcomes(checks)).toEqual({
      'performance-indicators-a/target/number': 'finding',
      'performance-indicators-b/target/number': 'pass',
      'performance-indicators-c/target/number': 'finding',
      'performance-indicators-f/target/number': 'pass',
    });
    expect(checks[0]?.severity).toBe('warning');
  });

  it('says nothing of blank targets', () => {
    expect(checkTables(targetWords, table('a|产出|数量指标|救助总人次|||'))).toEqual([]);
  });
});

describe('target-repeats-text', () => {
  it('finds a target that is its description or its name again', () => {
    const checks = checkTables(targetRepeatsText, table('a|效益|社会效益指标|业务保障|能力明显提升。|能力明显提升|\nb|效益|社会效益指标|业务保障|能力明显提升|持续影响|\nc|产出|时效指标|按时完成|完成时间|按时完成|\nd|产出|数量指标|人数|人数|≥5人|'));
    expect(outcomes(checks)).toEqual({ 'performance-indicators-a/target': 'finding', 'performance-indicators-b/target': 'pass', 'performance-indicators-c/target': 'finding' });
    expect(checks[0]?.places).toEqual([expect.objectContaining({ column: 'description' })]);
  });

  it('finds an indicator named by its basis', () => {
    const checks = checkTables(targetRepeatsText, table('a|产出|时效指标|按照年度工作计划||≥90%|年度工作计划\nb|产出|时效指标|完成率||≥90%|年度工作计划'));
    expect(outcomes(checks)).toEqual({ 'performance-indicators-a/label': 'finding' });
  });
});
