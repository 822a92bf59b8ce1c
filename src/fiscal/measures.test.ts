import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from './checks/testing.ts';
import type { Agency } from './disclosure.ts';
import { comparand, measured } from './measures.ts';

const AGENCY: Agency = { id: '990100-education', name: '某市教育局', region: '990100', level: 'city', budgetCode: '', sector: '教育', note: '' };
const summary = makeTable('revenue-expenditure-summary', `side | label | amount\n收入 | 收入总计 | 12.00\n支出 | 本年支出合计 | 10.50\n支出 | 年终结转 | `, { carryover: 'included' });

describe('measured', () => {
  it('finds a figure with its row and column', () => {
    const found = measured(makeDisclosure([summary]), 'expenditure-current-year');
    expect(found).toMatchObject({ form: 'figure', printed: '10.50', unit: '万元', column: 'amount', row: { address: 'revenue-expenditure-summary-expenditure-current-year' } });
  });

  it('tells a blank cell, a zero and a missing row apart', () => {
    const table = makeTable('three-public-expenses', 'label | total\n“三公”经费合计 | 0.00\n公务接待费 | ');
    const disclosure = makeDisclosure([table]);
    expect(measured(disclosure, 'three-public')).toMatchObject({ form: 'figure', printed: '0.00' });
    expect(measured(disclosure, 'receptions')).toMatchObject({ form: 'blank' });
    expect(measured(disclosure, 'overseas')).toEqual({ form: 'absent', state: 'published' });
  });

  it('says why a table is not there', () => {
    expect(measured(makeDisclosure([]), 'basic')).toEqual({ form: 'absent', state: 'not-published' });
    expect(measured(makeDisclosure([], { states: { 'expenditure-by-function': 'not-collected' } }), 'basic')).toEqual({ form: 'absent', state: 'not-collected' });
  });

  it('takes final accounts before the budget printed beside them', () => {
    const table = makeTable('three-public-expenses', 'label | budget | final\n公务接待费 | 2.00 | 1.50');
    expect(measured(makeDisclosure([table], { stage: 'final' }), 'receptions')).toMatchObject({ printed: '1.50', column: 'final' });
  });

  it('never takes a budget for what was spent, where the accounts print a blank', () => {
    const table = makeTable('three-public-expenses', 'label | budget | final\n“三公”经费合计 | 0.95 |\n公务接待费 | 0.95 | ');
    expect(measured(makeDisclosure([table], { stage: 'final' }), 'receptions')).toMatchObject({ form: 'blank' });
    expect(measured(makeDisclosure([table], { stage: 'final' }), 'three-public')).toMatchObject({ form: 'blank' });
    const budgets = makeTable('three-public-expenses', 'label | budget\n公务接待费 | 0.95');
    expect(measured(makeDisclosure([budgets], { stage: 'final' }), 'receptions')).toMatchObject({ form: 'absent', why: 'no-column' });
    expect(measured(makeDisclosure([budgets], { stage: 'budget' }), 'receptions')).toMatchObject({ printed: '0.95' });
  });
});

describe('comparand', () => {
  it('carries what must be alike: level, stage, scope, carryover, funding base', () => {
    const expenditure = measured(makeDisclosure([summary]), 'expenditure-current-year');
    const table = makeTable('three-public-expenses', 'label | total\n公务接待费 | 1.50', { title: '一般公共预算“三公”经费支出表' });
    const receptions = measured(makeDisclosure([table]), 'receptions');
    if (expenditure.form !== 'figure' || receptions.form !== 'figure') throw new Error('not found');
    expect(comparand(makeDisclosure([summary]), AGENCY, 'expenditure-current-year', expenditure)).toMatchObject({ level: 'city', stage: 'budget', scope: 'department', carryover: 'included', funding: undefined });
    expect(comparand(makeDisclosure([table]), AGENCY, 'receptions', receptions)).toMatchObject({ funding: 'general-budget' });
    /* A title that names no fund says nothing of it. */
    for (const [title, funding] of [['财政拨款“三公”经费支出表', 'fiscal-appropriation'], ['“三公”经费、会议费、培训费支出预算表', undefined]] as const) {
      const other = makeTable('three-public-expenses', 'label | total\n公务接待费 | 1.50', { title });
      const figure = measured(makeDisclosure([other]), 'receptions');
      if (figure.form !== 'figure') throw new Error('not found');
      expect(comparand(makeDisclosure([other]), AGENCY, 'receptions', figure).funding).toBe(funding);
    }
  });
});
