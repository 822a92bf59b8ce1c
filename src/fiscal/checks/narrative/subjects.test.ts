import { describe, expect, it } from 'vitest';
import { plainName } from './statement.ts';
import { basisOf, budgetForm, sameBudget, subjectOf, withoutBasis } from './subjects.ts';

const budget = (label: string) => subjectOf(plainName(label), 'budget')?.subject;
const final = (label: string) => subjectOf(plainName(label), 'final');

describe('subjects', () => {
  it.each([
    ['收入预算', 'revenue-total'],
    ['收支预算', 'both-totals'],
    ['2023年收入总计', 'revenue-total'],
    ['一般公共预算财政拨款收入', 'general-budget-revenue'],
    ['政府性基金预算', 'government-funds-revenue'],
    ['上年结转结余', 'carryover-in'],
    ['支出预算', 'expenditure-total'],
    ['日常公用经费', 'operating'],
    ['一般公共预算当年拨款', 'general-current-year'],
    ['（一）“三公”经费', 'three-public'],
    ['公务用车购置及运行维护费', 'vehicles'],
    ['公务用车购置费', 'vehicle-purchase'],
    ['公务用车运维费', 'vehicle-running'],
    ['因公出国（境）费用', 'overseas'],
    ['机关运行经费', 'agency-operating'],
    ['政府采购货物预算', 'procurement-goods'],
  ])('%s is %s', (label, subject) => {
    expect(budget(label)).toBe(subject);
  });

  it('tells budget from outcome in final accounts', () => {
    expect(final('“三公”经费财政拨款支出预算')).toEqual({ subject: 'three-public', basis: 'budget' });
    expect(final('因公出国（境）费决算')).toEqual({ subject: 'overseas', basis: 'final' });
    expect(final('一般公共预算财政拨款支出年初预算')).toEqual({ subject: 'general-expenditure', basis: 'budget' });
    expect(final('支出合计')).toEqual({ subject: 'expenditure-total', basis: undefined });
  });

  it('knows no subject where there is none', () => {
    expect(budget('校舍维修补助资金')).toBeUndefined();
    expect(budget('接听率')).toBeUndefined();
  });

  it('tells the budget of the beginning of the year from what it was changed to', () => {
    expect(['行政运行年初预算数', '行政运行全年预算', '行政运行调整后预算', '行政运行预算', '行政运行决算'].map(budgetForm)).toEqual(['initial', 'adjusted', 'adjusted', undefined, undefined]);
    expect([sameBudget('支出年初预算', '支出全年预算'), sameBudget('支出年初预算', '支出预算'), sameBudget('支出全年预算', '支出调整预算')]).toEqual([false, true, true]);
  });

  it('names the thing without 预算 and 决算', () => {
    expect(withoutBasis('行政运行支出决算')).toBe('行政运行支出');
    expect([basisOf('行政运行预算数'), basisOf('行政运行决算'), basisOf('行政运行')]).toEqual(['budget', 'final', undefined]);
  });
});
