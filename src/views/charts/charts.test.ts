import { describe, expect, it } from 'vitest';
import { AGENCY, disclosureOf, expenditureTable, tableOf } from '../table-fixture.ts';
import { barsHtml, ringHtml } from './bars-html.ts';
import { functionChart } from './by-function.ts';
import { economicChart } from './economic.ts';
import { functionTree } from './function-tree.ts';
import { disclosureCharts } from './index.ts';
import { shapeChart } from './parts.ts';
import { inTenThousands, projectsChart } from './projects.ts';
import { revenueChart } from './revenue.ts';
import type { Chart, DrawnChart } from './spec.ts';
import { threePublicChart } from './three-public.ts';

function drawn(chart: Chart): DrawnChart {
  if (chart.shape === 'absent' || chart.shape === 'stated') throw new Error(`not drawn: ${chart.shape}`);
  return chart;
}
const reason = (chart: Chart): string => (chart.shape === 'absent' ? chart.reason : `drawn: ${chart.headline}`);

describe('expenditure by function', () => {
  it('states the finding with its figures and draws the finest items, greatest first', () => {
    const chart = drawn(functionChart(AGENCY, disclosureOf([expenditureTable()])));
    expect(chart.headline).toBe('卫生健康支出占 97.0%，其中最大的一项是城乡居民基本医疗保险补助（74.00 万元，占 74.0%）');
    expect(chart.measured).toBe('支出总表，按功能分类最细一级，2023 年预算，部门口径，单位：万元');
    expect(chart.rows.map(({ code }) => code)).toEqual(['2101202', '2101301', '2101399', '2210201']);
    expect(chart.rows[2]?.bars[0]?.segments.map(({ tone }) => tone)).toEqual([1, 2]);
  });

  it('sums up what is not drawn one by one', () => {
    const rows = Array.from({ length: 14 }, (_, index) => ({ key: `21013${String(index).padStart(2, '0')}`, code: `21013${String(index).padStart(2, '0')}`, label: `项${index}`, values: { total: String(20 - index) } }));
    const table = tableOf('expenditure-by-function', ['code', 'label', 'total'], rows);
    const chart = drawn(functionChart(AGENCY, disclosureOf([table])));
    expect(chart.rows).toHaveLength(10);
    expect(chart.rows.at(-1)).toMatchObject({ label: '其余 5 项', address: '', bars: [{ shown: '45' }] });
  });

  it('says why there is nothing to draw: not published, printed empty, all blank', () => {
    expect(reason(functionChart(AGENCY, disclosureOf([])))).toBe('支出总表：公开的文件里没有这张表。');
    const empty = tableOf('expenditure-by-function', ['code', 'label', 'total'], [], { state: 'published-empty', note: '本表无数据' });
    expect(reason(functionChart(AGENCY, disclosureOf([empty])))).toBe('支出总表：空表列示（原表注：本表无数据），没有可画的数。');
    const blank = tableOf('expenditure-by-function', ['code', 'label', 'total'], [{ key: '210', code: '210' }]);
    expect(reason(functionChart(AGENCY, disclosureOf([blank])))).toBe('支出总表的表在文件里，数都是空的，没有可画的。');
  });

  it('makes a tree of 类, 款 and 项', () => {
    const [health, housing] = functionTree(expenditureTable());
    expect(health?.children.map(({ code }) => code)).toEqual(['21012', '21013']);
    expect(health?.children[1]?.children.map(({ code, share }) => [code, share])).toEqual([['2101301', '16.0%'], ['2101399', '7.0%']]);
    expect(housing?.width).toBeCloseTo(0.03);
  });
});

