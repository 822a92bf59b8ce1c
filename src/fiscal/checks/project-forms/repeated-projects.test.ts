import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { doubledWords } from './doubled-words.ts';
import { repeatedProjects } from './repeated-projects.ts';

const form = (occurrence: number, name: string, code = '', unit = '') => makeTable('performance-projects', `label|text\n项目名称|${name}${code && `\n项目编码|${code}`}${unit && `\n实施单位|${unit}`}`, { occurrence });
const kinds = (forms: readonly ReturnType<typeof form>[]): readonly string[] => checkTables(repeatedProjects, forms).map((check) => `${check.place.table.replace('performance-projects', 'form')} ${check.outcome} ${check.facts?.kind}`);

describe('repeated-projects', () => {
  it('finds names and codes that stand twice', () => {
    expect(kinds([form(1, '监管经费', 'A1'), form(2, '监管经费', 'A1'), form(3, '监管经费', 'A3'), form(4, '热线', 'A3')])).toEqual(['form pass ', 'form-2 finding both', 'form-3 finding name', 'form-4 finding code']);
  });

  it('finds names that are nearly the same, and not those of another year or another document', () => {
    expect(kinds([form(1, '关于提前下达2025年中央财政医疗服务与保障能力提升补助资金预算的通知'), form(2, '关于2025年提前下达中央财政医疗服务与保障能力提升补助资金预算的通知')])).toEqual(['form pass ', 'form-2 pass ', 'form-2 finding near']);
    expect(kinds([form(1, '2024年困难群众参保资助资金'), form(2, '2025年困难群众参保资助资金')])).toEqual(['form pass ', 'form-2 pass ']);
  });

  it('allows different units a project of one name, and every unit its basic expenditure', () => {
    expect(kinds([form(1, '专项业务费', '', '一中'), form(2, '专项业务费', '', '二中')])).toEqual(['form pass ', 'form-2 pass ']);
    expect(kinds([form(1, '公用经费项目'), form(2, '公用经费项目')])).toEqual(['form pass ', 'form-2 pass ']);
  });
});

describe('doubled-words', () => {
  it('finds a word printed twice, once for form and table', () => {
    const table = makeTable('project-expenditure', 'row|label|total\nr1|2023年中央财政财政救助资金|5.00\nr2|2023年中央财政补助|5.00');
    const checks = checkTables(doubledWords, [form(1, '2023年中央财政财政救助资金'), table]);
    expect(checks.map((check) => `${check.place.table} ${check.outcome} ${check.facts?.word}`)).toEqual(['performance-projects finding 财政', 'project-expenditure pass ']);
    expect(checks[0]?.places).toEqual([expect.objectContaining({ table: 'project-expenditure', row: 'project-expenditure-r1' })]);
  });
});
