import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { formDates, projectYear } from './form-dates.ts';
import { formReferences } from './form-references.ts';

describe('form-dates', () => {
  const budget = (filed: string, fiscalYear = 2023): readonly string[] => checkTables(formDates, [makeTable('performance-projects', `label|text\n项目名称|甲\n填报日期|${filed}`)], { fiscalYear }).map((check) => `${check.outcome} ${check.facts?.kind} ${check.facts?.filed}`);
  const final = (date: string): readonly string[] => checkTables(formDates, [makeTable('self-evaluation', `label|text\n填报日期|${date}`)], { fiscalYear: 2022, stage: 'final' }).map((check) => `${check.outcome} ${check.facts?.kind}`);

  it('takes the year itself and the year before for a budget', () => {
    expect(budget('20211031162635')).toEqual(['finding early 2021-10-31']);
    expect(budget('20221031162635')).toEqual(['pass  2022-10-31']);
    expect(budget('2023年2月')).toEqual(['pass  2023年2月']);
    expect(budget('2024-01-05')).toEqual(['finding late 2024-01-05']);
    expect(budget('待定')).toEqual([]);
  });

  it('takes the time after the year for final accounts', () => {
    expect(final('2023年09月')).toEqual(['pass ']);
    expect(final('2022年6月')).toEqual(['finding early']);
    expect(final('2022年度')).toEqual(['pass ']);
    expect(final('2021年度')).toEqual(['finding other-year']);
  });
});

describe('project-year', () => {
  const form = (occurrence: number, name: string, amount = '') => makeTable('performance-projects', `label|amount|text\n项目名称||${name}${amount && `\n预算数|${amount}|`}`, { occurrence });
  const carried = (amount: string) => makeTable('revenue-expenditure-summary', `side|label|amount\n收入|上年结转|${amount}`);
  const kinds = (tables: Parameters<typeof checkTables>[1]): readonly string[] => checkTables(projectYear, tables, { fiscalYear: 2026 }).map((check) => `${check.outcome} ${check.facts?.kind}`);

  it('finds a name of another year; numbers of documents are no years', () => {
    expect(kinds([form(1, '2022年困难群众资助'), form(2, '财社〔2025〕128号提前下达2026年补助资金'), form(3, '2024-2026年三年行动'), form(4, '财社【2024】158号补助资金')])).toEqual(['finding other', 'pass same', 'pass same']);
  });

  it('accepts earlier projects that are the money carried over', () => {
    expect(kinds([form(1, '2025年补助资金', '83.64'), form(2, '2025年提升资金', '16.36'), carried('100.00')])).toEqual(['pass carryover', 'pass carryover']);
    expect(kinds([form(1, '2025年补助资金', '83.64'), carried('100.00')])).toEqual(['finding other']);
    expect(kinds([form(1, '2025年补助资金（结转）')])).toEqual(['pass carryover']);
  });
});

describe('form-references', () => {
  const terms = (text: string, agency = '990100-education'): readonly string[] => checkTables(formReferences, [makeTable('performance-terms', `row|field|label|text\nt1|立项依据|依据|${text}`)], { fiscalYear: 2023, agency }).map((check) => `${check.outcome} ${check.facts?.kind}`);

  it('finds the budget rules of another year', () => {
    expect(terms('2022年省级部门预算编制方案')).toEqual(['finding year']);
    expect(terms('2023年部门预算编制通知')).toEqual(['pass year']);
    expect(terms('2021年工作规划')).toEqual([]);
  });

  it('finds words of provincial units in the form of a county', () => {
    expect(terms('保障省直行政事业单位运转')).toEqual(['finding level']);
    expect(terms('保障省直行政事业单位运转', '990000-education')).toEqual([]);
  });
});
