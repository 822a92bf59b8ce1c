import { describe, expect, it } from 'vitest';
import { makeDisclosure, makeTable } from '../../fiscal/checks/testing.ts';
import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { compared } from '../compare/compared.ts';
import { agencyCharts } from './agency-charts.ts';
import { BARS, comparisonCharts } from './comparison-charts.ts';
import type { DrawnChart, LinesChart } from './spec.ts';

const agency = (letter: string, level: Agency['level'] = 'county'): Agency => ({ id: `9901-${letter}`, name: `${letter}县教育局`, region: '990101', level, budgetCode: '', sector: '教育', note: '' });
const spending = (amount: string, unit = '万元', carryover?: 'included' | 'excluded') => makeTable('revenue-expenditure-summary', `side | label | amount\n支出 | 本年支出合计 | ${amount}`, { unit, carryover });
const receptions = (amount: string, title = '财政拨款“三公”经费表') => makeTable('three-public-expenses', `label | total\n公务接待费 | ${amount}`, { title });
const document = (letter: string, tables: Parameters<typeof makeDisclosure>[0], head: Partial<Disclosure> = {}) => makeDisclosure(tables, { agency: `9901-${letter}`, ...head });
const of = (letter: string, tables: Parameters<typeof makeDisclosure>[0], head: Partial<Disclosure> = {}, level: Agency['level'] = 'county') => compared(document(letter, tables, head), agency(letter, level));
const bars = (chart: unknown): DrawnChart => chart as DrawnChart;

describe('comparisonCharts', () => {
  it('has one chart for each ranking, under a key that says what its figures share', () => {
    const charts = comparisonCharts([of('a', [receptions('1.00')]), of('b', [receptions('25000.00')]), of('c', [receptions('3.00', '一般公共预算“三公”经费')]), of('d', [receptions('4.00', '一般公共预算“三公”经费')])]);
    expect(charts.map(({ path }) => path)).toEqual(['compare/receptions-2023-budget-county-department', 'compare/receptions-2023-budget-county-department-general-budget', 'compare/receptions-2023-budget']);
    expect(charts[0]).toMatchObject({ subject: 'comparison', facts: { unit: '万元', years: [2023], stages: ['budget'], scopes: ['department'] }, page: '/compare/?measure=receptions&year=2023&stage=budget&level=county&scope=department' });
    expect(bars(charts[0]?.chart).rows.map(({ label, rowPage, address }) => [label, rowPage, address])).toEqual([['b县教育局', '/disclosures/9901-b/2023-budget/', 'three-public-expenses-receptions'], ['a县教育局', '/disclosures/9901-a/2023-budget/', 'three-public-expenses-receptions']]);
  });

  it('ranks figures whose title names no fund among themselves', () => {
    const charts = comparisonCharts([of('a', [receptions('1.00')]), of('b', [receptions('2.00')]), of('c', [receptions('3.00', '“三公”经费表')]), of('d', [receptions('4.00', '“三公”经费表')])]);
    expect(charts.map(({ path }) => path)).toEqual(['compare/receptions-2023-budget-county-department', 'compare/receptions-2023-budget-county-department-funding-unstated', 'compare/receptions-2023-budget']);
  });

  it('sets unlike figures side by side with their labels, never budget beside final accounts', () => {
    const charts = comparisonCharts([of('a', [receptions('1.00')]), of('b', [receptions('2.00')], { fiscalYear: 2024 }), of('c', [receptions('3.00')], { stage: 'final' }), of('d', [receptions('')])]);
    expect(charts.map(({ path }) => path)).toEqual(['compare/receptions-budget']);
    const [chart] = charts;
    expect(bars(chart?.chart).rows.map(({ label }) => label)).toEqual(['b县教育局（2024年预算 · 县级 · 部门口径 · 财政拨款）', 'a县教育局（2023年预算 · 县级 · 部门口径 · 财政拨款）']);
    expect(bars(chart?.chart).rows.flatMap(({ bars: own }) => own.flatMap(({ segments }) => segments))).toEqual([]);
    expect(bars(chart?.chart).notes.join('')).toContain('年度不同');
    expect(bars(chart?.chart).notes.join('')).toContain('3份文件中有2份');
  });

  it('draws the greatest of many, says how many there are, and does not set too many side by side', () => {
    const many = Array.from({ length: BARS + 5 }, (_, index) => of(`n${index}`, [spending(`${index}.00`)]));
    const charts = comparisonCharts([...many, of('z', [spending('1.00')], { fiscalYear: 2022 })]);
    expect(charts.map(({ path }) => path)).toEqual(['compare/expenditure-current-year-2023-budget-county-department']);
    expect(bars(charts[0]?.chart).rows.length).toBe(BARS);
    expect(bars(charts[0]?.chart).rows[0]?.label).toBe('n24县教育局');
    expect(bars(charts[0]?.chart).notes[0]).toBe('共25个，只画最多的20个。');
  });

  it('is the same whatever order the disclosures come in, and ranks by money, not by print', () => {
    const entries = [of('a', [spending('2.00')]), of('b', [spending('30,000', '元')]), of('c', [spending('1.00')])];
    const [chart] = comparisonCharts(entries);
    expect(bars(chart?.chart).rows.map(({ label, bars: [bar] }) => [label, bar?.shown])).toEqual([['b县教育局', '30,000 元'], ['a县教育局', '2.00'], ['c县教育局', '1.00']]);
    expect(comparisonCharts([...entries].reverse())).toEqual(comparisonCharts(entries));
  });
});