describe('three public expenses', () => {
  const table = (values: readonly string[]) =>
    tableOf('three-public-expenses', ['label', 'total'], [
      { key: 'overseas', line: 'overseas', label: '一、因公出国（境）费', level: 1, values: { total: values[0] ?? '' } },
      { key: 'vehicles', line: 'vehicles', label: '二、公务用车购置及运维费', level: 1, values: { total: values[1] ?? '' } },
      { key: 'receptions', line: 'receptions', label: '三、公务接待费', level: 1, values: { total: values[2] ?? '' } },
      { key: 'three-public', line: 'three-public', label: '“三公”经费小计', total: true, values: { total: values[3] ?? '' } },
    ]);

  it('never draws a blank as a zero bar', () => {
    const chart = drawn(threePublicChart(AGENCY, disclosureOf([table(['', '3.60', '0.45', '4.05'])])));
    expect(chart.headline).toBe('“三公”经费预算 4.05 万元，公务用车购置及运维费最多（3.60 万元，占 88.9%）');
    expect(chart.rows[0]?.bars[0]).toMatchObject({ shown: undefined, segments: [] });
    expect(barsHtml(chart).text).toContain('空格（原表未填）');
    expect(barsHtml(chart).text.match(/<rect/g)).toHaveLength(2);
  });

  it('calls a line that is printed as 小计 what it is', () => {
    const subtotal = tableOf('three-public-expenses', ['label', 'total'], [
      { key: 'vehicles', line: 'vehicles', label: '小计', level: 1, values: { total: '3.60' } },
      { key: 'total', line: 'total', label: '合计', total: true, values: { total: '3.60' } },
    ]);
    const chart = drawn(threePublicChart(AGENCY, disclosureOf([subtotal])));
    expect([chart.headline, chart.rows[0]?.label]).toEqual(['“三公”经费预算 3.60 万元，全部是公务用车购置及运维费', '公务用车购置及运维费']);
  });

  it('tells all zero from all blank', () => {
    expect(reason(threePublicChart(AGENCY, disclosureOf([table(['0.00', '0.00', '0.00', '0.00'])])))).toBe('“三公”经费各栏都印着 0.00，没有可画的。');
    expect(reason(threePublicChart(AGENCY, disclosureOf([table([])])))).toBe('“三公”经费的表在文件里，数都是空的，没有可画的。');
  });

  it('sets the account beside the budget where both are printed', () => {
    const both = tableOf('three-public-expenses', ['label', 'budget', 'final'], [{ key: 'receptions', line: 'receptions', label: '公务接待费', level: 1, values: { budget: '2.00', final: '1.50' } }]);
    const chart = drawn(threePublicChart(AGENCY, disclosureOf([both], { stage: 'final' })));
    expect(chart.rows[0]?.bars.map(({ label, shown }) => [label, shown])).toEqual([['预算数', '2.00'], ['决算数', '1.50']]);
    expect(chart.legend.map(({ label }) => label)).toEqual(['预算数', '决算数']);
  });
});

describe('parts of a whole', () => {
  it('draws basic and project expenditure as a ring', () => {
    const chart = drawn(shapeChart(AGENCY, disclosureOf([expenditureTable()])));
    expect(chart.shape).toBe('ring');
    expect(chart.headline).toBe('项目支出占 92.0%（92.00 万元），基本支出占 8.0%（8 万元）');
    expect(ringHtml(chart).text).toContain('stroke-dasharray="92.000 8.000"');
  });

  it('tells this year\'s revenue from money carried over', () => {
    const table = tableOf('revenue-expenditure-summary', ['side', 'label', 'amount'], [
      { key: 'revenue-general-budget', line: 'general-budget', label: '一、一般公共预算拨款收入', side: '收入', level: 1, values: { amount: '20.00' } },
      { key: 'revenue-government-funds', line: 'government-funds', label: '二、政府性基金预算拨款收入', side: '收入', level: 1, values: { amount: '' } },
      { key: 'revenue-carryover-in', line: 'carryover-in', label: '上年结转', side: '收入', values: { amount: '80.00' } },
      { key: 'revenue-total', line: 'total', label: '收入总计', side: '收入', total: true, values: { amount: '100.00' } },
    ]);
    const chart = drawn(revenueChart(AGENCY, disclosureOf([table])));
    expect(chart.headline).toBe('上年结转占 80.0%（80.00 万元），一般公共预算拨款收入占 20.0%（20.00 万元）');
    expect(chart.notes).toEqual(['表中其余来源：1 项为空格。']);
  });

  it('states a single source in words instead of drawing one bar', () => {
    const table = tableOf('revenue-expenditure-summary', ['side', 'label', 'amount'], [
      { key: 'revenue-general-budget', line: 'general-budget', label: '一、一般公共预算', side: '收入', level: 1, values: { amount: '20.00' } },
      { key: 'revenue-other', line: 'other', label: '其他收入', side: '收入', level: 1, values: { amount: '0.00' } },
    ]);
    expect(revenueChart(AGENCY, disclosureOf([table]))).toMatchObject({ shape: 'stated', headline: '收入全部来自一般公共预算（20.00 万元）', notes: ['表中其余来源：1 项印着零。'] });
  });
});

