import { describe, expect, it } from 'vitest';
import { checkTables, makeTable, outcomes } from '../testing.ts';
import { narrativeTargets } from './targets.ts';

const says = (rows: string) => makeTable('statements', `row|sentence|section|label|measure|operator|value|unit|category|table\n${rows}`);
const form = (occurrence: number, rows: string) => makeTable('performance-indicators', `row|level1|level2|label|description|target|actual\n${rows}`, { occurrence });
const first = form(1, 'r1|产出指标|数量指标|保障学生数||≥605000人|\nr2|产出指标|质量指标|入学率|入学率|≥95%|\nr3|产出指标|成本指标|总成本||≤300万元|\nr4|满意度指标|服务对象满意度指标|家长满意度||≥90|');
const second = form(2, 'r1|产出指标|时效指标|电话咨询接听率||≥90%|');
const run = (rows: string, ...tables: ReturnType<typeof makeTable>[]) => outcomes(checkTables(narrativeTargets, [...(tables.length > 0 ? tables : [first, second]), says(rows)]));

describe('narrative-targets', () => {
  it.each([
    ['保障学生数', '≥', '60.5', '万人', 'pass'],
    ['保障学生数', '≥', '60', '万人', 'finding'],
    ['适龄儿童入学的比率', '≥', '95', '%', 'pass'],
    ['入学率', '≤', '95', '%', 'finding'],
    ['资金成本', '', '300', '万元', 'pass'],
    ['资金成本', '≤', '310', '万元', 'finding'],
    ['受益人群满意度', '≥', '90', '%', 'pass'],
    ['受益人群满意度', '≥', '95', '%', 'finding'],
  ])('in its own form: %s %s%s%s is a %s', (label, operator, value, unit, outcome) => {
    expect(run(`r1|s1|分项|${label}|target|${operator}|${value}|${unit}|项目|performance-indicators`)).toEqual({ 'statements-r1/target': outcome });
  });

  it('finds the same quantity with another value in any form', () => {
    const [check] = checkTables(narrativeTargets, [first, second, says('r1|s1|分项|咨询热线接听率|target|≥|98|%|总体|')]);
    expect(check).toMatchObject({ outcome: 'finding', severity: 'warning', stated: '≥98%', recomputed: '≥90%', assumptions: ['same-quantity'] });
  });

  it('compares with the nearest name, and with an agreeing one only where it is as near', () => {
    const nearer = form(1, 'r1|产出指标|质量指标|保障特殊人群基本医疗保险缴纳到位率||≥95%|\nr2|效益指标|社会效益指标|特殊人群参保率||≥98%|');
    const says95 = (label: string) => run(`r1|s1|分项|${label}|target|≥|95|%|项目|performance-indicators`, nearer);
    expect(says95('保障特殊人群参保比率')).toEqual({ 'statements-r1/target': 'finding' });
    expect(says95('特殊人群基本医疗保险到位率')).toEqual({ 'statements-r1/target': 'pass' });
    const equal = form(1, 'r1|产出指标|质量指标|参保率|||\nr2|效益指标|社会效益指标|参保率||≥98%|\nr3|产出指标|质量指标|参保率||≥95%|');
    expect(run('r1|s1|分项|人群参保率|target|≥|95|%|项目|performance-indicators', equal)).toEqual({ 'statements-r1/target': 'pass' });
  });

  it('does not take a like ending for a like quantity', () => {
    const other = form(1, 'r1|产出指标|质量指标|城乡居民参保人数覆盖率||≥95%|');
    expect(run('r1|s1|分项|离休人员参保人数覆盖率|target||100|%|总体|', other)).toEqual({});
    expect(run('r1|s1|分项|任务完成率|target||100|%|总体|', first)).toEqual({});
  });

  it('holds a quantity done against the outcome that the form prints', () => {
    const done = form(1, 'r1|产出指标|数量指标|第五批保障人数||>4000人|4000人');
    const people = (value: string) => run(`r1|s1|自评|保障人数|target||${value}|人|项目|performance-indicators`, done);
    expect(people('4000')).toEqual({ 'statements-r1/target': 'pass' });
    expect(people('3100')).toEqual({ 'statements-r1/target': 'finding' });
  });
});
