import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeCompletion } from './completion.ts';
import { zeroBaseRates } from './zero-base.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|direction\n${rows}`);
const final = { stage: 'final' } as const;
const rows = (budget: string, spent: string, rate: string) => `r1|s1|支出|公共预算支出年初预算|amount|${budget}|万元||\nr2|s1|支出|公共预算支出决算|amount|${spent}|万元||\nr3|s1|支出|公共预算支出决算|completion-rate|${rate}|%||`;

describe('narrative-completion', () => {
  it('recomputes the rate on the budget of its sentence', () => {
    expect(outcomes(checkTables(narrativeCompletion, [says(rows('400.00', '100.00', '25'))], final))).toEqual({ 'statements-r3/value': 'pass' });
    const [check] = checkTables(narrativeCompletion, [says(rows('400.00', '100.00', '19.68'))], final);
    expect(check).toMatchObject({ outcome: 'finding', recomputed: '25.00', facts: { base: '公共预算支出年初预算' } });
  });

  it('takes the rate to be of the budget that gives it, and of the full-year budget where none does', () => {
    const both = (initial: string, rate: string) => {
      const text = says(`r1|s1|支出|公共预算支出年初预算|amount|${initial}|万元||\nr2|s1|支出|公共预算支出全年预算|amount|321.02|万元||\nr3|s1|支出|公共预算支出决算|amount|307.82|万元||\nr4|s1|支出|公共预算支出决算|completion-rate|${rate}|%||`);
      const [check] = checkTables(narrativeCompletion, [text], final);
      return [check?.outcome, check?.facts?.base, checkTables(zeroBaseRates, [text], final).length];
    };
    expect(both('0', '95.89')).toEqual(['pass', '公共预算支出全年预算', 0]);
    expect(both('0', '59.89')).toEqual(['finding', '公共预算支出全年预算', 0]);
    expect(both('300.00', '102.61')).toEqual(['pass', '公共预算支出年初预算', 0]);
    expect(both('300.00', '59.89')).toEqual(['finding', '公共预算支出全年预算', 0]);
  });

  it('finds "level with the budget" where the two differ', () => {
    const level = (spent: string) => outcomes(checkTables(narrativeCompletion, [says(`r1|s1|支出|行政运行预算|amount|7.56|万元||\nr2|s1|支出|行政运行决算|amount|${spent}|万元||\nr3|s1|支出|行政运行决算|completion-rate|100|%||持平`)], final));
    expect(level('7.56')['statements-r3/direction']).toBe('pass');
    expect(level('7.58')['statements-r3/direction']).toBe('finding');
  });

  it('finds a direction that the two amounts do not have, with or without a rate', () => {
    const says3 = (direction: string, spent: string) => outcomes(checkTables(narrativeCompletion, [says(`r1|s1|支出|行政运行预算|amount|85.55|万元||\nr2|s1|支出|行政运行决算|amount|${spent}|万元||\nr3|s1|支出|行政运行决算|completion-rate||||${direction}`)], final))['statements-r3/direction'];
    expect([says3('减少', '84.65'), says3('增加', '84.65'), says3('增加', '86.00'), says3('减少', '85.55'), says3('持平', '85.55')]).toEqual(['pass', 'finding', 'pass', 'finding', 'pass']);
  });

  it('recomputes overspending', () => {
    const over = (rate: string) => outcomes(checkTables(narrativeCompletion, [says(`r1|s1|整体|部门整体支出预算总额|amount|1000.00|万元||\nr2|s1|整体|部门整体支出决算总额|amount|1009.30|万元||\nr3|s1|整体|部门整体支出预算超支率|rate|${rate}|%||增加`)], final));
    expect([over('0.93'), over('1.93')]).toEqual([{ 'statements-r3/value': 'pass' }, { 'statements-r3/value': 'finding' }]);
  });

  it('says nothing without a base', () => {
    expect(checkTables(narrativeCompletion, [says('r2|s1|支出|公共预算支出决算|amount|100.00|万元||\nr3|s1|支出|公共预算支出决算|completion-rate|25|%||')], final)).toEqual([]);
  });
});

describe('zero-base-rates', () => {
  it('finds rates of nothing, once a section', () => {
    const [check, ...more] = checkTables(zeroBaseRates, [says(rows('0', '0', '0'))], final);
    expect(check).toMatchObject({ key: 'statements-r3/base', outcome: 'finding', severity: 'warning', facts: { count: '1' } });
    expect(more).toEqual([]);
  });

  it('finds a rate of increase from nothing', () => {
    const grown = (change: string) => checkTables(zeroBaseRates, [says(`r1|s1|三公|公务接待费|amount|0.15|万元||\nr2|s1|三公|公务接待费|change|${change}|万元||增加\nr3|s1|三公|公务接待费|change-rate|100|%||增加`)]).length;
    expect([grown('0.15'), grown('0.10')]).toEqual([1, 0]);
  });

  it('is silent on a base that is not zero', () => {
    expect(checkTables(zeroBaseRates, [says(rows('400.00', '0', '0'))], final)).toEqual([]);
  });
});
