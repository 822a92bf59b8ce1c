import { describe, expect, it } from 'vitest';
import { parseDecimal, type Decimal } from '../../fiscal/decimal.ts';
import { AGENCY, disclosureOf, expenditureTable, tableOf } from '../table-fixture.ts';
import { headline, hero, pageDescription, pageTitle } from './hero.ts';
import { perHundred, roundedToHundred } from './hundred.ts';

const summary = (carryover: string, total = '4,092.38') =>
  tableOf('revenue-expenditure-summary', ['side', 'label', 'amount'], [
    { key: 'revenue-carryover-in', line: 'carryover-in', label: '上年结转', side: '收入', values: { amount: carryover } },
    { key: 'revenue-total', line: 'total', label: '收入总计', side: '收入', total: true, values: { amount: total } },
    { key: 'expenditure-current-year', line: 'current-year', label: '本年支出合计', side: '支出', total: true, values: { amount: '4,092.38' } },
  ], { carryover: 'included' });

const d = (text: string): Decimal => parseDecimal(text)!;

describe('hero', () => {
  it('states the figure, what exactly it is, and how carryover is printed', () => {
    const what = (carryover: string): string => hero(AGENCY, disclosureOf([summary(carryover)])).what;
    expect(what('174.07')).toBe('本年支出合计（预算数），含上年结转 174.07 万元');
    expect(what('0.00')).toBe('本年支出合计（预算数），“上年结转”印着 0.00');
    expect(what('')).toBe('本年支出合计（预算数），“上年结转”一格为空');
    const { figure, spelled, address } = hero(AGENCY, disclosureOf([summary('')]));
    expect(figure).toEqual({ text: '4,092.38', unit: '万元' });
    expect(spelled).toBe('4,092 万 3,800 元');
    expect(address).toBe('revenue-expenditure-summary-expenditure-current-year');
  });

  it('does not say that money carried over is in an expenditure that leaves some of it for another year', () => {
    expect(hero(AGENCY, disclosureOf([summary('174.07', '4,150.00')])).what).toBe('本年支出合计（预算数），“上年结转”另列 174.07 万元');
  });

  it('describes the page with the figure before what must be said with it', () => {
    expect(pageDescription(hero(AGENCY, disclosureOf([summary('174.07')])))).toBe('本年支出合计（预算数） 4,092.38 万元，含上年结转 174.07 万元。');
    expect(pageDescription(hero(AGENCY, disclosureOf([])))).toMatch(/^这份文件没有支出合计。/);
  });

  it('puts the figure into one plain sentence to cite; without a total there is none', () => {
    expect(headline(AGENCY, disclosureOf([summary('174.07')]))).toBe('某县医疗保障局2023年部门预算中，“本年支出合计”为4,092.38 万元（含上年结转 174.07 万元）。');
    expect(headline(AGENCY, disclosureOf([]))).toBeUndefined();
  });

  it('says what is held where there is no total, and that sums of forms are none', () => {
    const form = (n: number, budget: string) =>
      tableOf('performance-projects', ['label', 'amount', 'text'], [
        { key: 'name', line: 'name', label: '项目名称', values: { text: `项目${n}` } },
        { key: 'budget', line: 'budget', label: '预算数', values: { amount: budget } },
      ], { id: n === 1 ? 'performance-projects' : `performance-projects-${n}`, occurrence: n });
    const disclosure = disclosureOf([form(1, '507.00'), form(2, '2420.00')]);
    const held = hero(AGENCY, { ...disclosure, states: { ...disclosure.states, 'revenue-expenditure-summary': 'not-collected' } });
    expect(held.figure).toEqual({ text: '2', unit: '个项目' });
    expect(held.sentences).toEqual([
      '2 张绩效表中，金额最大的是项目2（2,420.00 万元）。',
      '各表金额相加为 2,927.00 万元，这是各表之和，不是部门的支出合计。',
      '2023 年的收支总额不在其中：财政收支表未收集。本站没有拿到这部分文件，不代表部门没有公开。',
    ]);
  });

  it('names the department, the year and the stage, the unit where it is one', () => {
    expect(pageTitle(AGENCY, disclosureOf([]))).toBe('某县医疗保障局2023年部门预算');
    expect(pageTitle({ ...AGENCY, name: '某县医疗保障局（原文未署县名）' }, disclosureOf([], { scope: 'unit', stage: 'final' }))).toBe('某县医疗保障局（原文未署县名）2023年单位决算');
  });
});

describe('per hundred', () => {
  it('divides the whole into disjoint parts: projects by item, running costs as one', () => {
    expect(perHundred(disclosureOf([expenditureTable()]))).toBe(
      '每 100 元里，约 74 元用于城乡居民基本医疗保险补助，16 元用于城乡医疗救助，8 元是基本支出（人员和日常运转），2 元用于其他医疗救助。',
    );
  });

  it('rounds so that the whole is a hundred', () => {
    expect(roundedToHundred([d('73.8'), d('15.7'), d('7.5'), d('3.0')], d('100'))).toEqual([74, 16, 7, 3]);
    expect(roundedToHundred([d('1'), d('1'), d('1')], d('3')).reduce((a, b) => a + b)).toBe(100);
  });

  it('says nothing where there is no whole', () => {
    expect(perHundred(disclosureOf([]))).toBeUndefined();
    const blank = tableOf('expenditure-by-function', ['code', 'label', 'total'], [{ key: 'total', label: '合计', total: true }]);
    expect(perHundred(disclosureOf([blank]))).toBeUndefined();
  });
});
