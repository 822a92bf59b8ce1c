import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { statedReasons } from './reasons.ts';

const run = (rows: string) => outcomes(checkTables(statedReasons, [makeTable('statements', `row|sentence|section|label|measure|value|unit|direction|reason|reason_direction\n${rows}`)]));

describe('stated-reasons', () => {
  it('passes a reason that moves the figure as it moved', () => {
    expect(run('r1|s1|三公|公务接待费|change|0.15|万元|增加|调研增多|up')).toEqual({ 'statements-r1/reason': 'pass' });
  });

  it('finds a reason that would move it the other way', () => {
    expect(run('r1|s1|三公|“三公”经费|change|0.15|万元|增加|厉行节约|down')).toEqual({ 'statements-r1/reason': 'finding' });
    expect(run('r1|s1|三公|“三公”经费|change|0.15|万元|下降|调研增多|up')).toEqual({ 'statements-r1/reason': 'finding' });
  });

  it('finds personnel costs as the reason of operating costs', () => {
    expect(run('r1|s1|运行|机关运行经费|change|2.00|万元|增加|人员经费增加|up')).toEqual({ 'statements-r1/reason': 'finding' });
    expect(run('r1|s1|运行|机关运行经费|change|2.00|万元|增加|人员增加，办公费增加|up')).toEqual({ 'statements-r1/reason': 'pass' });
    expect(run('r1|s1|运行|人员经费|change|2.00|万元|增加|工资增加|up')).toEqual({ 'statements-r1/reason': 'pass' });
  });

  it('takes a change without a reason, or a neutral one, for no finding', () => {
    expect(run('r1|s1|三公|公务接待费|change|0.15|万元|增加||\nr2|s2|三公|公务接待费|change|0.15|万元|增加|人员调动|neutral')).toEqual({});
  });

  it('checks one reason once for change and rate', () => {
    expect(Object.keys(run('r1|s1|三公|公务接待费|change|0.15|万元|增加|调研增多|up\nr2|s1|三公|公务接待费|change-rate|15|%|增加|调研增多|up'))).toEqual(['statements-r1/reason']);
  });
});
