import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { rowFigures } from './row-figures.ts';

function verdicts(rows: string): readonly string[] {
  const checks = checkTables(rowFigures, [makeTable('performance-indicators', `row|level1|level2|label|description|target|basis\n${rows}`)], { fiscalYear: 2026 });
  return checks.map((check) => `${check.place.row.replace('performance-indicators-', '')} ${check.facts?.kind} ${check.outcome}${check.severity ? `/${check.severity}` : ''} ${check.recomputed} ${check.difference}`);
}

describe('row-figures', () => {
  it('finds another price in the description', () => {
    expect(verdicts('a|产出|成本指标|人均救助成本|救助成本，每人280元|315元|\nb|产出|成本指标|人均救助成本|救助成本，每人280元|280.00元|')).toEqual(['a description finding/error 280 +35', 'b description pass 280 0.00']);
  });

  it('finds another rate where the description states one', () => {
    expect(verdicts('a|产出|质量指标|参保率|参保率达到95%|≥90%|\nb|产出|质量指标|县区占比|参保率超95%的县区占比|≥90%|')).toEqual(['a description finding/warning 95 -5']);
  });

  it('compares counts only where they agree, for others may count other things', () => {
    expect(verdicts('a|产出|数量指标|纸张需求|购买150箱，每箱5包|≥150箱|\nb|产出|数量指标|检查机构|市本级13家医疗机构|≥10家|\nc|产出|成本指标|救助成本|每人250元|≤282万元|')).toEqual(['a description pass 150 0', 'b description undecidable 13 -3']);
  });

  it('finds a floor below what the basis says was reached before', () => {
    expect(verdicts('a|产出|数量指标|接听量||≥100000人次|2025年全年接听量135222人次\nb|产出|数量指标|接听量||≥14万人次|2025年全年接听量135222人次\nc|产出|数量指标|接听量||≥100000人次|往年完成情况')).toEqual(['a basis finding/warning 135222 -35222', 'b basis pass 135222 +4778']);
  });
});
