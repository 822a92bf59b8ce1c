import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeItems } from './items.ts';

const economic = makeTable('basic-by-economic', 'code|label|total|personnel|operating\n|合计|100.20|80.00|20.20\n30101|基本工资|80.00|80.00|\n30205|水费|1.00||1.00\n30112|其他社会保障缴费|0.00|0.00|\n30213|维修（护）费|19.20||19.20');
const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|value|unit|category\n${rows}`);
const item = (subject: string, name: string, extra = '') => outcomes(checkTables(narrativeItems, [economic, says(`r1|s1|经费|${subject}|item|||${name}${extra}`)]));

describe('narrative-items', () => {
  it('passes an item with an amount, under its own or a known name', () => {
    expect(item('人员经费', '基本工资')).toEqual({ 'statements-r1/item': 'pass' });
    expect(item('公用经费', '水电费')).toEqual({ 'statements-r1/item': 'pass' });
    expect(item('公用经费', '日常维修')).toEqual({ 'statements-r1/item': 'pass' });
  });

  it('knows what several items are called together, with the codes of any year', () => {
    const table = (rows: string) => makeTable('basic-by-economic', `code|label|total|personnel|operating\n|合计|9.00|9.00|\n${rows}`);
    const under = (rows: string, name: string) => outcomes(checkTables(narrativeItems, [table(rows), says(`r1|s1|经费|人员经费|item|||${name}`)]))['statements-r1/item'];
    expect(under('30108|机关事业单位基本养老保险缴费|9.00|9.00|', '社会保障缴费')).toBe('pass');
    expect(under('30108|机关事业单位基本养老保险缴费|9.00|9.00|', '机关事业单位养老保险缴费')).toBe('pass');
    expect(under('30104|其他社会保障缴费|9.00|9.00|', '社会保险费')).toBe('pass');
    expect(under('30311|住房公积金|9.00|9.00|', '公积金')).toBe('pass');
    expect(under('30101|基本工资|9.00|9.00|', '工资福利支出')).toBe('pass');
    expect(under('30101|基本工资|9.00|9.00|', '社会保障缴费')).toBe('finding');
    expect(under('30112|其他社会保障缴费|0.00|0.00|', '社会保障缴费')).toBe('finding');
  });

  it('looks into the table that the section is set beside', () => {
    const second = makeTable('basic-by-economic', 'code|label|total|personnel|operating\n30301|离休费|1.00|1.00|', { occurrence: 2 });
    const text = makeTable('statements', 'row|sentence|section|label|measure|value|unit|category|table\nr1|s1|经费|人员经费|item|||离休费|basic-by-economic-2\nr2|s1|经费|人员经费|item|||离休费|basic-by-economic');
    expect(outcomes(checkTables(narrativeItems, [economic, second, text]))).toEqual({ 'statements-r1/item': 'pass', 'statements-r2/item': 'finding' });
  });

  it.each([
    ['人员经费', '其他社会保障缴费', 'no-amount'],
    ['人员经费', '采暖补贴', 'not-in-table'],
    ['人员经费', '水费', 'elsewhere'],
  ])('finds under %s the item %s: %s', (subject, name, kind) => {
    const [check] = checkTables(narrativeItems, [economic, says(`r1|s1|经费|${subject}|item|||${name}`)]);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'warning', facts: { kind } });
  });

  it('holds 机关运行经费 against the items only where it is all of 公用经费', () => {
    const rows = (amount: string) => `r1|s1|运行|机关运行经费|amount|${amount}|万元|\nr2|s1|运行|机关运行经费|item|||物业管理费`;
    const run = (amount: string) => outcomes(checkTables(narrativeItems, [economic, says(rows(amount))]));
    expect(run('20.2')).toEqual({ 'statements-r2/item': 'finding' });
    expect(run('12.00')).toEqual({ 'statements-r2/section-items': 'undecidable: no-counterpart' });
  });

  it('finds a project or class named as the main project expenditure', () => {
    const table = makeTable('expenditure-by-function', 'code|label|total|basic|project\n|合计|150.00|100.00|50.00\n2050204|高中教育|150.00|100.00|50.00\n2050202|小学教育|10.00|10.00|');
    const run = (name: string) => outcomes(checkTables(narrativeItems, [table, says(`r1|s1|支出|项目支出|item|||${name}`)]));
    expect(run('高中教育资金')).toEqual({ 'statements-r1/item': 'pass' });
    expect(run('小学教育资金')).toEqual({ 'statements-r1/item': 'finding' });
  });

  it('says of listed words once a section that nothing holds them', () => {
    const checks = checkTables(narrativeItems, [says('r1|s1|名词解释|名词解释|item|||基本支出\nr2|s2|名词解释|名词解释|item|||项目支出')]);
    expect(outcomes(checks)).toEqual({ 'statements-r1/section-items': 'undecidable: no-counterpart' });
    expect(checks[0]?.places.map(({ row }) => row)).toEqual(['statements-r2']);
  });
});
