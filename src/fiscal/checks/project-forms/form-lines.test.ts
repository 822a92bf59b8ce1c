import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { departmentNames } from './department-names.ts';
import { formCategories } from './form-categories.ts';
import { formLines } from './form-lines.ts';

describe('form-lines', () => {
  const run = (seeds: readonly string[]): readonly string[] => checkTables(formLines, seeds.map((seed, at) => makeTable('performance-projects', `side|label|text\n${seed}`, { occurrence: at + 1 }))).map((check) => `${check.key} ${check.outcome} ${check.facts?.line ?? check.facts?.rows ?? ''}`);
  const whole = '|项目名称|甲\n|资金用途|用途\n|绩效目标|目标';

  it('finds a line that all siblings print, and a cell that all fill', () => {
    expect(run([whole, whole, '|项目名称|丙\n|绩效目标|目标', '|项目名称|丁\n|资金用途|\n|绩效目标|目标'])).toEqual([
      'performance-projects/lines pass ',
      'performance-projects-2/lines pass ',
      'performance-projects-3/line/use finding 资金用途',
      'performance-projects-4/lines pass ',
    ]);
    expect(run([whole, whole, '|项目名称|丁\n|资金用途|\n|绩效目标|目标'])).toContain('performance-projects-3-use-1/text/blank finding 资金用途');
  });

  it('has no layout to compare with below three forms', () => {
    expect(run([whole, '|项目名称|丙'])).toEqual([]);
  });
});

describe('form-categories', () => {
  const levels = ['数量指标', '质量指标', '可持续影响指标', '满意度指标'];
  const run = (tables: readonly (readonly string[])[]): readonly string[] =>
    checkTables(formCategories, tables.map((own, at) => makeTable('performance-indicators', `row|level1|level2|label|target\n${own.map((level, row) => `r${row + 1}|产出|${level}|指标|≥1`).join('\n')}`, { occurrence: at + 1 }))).map((check) => `${check.place.table.replace('performance-indicators', 'form')} ${check.outcome} ${check.facts?.lacking || check.facts?.other || ''}`);

  it('finds the category that the siblings fill', () => {
    expect(run([levels, levels, levels, ['数量指标', '质量指标', '社会效益指标']])).toEqual(['form pass ', 'form-2 pass ', 'form-3 pass ', 'form-4 finding satisfaction']);
  });

  it('finds a name that one form alone uses, but not one cut short', () => {
    const odd = levels.map((level) => level.replace('可持续', '可持续性'));
    const cut = levels.map((level) => level.replace('满意度指标', '满意度指'));
    expect(run([levels, levels, levels, odd, cut])).toEqual(['form pass ', 'form-2 pass ', 'form-3 pass ', 'form-4 pass ', 'form-5 pass ', 'form-4 finding 可持续影响指标']);
  });

  it('leaves forms of another system aside', () => {
    expect(run([['工作目标管理'], ['工作目标管理'], ['工作目标管理']])).toEqual([]);
  });
});

describe('department-names', () => {
  const form = (occurrence: number, department: string) => makeTable('performance-projects', `label|text\n项目名称|甲\n主管部门|${department}`, { occurrence });

  it('finds one code with two names', () => {
    const checks = checkTables(departmentNames, [form(1, '904-社保'), form(2, '904-社保股'), form(3, '904-社保股'), form(4, '351-教育局')]);
    expect(checks.map((check) => `${check.place.table} ${check.outcome} ${check.facts?.usual}`)).toEqual(['performance-projects finding 社保股', 'performance-projects-2 pass 社保股', 'performance-projects-3 pass 社保股', 'performance-projects-4 pass 教育局']);
  });
});
