import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { actualAgainstTarget } from './actual-against-target.ts';

function verdicts(rows: string): Readonly<Record<string, string>> {
  const checks = checkTables(actualAgainstTarget, [makeTable('performance-indicators', `row|level1|level2|label|target|actual|full_score|score|deviation\n${rows}`)]);
  return Object.fromEntries(checks.map((check) => [check.place.row.replace('performance-indicators-', ''), `${check.outcome}${check.severity ? `/${check.severity}` : ''}: ${check.reason ?? check.facts?.kind}`]));
}

describe('actual-against-target', () => {
  it('finds a full score for a target that was missed', () => {
    expect(verdicts('a|产出|质量指标|满意度|>90%|90%|5|5|0.00\nb|产出|质量指标|满意度|≥90%|90%|5|5|0.00\nc|产出|数量指标|人数|≥15万人|140000人|10|10|0.00\nd|产出|数量指标|人数|≥15万人|150000人|10|10|0.00')).toEqual({ a: 'finding/error: at-limit', b: 'pass: met', c: 'finding/error: missed', d: 'pass: met' });
  });

  it('accepts a missed target that score or deviation admit', () => {
    expect(verdicts('a|产出|质量指标|满意度|≥90%|85%|5|4|0.00\nb|产出|质量指标|满意度|≥90%|85%||18.89|-5.56\nc|投入|预算|调整率|≤30%|25%|1|1|0.00')).toEqual({ a: 'pass: said', b: 'pass: said', c: 'pass: met' });
  });

  it('does not compare shares of completion with sums or dates', () => {
    expect(verdicts('a|成本|经济成本指标|费用|2万元|24%|10|2.4|-76\nb|产出|时效指标|完成时间|12月底前|100%|10|10|0.00')).toEqual({});
  });

  it('cannot decide without actual or full score', () => {
    expect(verdicts('a|产出|质量指标|满意度|≥90%||5|5|\nb|产出|质量指标|满意度|≥90%|85%||5|')).toEqual({ a: 'undecidable: blank', b: 'undecidable: blank' });
  });
});