describe('economic items', () => {
  it('finds the code of a row printed without one and colours by column', () => {
    const table = tableOf('basic-by-economic', ['label', 'total', 'personnel', 'operating'], [
      { key: 'total', label: '合计', total: true, values: { total: '10.00', personnel: '8.00', operating: '2.00' } },
      { key: 'item-301', label: '工资福利支出', values: { total: '8.00', personnel: '8.00' } },
      { key: 'item-30101', label: '基本工资', level: 1, values: { total: '8.00', personnel: '8.00' } },
      { key: 'item-30201', label: '办公费', level: 1, values: { total: '2.00', operating: '2.00' } },
    ]);
    const chart = drawn(economicChart(AGENCY, disclosureOf([table])));
    expect(chart.headline).toBe('人员经费占 80.0%，最大的一项是基本工资（8.00 万元）');
    expect(chart.rows.map(({ code, bars }) => [code, bars[0]?.segments[0]?.tone])).toEqual([['30101', 1], ['30201', 2]]);
  });
});

describe('projects', () => {
  it('states amounts in 元 in 万元, exactly', () => {
    const value = (units: bigint, decimals: number) => inTenThousands({ units, decimals }, '元').value;
    expect(value(15084690n, 2)).toEqual({ units: 1508469n, decimals: 5 });
    expect(value(1712100n, 0)).toEqual({ units: 17121n, decimals: 2 });
    expect(inTenThousands({ units: 5n, decimals: 0 }, '万元')).toEqual({ value: { units: 5n, decimals: 0 }, unit: '万元' });
  });

  it('says when no form prints an amount', () => {
    const form = tableOf('performance-projects', ['label', 'text'], [{ key: 'name', line: 'name', values: { text: '某项目' } }]);
    expect(reason(projectsChart(AGENCY, disclosureOf([form])))).toBe('1 张绩效目标表都没有印项目金额，没有可画的。');
  });
});

describe('static charts', () => {
  it('carry no style attribute and escape names', () => {
    const hostile = { ...expenditureTable(), rows: expenditureTable().rows.map((row) => ({ ...row, label: `<img src=x onerror=1>${row.label}` })) };
    for (const chart of disclosureCharts(disclosureOf([hostile]), AGENCY)) {
      if (chart.shape !== 'bars' && chart.shape !== 'ring') continue;
      const { text } = chart.shape === 'bars' ? barsHtml(chart) : ringHtml(chart);
      expect(text).not.toMatch(/style=|<img/);
    }
  });
});

describe('tables that print less', () => {
  const whole = tableOf('expenditure-by-function', ['total', 'basic', 'project'], [{ key: 'total', label: '合计', total: true, values: { total: '100.00', basic: '40.00', project: '60.00' } }]);
  const row = (code: string, label: string, total: string) => ({ key: code, code, label, level: (code.length - 3) / 2, values: { total } });
  const coded = tableOf('general-budget-by-function', ['code', 'label', 'total'], [{ key: 'total', label: '合计', total: true, values: { total: '100.00' } }, row('201', '一般公共服务支出', '100.00'), row('2010101', '行政运行', '70.00'), row('2010102', '一般行政管理事务', '30.00')]);

  it('reads spending by function from the table that divides it, and its shape from the one that tells basic from projects', () => {
    const [byFunction, shape] = disclosureCharts(disclosureOf([whole, coded]), AGENCY);
    expect(byFunction).toMatchObject({ shape: 'bars', table: 'general-budget-by-function', legend: [] });
    expect(shape).toMatchObject({ shape: 'ring', table: 'expenditure-by-function' });
  });

  it('does not call a table empty that prints figures', () => {
    const [byFunction] = disclosureCharts(disclosureOf([whole]), AGENCY);
    expect(byFunction).toMatchObject({ shape: 'absent', reason: '支出总表印了数，没有按科目或项目分开，没有可画的。' });
  });

  it('tells personnel from running costs by the class where the table has no panels', () => {
    const table = tableOf('basic-by-economic', ['code', 'label', 'total'], [row('301', '工资福利支出', '5.00'), row('30101', '基本工资', '5.00'), row('302', '商品和服务支出', '2.00'), row('30201', '办公费', '2.00'), row('303', '对个人和家庭的补助', '1.00'), row('30302', '退休费', '1.00')]);
    const chart = disclosureCharts(disclosureOf([table]), AGENCY).find(({ id }) => id === 'economic');
    expect(chart?.shape === 'bars' && chart.rows.map(({ bars }) => bars[0]?.segments[0]?.label)).toEqual(['人员经费', '公用经费', '人员经费']);
  });
});
