import { describe, expect, it } from 'vitest';
import { checkTables, makeDisclosure, makeTable, outcomes } from '../testing.ts';
import { narrativePriorYears } from './prior-years.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|direction\n${rows}`);
const spent = (total: string, basic: string) => makeTable('expenditure-by-function', `code|label|total|basic|project\n|合计|${total}|${basic}|`);
const lastYear = makeDisclosure([spent('90.00', '80.00')], { fiscalYear: 2022 });
const rows = (change: string) => `r1|s1|变化|基本支出|amount|100.00|万元||\nr2|s1|变化|基本支出|change|${change}|万元||增加`;
const run = (text: string, siblings = [lastYear], head = {}) => outcomes(checkTables(narrativePriorYears, [says(text)], head, siblings));

describe('narrative-prior-years', () => {
  it("holds amount less change against last year's table", () => {
    expect(run(rows('20.00'))).toEqual({ 'statements-r2/prior': 'pass' });
    expect(run(rows('20.01'))).toEqual({ 'statements-r2/prior': 'rounding' });
    expect(run(rows('25.00'))).toEqual({ 'statements-r2/prior': 'finding' });
  });

  it('holds a class by its name too, with the year of the statement written beside it', () => {
    const spending = (code: string) => makeTable('general-budget-by-function', `code|label|total|basic|project\n|合计|90.00|90.00|\n2050101|行政运行|${code}|${code}|`);
    const before = makeDisclosure([spending('80.00')], { fiscalYear: 2022 });
    const text = makeTable('statements', 'row|sentence|section|label|measure|year|value|unit|category|direction\nr1|s1|变化|行政运行支出|amount|2023|100.00|万元|教育支出（类）教育管理事务（款）行政运行（项）|\nr2|s1|变化|行政运行支出|change|2023|20.00|万元|教育支出（类）教育管理事务（款）行政运行（项）|增加');
    expect(outcomes(checkTables(narrativePriorYears, [spending('100.00'), text], {}, [before]))).toEqual({ 'statements-r2/prior': 'pass' });
  });

  it("holds a stated prior amount against last year's table", () => {
    const prior = (value: string) => run(`r1|s1|变化|支出预算|amount|100.00|万元||\nr2|s1|变化|支出预算|prior-amount|${value}|万元||`)['statements-r2/prior'];
    expect([prior('90.00'), prior('95.00')]).toEqual(['pass', 'finding']);
  });

  it('is undecidable where last year is not held, or held as another stage or scope', () => {
    const other = [makeDisclosure([spent('1.00', '1.00')], { fiscalYear: 2022, stage: 'final' }), makeDisclosure([spent('1.00', '1.00')], { fiscalYear: 2022, scope: 'unit' })];
    expect(run(rows('20.00'), [])).toEqual({ 'statements-r2/prior': 'undecidable: no-base' });
    expect(run(rows('20.00'), other)).toEqual({ 'statements-r2/prior': 'undecidable: no-base' });
  });

  it('holds the initial budget of final accounts against the budget of the year', () => {
    const budget = makeDisclosure([makeTable('general-budget-by-function', 'code|label|total|basic|project\n|合计|300.00|300.00|')]);
    const text = (value: string) => `r1|s1|支出|一般公共预算财政拨款支出年初预算|amount|${value}|万元||`;
    expect(run(text('300'), [budget], { stage: 'final' })).toEqual({ 'statements-r1/initial-budget': 'pass' });
    expect(run(text('310'), [budget], { stage: 'final' })).toEqual({ 'statements-r1/initial-budget': 'finding' });
    expect(run(text('310').replace('年初', '全年'), [budget], { stage: 'final' })).toEqual({});
    expect(run(text('310'), [], { stage: 'final' })).toEqual({ 'statements-r1/initial-budget': 'undecidable: no-base' });
  });
});
