import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeChanges } from './changes.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|year|value|unit|direction|reason\n${rows}`);
const checks = (rows: string) => checkTables(narrativeChanges, [says(rows)]);
const run = (rows: string) => outcomes(checks(rows));
/* 100 less 20: last year 80, so an increase of 25 %. */
const amount = 'r1|s1|变化|基本支出|amount|2023|100.00|万元||';
const change = 'r2|s1|变化|基本支出|change|2023|20.00|万元|增加|';

describe('narrative-changes', () => {
  it('recomputes a rate from amount and change', () => {
    expect(run(`${amount}\n${change}\nr3|s1|变化|基本支出|change-rate|2023|25.00|%|增加|`)).toEqual({ 'statements-r3/value': 'pass', 'statements-r3/direction': 'pass' });
    const [check] = checks(`${amount}\n${change}\nr3|s1|变化|基本支出|change-rate|2023|20.00|%|增加|`);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'error', recomputed: '25.00', difference: '-5.00' });
    expect(check?.terms.map(({ sign, printed }) => sign + printed)).toEqual(['+20.00', '÷100.00', '-20.00']);
  });

  it('adds a decrease back', () => {
    expect(run('r1|s1|变化|项目支出|amount|2023|60.00|万元||\nr2|s1|变化|项目支出|change|2023|20.00|万元|减少|\nr3|s1|变化|项目支出|change-rate|2023|25|%|下降|')).toMatchObject({ 'statements-r3/value': 'pass' });
  });

  it('calls a rate cut short truncation and a rate within printed precision rounding', () => {
    /* 23.01 ÷ 49.77 = 46.232…; 2300.55 ÷ 4975.52 = 46.2374… */
    const [cut] = checks('r1|s1|变化|支出|amount|2023|2674.97|万元||\nr2|s1|变化|支出|change|2023|2300.55|万元|减少|\nr3|s1|变化|支出|change-rate|2023|46.23|%|减少|');
    expect(cut).toMatchObject({ outcome: 'rounding', facts: { kind: 'truncation' } });
    expect(run('r1|s1|变化|支出|amount|2023|0.30|万元||\nr2|s1|变化|支出|change|2023|0.07|万元|增加|\nr3|s1|变化|支出|change-rate|2023|31|%|增加|')['statements-r3/value']).toBe('rounding');
  });

  it('takes the amount from the sentence before', () => {
    expect(run('r1|s1|变化|收支总计|amount|2023|100.00|万元||\nr2|s2|变化|收支总计|change|2023|20.00|万元|增加|\nr3|s2|变化|收支总计|change-rate|2023|30|%|增加|')['statements-r3/value']).toBe('finding');
  });

  it("holds last year's amount against amount and change", () => {
    const prior = (value: string) => run(`${amount}\n${change}\nr3|s1|变化|基本支出|prior-amount|2022|${value}|万元||`)['statements-r3/value'];
    expect([prior('80.00'), prior('80.01'), prior('81.00')]).toEqual(['pass', 'rounding', 'finding']);
  });

  it('finds an increase larger than the amount', () => {
    expect(run(`${amount}\nr2|s1|变化|基本支出|change|2023|100.00|万元|增加|`)).toEqual({ 'statements-r2/value': 'pass' });
    expect(run(`${amount}\nr2|s1|变化|基本支出|change|2023|120.00|万元|增加|`)).toEqual({ 'statements-r2/value': 'finding' });
  });

  it('finds words of direction that contradict one another or the figures', () => {
    expect(run(`${amount}\n${change}\nr3|s1|变化|基本支出|change-rate|2023|25.00|%|下降|`)['statements-r3/direction']).toBe('finding');
    expect(run('r1|s1|变化|接待费|change|2023|3.00|万元|持平|')).toEqual({ 'statements-r1/direction': 'finding' });
    expect(run('r1|s1|标准|补助标准|standard|2022|610|元||\nr2|s1|标准|补助标准|standard|2023|640|元|增加|')).toEqual({ 'statements-r2/direction': 'pass' });
    expect(run('r1|s1|标准|补助标准|standard|2022|640|元||\nr2|s1|标准|补助标准|standard|2023|610|元|增加|')).toEqual({ 'statements-r2/direction': 'finding' });
  });

  it('leaves a rate without change or prior amount to the rule of prior years', () => {
    expect(run('r1|s1|变化|接待费|amount|2023|0.30|万元||\nr2|s1|变化|接待费|change-rate|2023|36|%|减少|')).toEqual({});
  });
});
