import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { vacuousLimit } from './vacuous-limit.ts';

function verdicts(rule: typeof vacuousLimit, rows: string): Readonly<Record<string, string>> {
  const checks = checkTables(rule, [makeTable('performance-indicators', `row|level1|level2|label|description|target\n${rows}`)]);
  return Object.fromEntries(checks.map((check) => [check.place.row.replace('performance-indicators-', ''), check.outcome === 'pass' ? 'pass' : `${check.severity}: ${check.facts?.kind}`]));
}

describe('vacuous-limit', () => {
  it('finds limits that nothing can miss', () => {
    expect(verdicts(vacuousLimit, 'a|产出|质量指标|结算及时率||≤100%\nb|产出|数量指标|会议次数||≥0次\nc|产出|质量指标|设备投入使用率||≥1%\nd|产出|质量指标|课程质量||根据实际情况')).toEqual({ a: 'warning: all', b: 'warning: zero', c: 'warning: nearly-zero', d: 'warning: words' });
  });

  it('finds floors that can only be met exactly', () => {
    expect(verdicts(vacuousLimit, 'a|产出|时效指标|按时完成率||≥100%\nb|产出|质量指标|政策落实率||≥99%\nc|效益|经济效益指标|资产保值增值率||≥100%\nd|产出|质量指标|任务完成率||≥100%')).toEqual({ a: 'warning: top', b: 'pass', c: 'pass', d: 'pass' });
  });

  it('keeps limits that can be missed', () => {
    expect(verdicts(vacuousLimit, 'a|投入|预算|三公经费控制率||≤100%\nb|效益|经济效益指标|收入增长率||≥0%\nc|产出|数量指标|演练次数||>0次\nd|满意度|满意度指标|投诉率||≤1%')).toEqual({ a: 'pass', b: 'pass', c: 'pass', d: 'pass' });
  });

  it('reads the targets that the text states', () => {
    const says = (rows: string) => checkTables(vacuousLimit, [makeTable('statements', `row|sentence|section|label|measure|operator|value|unit\n${rows}`)]);
    const checks = says('r1|s1|目标|合法性审查率|target|≥|100|%\nr2|s1|目标|全民参保率|target||100|%\nr3|s1|目标|网采率|target|≥|90|%\nr4|s1|目标|任务完成率|target|≥|100|%\nr5|s1|决算|完成率|rate|≥|100|%');
    expect(checks.map(({ key, outcome, facts }) => [key, outcome, facts?.kind])).toEqual([['statements-r1/target/limit', 'finding', 'top'], ['statements-r3/target/limit', 'pass', ''], ['statements-r4/target/limit', 'pass', '']]);
  });
});
