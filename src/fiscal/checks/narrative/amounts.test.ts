import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeAmounts } from './amounts.ts';

const expenditure = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|150.30|100.20|50.10\n205|教育支出|150.30|100.20|50.10');
const threePublic = makeTable('three-public-expenses', 'label|total\n“三公”经费|3.60\n因公出国（境）费|\n公务用车购置及运维费|3.60');
const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category|table\n${rows}`);
const run = (rows: string, tables = [expenditure, threePublic], head = {}) => outcomes(checkTables(narrativeAmounts, [...tables, says(rows)], head));

describe('narrative-amounts', () => {
  it('passes an equal figure, trailing zeros dropped or not', () => {
    expect(run('r1|s1|支出|支出预算|amount|150.3|万元||\nr2|s1|支出|基本支出|amount|100.20|万元||\nr3|s2|三公|“三公”经费|amount|3.6|万元||')).toEqual({ 'statements-r1/value': 'pass', 'statements-r2/value': 'pass', 'statements-r3/value': 'pass' });
  });

  it('finds a figure that is another by its last digit', () => {
    const [check] = checkTables(narrativeAmounts, [expenditure, says('r1|s1|支出|项目支出|amount|50.11|万元||')]);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'error', recomputed: '50.10', difference: '+0.01' });
    expect(check?.places).toEqual([{ disclosure: '990100-education/2023-budget', table: 'expenditure-by-function', row: 'expenditure-by-function-total', column: 'project' }]);
  });

  it('takes a coarser figure as rounding only where the whole text is coarse', () => {
    expect(run('r1|s1|支出|支出预算|amount|150|万元||')).toEqual({ 'statements-r1/value': 'rounding' });
    expect(run('r1|s1|支出|支出预算|amount|150|万元||\nr2|s1|支出|基本支出|amount|100.20|万元||')['statements-r1/value']).toBe('finding');
    expect(run('r1|s1|支出|支出预算|amount|152|万元||')).toEqual({ 'statements-r1/value': 'finding' });
  });

  it('converts units', () => {
    expect(run('r1|s1|支出|支出预算|amount|1503000|元||')).toEqual({ 'statements-r1/value': 'pass' });
  });

  it('lets a zero agree with a blank cell and an amount contradict it', () => {
    const checks = checkTables(narrativeAmounts, [threePublic, says('r1|s1|三公|因公出国（境）费|amount|0.00|万元||')]);
    expect(checks[0]).toMatchObject({ outcome: 'pass', facts: { kind: 'zero-against-blank' } });
    expect(run('r1|s1|三公|因公出国（境）费|amount|1.00|万元||')).toEqual({ 'statements-r1/value': 'finding' });
  });

  it('lets a zero agree with a table published empty', () => {
    const empty = makeTable('procurement', 'row|label|total', { state: 'published-empty', note: '空表列示' });
    expect(run('r1|s1|采购|政府采购预算|amount|0|万元||procurement', [empty])).toEqual({ 'statements-r1/value': 'pass' });
    expect(run('r1|s1|采购|政府采购预算|amount|5|万元||procurement', [empty])).toEqual({ 'statements-r1/value': 'finding' });
  });

  it('is undecidable where the column of the figure is uncertain', () => {
    const unsure = makeTable('expenditure-by-function', 'code|label|total|basic|project|uncertain\n|合计|150.30|100.20|50.10|basic');
    expect(run('r1|s1|支出|基本支出|amount|100.20|万元||', [unsure])).toEqual({ 'statements-r1/value': 'undecidable: uncertain' });
  });

  it('adds up the forms of a project named in the text, each form once', () => {
    const form = (occurrence: number, name: string, amount: string) => makeTable('performance-projects', `label|amount|text\n项目名称||${name}\n预算数|${amount}|`, { occurrence });
    const forms = [form(1, '提前下达2026年校舍维修补助资金（一）', '30.00'), form(2, '提前下达2026年校舍维修补助资金（二）', '5.50'), form(3, '下达2025年校舍维修补助资金', '14.60')];
    const rows = (first: string) => `r1|s1|支出|提前下达2026年校舍维修补助资金|amount|${first}|万元|项目支出|\nr2|s1|支出|下达2025年校舍维修补助资金|amount|14.60|万元|项目支出|`;
    expect(run(rows('35.5'), forms)).toEqual({ 'statements-r1/value': 'pass', 'statements-r2/value': 'pass' });
    expect(run(rows('36.50'), forms)['statements-r1/value']).toBe('finding');
  });

  it('holds 机关运行经费 against 公用经费 only from above', () => {
    const economic = makeTable('basic-by-economic', 'code|label|total|personnel|operating\n|合计|100.20|80.00|20.20');
    expect(run('r1|s1|运行|机关运行经费|amount|20.20|万元||', [economic])).toEqual({ 'statements-r1/value': 'pass' });
    expect(run('r1|s1|运行|机关运行经费|amount|12.00|万元||', [economic])).toEqual({ 'statements-r1/value': 'undecidable: not-comparable' });
    expect(run('r1|s1|运行|机关运行经费|amount|21.20|万元||', [economic])).toEqual({ 'statements-r1/value': 'finding' });
  });

  it('takes an economic item for basic expenditure only where the text says so', () => {
    const economic = makeTable('basic-by-economic', 'code|label|total|personnel|operating\n30227|委托业务费|2.00||2.00');
    expect(run('r1|s1|支出说明|委托业务费|amount|32.00|万元||', [economic])).toEqual({ 'statements-r1/value': 'undecidable: not-comparable' });
    expect(run('r1|s1|机关运行经费|委托业务费|amount|32.00|万元||', [economic])).toEqual({ 'statements-r1/value': 'finding' });
    expect(run('r1|s1|支出说明|委托业务费|amount|1.00|万元||', [economic])).toEqual({ 'statements-r1/value': 'finding' });
  });

  it('accepts each reading of a label that says neither this year nor all', () => {
    const summary = makeTable('revenue-expenditure-summary', 'side|label|amount\n收入|本年收入合计|90.00\n收入|年初结转和结余|10.00\n收入|总计|100.00');
    const head = { stage: 'final' } as const;
    expect(run('r1|s1|收入|收入合计|amount|90.00|万元||', [summary], head)).toEqual({ 'statements-r1/value': 'pass' });
    expect(run('r1|s1|收入|收入合计|amount|100.00|万元||', [summary], head)).toEqual({ 'statements-r1/value': 'pass' });
    expect(run('r1|s1|收入|收入合计|amount|95.00|万元||', [summary], head)).toEqual({ 'statements-r1/value': 'finding' });
    expect(run('r1|s1|收入|收入总计|amount|90.00|万元||', [summary], head)).toEqual({ 'statements-r1/value': 'finding' });
  });

  it("holds neither another year's amount nor a part of another whole against the totals", () => {
    const summary = makeTable('revenue-expenditure-summary', 'side|label|amount\n收入|一般公共预算拨款收入|90.00');
    const other = makeTable('statements', 'row|sentence|section|label|measure|year|value|unit|category\nr1|s1|收入|一般公共预算拨款收入|amount|2022|80.00|万元|\nr2|s2|采购|一般公共预算|amount|2023|5.00|万元|政府采购预算');
    expect(checkTables(narrativeAmounts, [summary, other])).toEqual([]);
  });

  it('does not hold a budget against the outcome that final accounts print', () => {
    const rows = 'r1|s1|支出|行政运行决算|amount|90.10|万元|教育支出（类）教育管理事务（款）行政运行（项）|\nr2|s1|支出|行政运行预算|amount|99.00|万元|教育支出（类）教育管理事务（款）行政运行（项）|';
    const general = makeTable('general-budget-by-function', 'code|label|total|basic|project\n205|教育支出|90.10|90.10|\n20501|教育管理事务|90.10|90.10|\n2050101|行政运行|90.10|90.10|');
    expect(run(rows, [general], { stage: 'final' })).toEqual({ 'statements-r1/value': 'pass' });
  });

  it('says nothing where the document has no counterpart: another rule does', () => {
    expect(run('r1|s1|支出|委托业务费|amount|32.00|万元||')).toEqual({});
  });
});
