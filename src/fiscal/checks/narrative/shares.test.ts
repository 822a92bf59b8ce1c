import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeShares } from './shares.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category\n${rows}`);
const run = (rows: string, ...tables: ReturnType<typeof makeTable>[]) => outcomes(checkTables(narrativeShares, [...tables, says(rows)]));
const rows = (basic: string, project: string) =>
  `r1|s1|支出|支出预算|amount|400.00|万元|\nr2|s1|支出|基本支出|amount|30.00|万元|\nr3|s1|支出|基本支出|share|${basic}|%|支出预算\nr4|s1|支出|项目支出|amount|370.00|万元|\nr5|s1|支出|项目支出|share|${project}|%|支出预算`;

describe('narrative-shares', () => {
  it('recomputes shares and their sum', () => {
    expect(run(rows('7.50', '92.50'))).toEqual({ 'statements-r3/value': 'pass', 'statements-r5/value': 'pass', 'statements-r3/sum': 'pass' });
  });

  it('finds a share that no reading of the amounts gives', () => {
    expect(run(rows('8.50', '92.50'))).toEqual({ 'statements-r3/value': 'finding', 'statements-r5/value': 'pass', 'statements-r3/sum': 'finding' });
  });

  it('takes for rounding the one share that was set to what the others leave of 100 %', () => {
    const three = (first: string, last: string) => run(`r1|s1|支出|支出预算|amount|15897.44|万元|\nr2|s1|支出|基本支出|amount|7877.76|万元|\nr3|s1|支出|基本支出|share|${first}|%|支出预算\nr4|s1|支出|项目支出|amount|6333.96|万元|\nr5|s1|支出|项目支出|share|39.84|%|支出预算\nr6|s1|支出|预留机动经费|amount|1685.72|万元|\nr7|s1|支出|预留机动经费|share|${last}|%|支出预算`);
    expect(three('49.55', '10.61')).toMatchObject({ 'statements-r3/value': 'pass', 'statements-r7/value': 'rounding', 'statements-r3/sum': 'pass' });
    expect(three('49.55', '10.62')['statements-r7/value']).toBe('finding');
    expect(three('49.56', '10.61')['statements-r7/value']).toBe('finding');
    expect(three('49.54', '10.62')).toMatchObject({ 'statements-r3/value': 'finding', 'statements-r7/value': 'finding' });
  });

  it('tolerates the last place', () => {
    /* 1 ÷ 3 = 33.33…, printed 33.34 because 1.00 may be 1.004. */
    expect(run('r1|s1|支出|支出预算|amount|3.00|万元|\nr2|s1|支出|基本支出|amount|1.00|万元|\nr3|s1|支出|基本支出|share|33.34|%|支出预算')).toEqual({ 'statements-r3/value': 'rounding' });
  });

  it('takes the whole from the tables where the text only names it', () => {
    const table = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|400.00|30.00|370.00');
    expect(run('r1|s1|绩效|自评项目资金|amount|185.00|万元|\nr2|s1|绩效|自评项目资金|share|100|%|项目支出总额', table)).toEqual({ 'statements-r2/value': 'finding' });
    expect(run('r1|s1|绩效|自评项目资金|amount|370.00|万元|\nr2|s1|绩效|自评项目资金|share|100|%|项目支出总额', table)).toEqual({ 'statements-r2/value': 'pass' });
  });

  it('holds only the part against a whole of zero: its percentage is the question of zero-base-rates', () => {
    const bought = (part: string) => run(`r1|s1|采购|政府采购支出|amount|0|万元|\nr2|s1|采购|授予中小企业合同金额|amount|${part}|万元|\nr3|s1|采购|授予中小企业合同金额|share|0|%|政府采购支出`);
    expect(bought('0')).toEqual({ 'statements-r2/within': 'pass' });
    expect(bought('1.30')).toEqual({ 'statements-r2/within': 'finding' });
  });
});