describe('agencyCharts', () => {
  const owner = agency('a');
  const year = (fiscalYear: number, amount: string, head: Partial<Disclosure> = {}, carryover?: 'included' | 'excluded'): Disclosure => document('a', [spending(amount, '万元', carryover), receptions('1.00')], { fiscalYear, ...head });
  const lines = (chart: unknown): LinesChart => chart as LinesChart;
  const chart = (disclosures: readonly Disclosure[], id: string) => agencyCharts(owner, disclosures).find((one) => one.chart.id === id);

  it('shows the newest document at a glance, and no line of one year', () => {
    expect(agencyCharts(owner, [year(2023, '5.00')]).map(({ path }) => path)).toEqual([]);
    const two = document('a', [spending('5.00'), makeTable('expenditure-by-function', 'code | label | total | basic | project\n | 合计 | 5.00 | 2.00 | 3.00')]);
    expect(agencyCharts(owner, [two]).map(({ path, page }) => [path, page])).toEqual([['9901-a/main-figures', '/agencies/9901-a/#chart-main-figures']]);
    expect(agencyCharts(owner, [])).toEqual([]);
  });

  it('draws a measure through the years, with a gap for a year that is not held and a break where the scope changes', () => {
    const found = chart([year(2021, '4.00'), year(2023, '5.00'), year(2024, '6.00', { scope: 'unit' })], 'expenditure-current-year');
    const { steps, series, headline } = lines(found?.chart);
    expect(steps).toEqual(['2021', '2022', '2023', '2024']);
    expect(series.map(({ points }) => points.map(({ shown, note }) => shown ?? note))).toEqual([['4.00', '没有收录这一年的文件', '5.00', '6.00']]);
    expect(series[0]?.breaks).toEqual([{ before: 3, reason: '口径不同（部门与单位）' }]);
    expect(headline).toBe('本年支出合计 2024 年预算 6.00 万元');
  });

  it('says the change of like years only', () => {
    expect(lines(chart([year(2022, '4.00'), year(2023, '5.00')], 'expenditure-current-year')?.chart).headline).toBe('本年支出合计从 2022 年预算 4.00 万元到 2023 年预算 5.00 万元，+25.0%');
    expect(lines(chart([year(2022, '4.00', {}, 'included'), year(2023, '5.00', {}, 'excluded')], 'expenditure-current-year')?.chart).headline).not.toContain('%');
  });

  it('sets final accounts beside the budget of the same year, and says where they are not alike', () => {
    const found = chart([year(2023, '5.00'), year(2023, '4.00', { stage: 'final' }), year(2022, '9.00')], 'execution-2023');
    expect(bars(found?.chart).rows.map(({ label, bars: both }) => [label, ...both.map(({ shown, share }) => [shown, share])])).toEqual([['本年支出合计', ['5.00', ''], ['4.00', '80.0%']]]);
    const unlike = chart([year(2023, '5.00', {}, 'included'), year(2023, '4.00', { stage: 'final' }, 'excluded')], 'execution-2023');
    expect(bars(unlike?.chart).rows[0]?.bars.map(({ share }) => share)).toEqual(['', '']);
    expect(bars(unlike?.chart).notes).toEqual(['本年支出合计：一个含上年结转、一个不含，不算执行率。']);
    expect(found?.facts.stages).toEqual(['budget', 'final']);
  });
});
