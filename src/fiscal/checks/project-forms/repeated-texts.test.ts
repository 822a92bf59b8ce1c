import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { repeatedGoals } from './repeated-goals.ts';
import { repeatedIndicators } from './repeated-indicators.ts';

const goals = (seeds: readonly string[]): readonly string[] =>
  checkTables(repeatedGoals, seeds.map((seed, at) => makeTable('performance-projects', seed, { occurrence: at + 1 }))).map((check) => `${check.place.row.replace('performance-projects', 'form')} ${check.outcome} ${check.facts?.kind ?? ''}`);

describe('repeated-goals', () => {
  it('finds goals that repeat one another, in the form and across forms', () => {
    expect(goals(['label|text|repeats\n项目名称|甲|\n绩效目标|救助|\n绩效目标|救助|performance-projects-goal-1', 'label|text|repeats\n项目名称|乙|\n绩效目标|救助|performance-projects-goal-2\n绩效目标|宣传|'])).toEqual([
      'form-goal-1 pass ',
      'form-goal-2 finding inside',
      'form-2-goal-1 finding forms',
      'form-2-goal-2 pass ',
    ]);
  });

  it("lets the year's goal repeat the period's", () => {
    expect(goals(['side|label|text|repeats\n|项目名称|甲|\n实施期|总体目标|救助|\n年度|总体目标|救助|performance-projects-period-goal-1'])).toEqual(['form-period-goal-1 pass ', 'form-year-goal-1 pass ']);
  });

  it('names once the cells of a form that hold one text', () => {
    const checks = checkTables(repeatedGoals, [makeTable('performance-projects', 'label|text|repeats\n项目概况|补助|\n立项依据|8号文|\n项目设立必要性|补助|performance-projects-overview\n项目实施计划|8号文|performance-projects-basis\n绩效目标|补助|performance-projects-overview')]);
    expect(checks).toEqual([expect.objectContaining({ outcome: 'finding', key: 'performance-projects-necessity/text/copy', stated: '', facts: expect.objectContaining({ same: '“项目设立必要性”“绩效目标”与“项目概况”；“项目实施计划”与“立项依据”' }) })]);
  });
});

describe('repeated-indicators', () => {
  const table = (occurrence: number, targets: readonly string[]) => makeTable('performance-indicators', `row|level1|level2|label|target\n${targets.map((target, at) => `r${at + 1}|产出|数量指标|指标${at + 1}|${target}`).join('\n')}`, { occurrence });

  it('finds a table of which four fifths repeat another', () => {
    const checks = checkTables(repeatedIndicators, [table(1, ['≥1次', '≥2次', '≥3次', '≥4次', '≥5次']), table(2, ['≥1次', '≥2次', '≥3次', '≥4次', '≥9次'])]);
    expect(checks.map((check) => check.outcome)).toEqual(['pass', 'finding']);
    expect(checks[1]?.facts).toMatchObject({ same: '4', rows: '5', differing: '指标5', occurrence: '1' });
  });

  it('passes a table that shares less, or is too short to tell', () => {
    expect(checkTables(repeatedIndicators, [table(1, ['≥1次', '≥2次', '≥3次', '≥4次', '≥5次']), table(2, ['≥1次', '≥2次', '≥3次', '≥8次', '≥9次']), table(3, ['≥1次', '≥2次', '≥3次'])]).map((check) => check.outcome)).toEqual(['pass', 'pass']);
  });

  it('finds targets of the text that are those of another project, one by one', () => {
    const says = (...projects: readonly (readonly [string, string])[]) =>
      checkTables(repeatedIndicators, [
        makeTable('statements', ['row|sentence|section|label|measure|operator|value|unit|category', ...projects.flatMap(([name, people], at) => [`a${at}|s${at}|分项|参保率|target|≥|95|%|${name}`, `b${at}|s${at}|分项|参保人口|target|≥|${people}|人|${name}`, `c${at}|s${at}|分项|完成率|target|≥|95|%|${name}`, `d${at}|s${at}|分项|年底前完成|target||||${name}`])].join('\n')),
      ]).map(({ key, outcome, facts }) => [key, outcome, facts?.other]);
    expect(says(['医保', '605000'], ['长护险', '605000'])).toEqual([['statements-a0/text', 'pass', ''], ['statements-a1/text', 'finding', '医保']]);
    expect(says(['医保', '605000'], ['长护险', '60']).map(([, outcome]) => outcome)).toEqual(['pass', 'pass']);
    expect(says(['医保', '605000'], ['医保', '605000']).map(([, outcome]) => outcome)).toEqual(['pass', 'pass']);
    expect(says(['医保', ''], ['长护险', ''])).toEqual([]);
  });
});
