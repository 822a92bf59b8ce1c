import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { goalFigures } from './goal-figures.ts';

const check = (term: string, target: string, label = '救助总人次数') =>
  Object.values(outcomes(checkTables(goalFigures, [makeTable('performance-indicators', `row|level1|level2|label|target\nr1|产出|数量指标|${label}|${target}`), makeTable('performance-terms', `row|field|label|operator|value|unit\n${term}`)])));

describe('goal-figures', () => {
  it('compares a goal with the indicator of its name', () => {
    expect(check('t1|绩效目标|救助人次数|≥|5000|人次', '≥5000人次')).toEqual(['pass']);
    expect(check('t1|绩效目标|救助人次数|≥|5000|人次', '≥4000人次')).toEqual(['finding']);
  });

  it('reads units alike: 60.5万 and 605000人, 2期 and 2场', () => {
    expect(check('t1|绩效目标|参保居民||60.5|万', '≥605000人')).toEqual(['pass']);
    expect(check('t1|绩效目标|业务培训||2|期', '2场', '培训开展场次')).toEqual(['pass']);
  });

  it('gives 约 a tenth', () => {
    expect(check('t1|绩效目标|救助总人次数|约|4800|人次', '≥5000人次')).toEqual(['pass']);
    expect(check('t1|绩效目标|救助总人次数|约|4000|人次', '≥5000人次')).toEqual(['finding']);
  });

  it('cannot decide without an indicator, and leaves money to others', () => {
    expect(check('t1|绩效目标|参保率||95|%', '≥5000人次')).toEqual(['undecidable: no-counterpart']);
    expect(check('t1|资金用途|预算数||300|万元', '≥5000人次')).toEqual([]);
  });
});
