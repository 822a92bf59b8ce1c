import { functionalLines } from '../../../src/fiscal/tables/functional-lines.ts';
import type { Account, Leaf } from './account.ts';
import type { Body, Edition } from './plan.ts';
import type { Sheet } from './sheet.ts';
import { money } from './style.ts';

const CLASSES = functionalLines('支出').flatMap(({ key, label }) => (/^class-\d+$/.test(key) ? [{ code: key.slice(6), label }] : []));
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一、 to 三十、 */
export function ordinal(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${DIGITS[value % 10] ?? ''}、`;
}

/** Money by functional class, as the style lists them: all thirty, or those with money. */
export function byClass(account: Account, all: boolean, of: (leaf: Leaf) => number): readonly { code: string; label: string; amount: number }[] {
  const sums = new Map<string, number>();
  for (const [code, leaf] of account.leaves) sums.set(code.slice(0, 3), (sums.get(code.slice(0, 3)) ?? 0) + of(leaf));
  return CLASSES.flatMap(({ code, label }) => (all || sums.get(code) ? [{ code, label, amount: sums.get(code) ?? 0 }] : []));
}

/** 收支总表: both sides, one below the other. */
export function revenueExpenditure(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const { by, total } = account;
  const cell = (value: number): string => money(value, body.style);
  const revenue: [string, number][] =
    stage === 'budget'
      ? [['一、一般公共预算拨款收入', by.general], ['二、政府性基金预算拨款收入', by.government], ['三、国有资本经营预算拨款收入', 0], ['四、财政专户管理资金收入', 0], ['五、单位资金收入', by.unit]]
      : [['一、一般公共预算财政拨款收入', by.general], ['二、政府性基金预算财政拨款收入', by.government], ['三、国有资本经营预算财政拨款收入', 0], ['四、上级补助收入', 0], ['五、事业收入', 0], ['六、经营收入', 0], ['七、附属单位上缴收入', 0], ['八、其他收入', by.unit]];
  const rows = [
    ...revenue.map(([label, amount]) => ['收入', label, cell(amount)]),
    ['收入', '本年收入合计', cell(total - by.carryover)],
    ['收入', stage === 'budget' ? '上年结转' : '年初结转和结余', cell(by.carryover)],
    ['收入', '收入总计', cell(total)],
    ...byClass(account, body.style.allClasses, (leaf) => leaf.basic + leaf.project).map(({ label, amount }, at) => ['支出', ordinal(at + 1) + label, cell(amount)]),
    ['支出', '本年支出合计', cell(total)],
    ['支出', stage === 'budget' ? '年终结转' : '年末结转和结余', cell(0)],
    ['支出', '支出总计', cell(total)],
  ];
  const title = stage === 'budget' ? `${year}年部门预算收支总表` : '收入支出决算总表';
  return { name: 'revenue-expenditure-summary', title, columns: ['side', 'label', 'amount'], rows, carryover: 'included', titles: { amount: '金额' } };
}

/** 财政拨款收支总表: the appropriations, with general budget and government funds apart on the expenditure side. */
export function appropriationSummary(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const { by } = account;
  const cell = (value: number): string => money(value, body.style);
  const total = by.general + by.government + by.carryover;
  const revenue = (label: string, amount: number): string[] => ['收入', label, cell(amount), '', '', ''];
  const expenditure = (label: string, general: number, government: number): string[] => ['支出', label, cell(general + government), cell(general), cell(government), cell(0)];
  const general = new Map(byClass(account, true, (leaf) => leaf.by.general + leaf.by.carryover).map(({ code, amount }) => [code, amount]));
  const government = new Map(byClass(account, true, (leaf) => leaf.by.government).map(({ code, amount }) => [code, amount]));
  const classes = byClass(account, body.style.allClasses, (leaf) => leaf.by.general + leaf.by.carryover + leaf.by.government);
  const rows = [
    revenue('一、一般公共预算拨款', by.general),
    revenue('二、政府性基金预算拨款', by.government),
    revenue('三、国有资本经营预算拨款', 0),
    revenue('本年收入合计', by.general + by.government),
    revenue(stage === 'budget' ? '上年财政拨款结转' : '年初财政拨款结转和结余', by.carryover),
    revenue('一、一般公共预算拨款', by.carryover),
    revenue('二、政府性基金预算拨款', 0),
    revenue('三、国有资本经营预算拨款', 0),
    revenue('收入总计', total),
    ...classes.map(({ code, label }, at) => expenditure(ordinal(at + 1) + label, general.get(code) ?? 0, government.get(code) ?? 0)),
    expenditure('本年支出合计', by.general + by.carryover, by.government),
    expenditure(stage === 'budget' ? '结转下年' : '年末财政拨款结转和结余', 0, 0),
    expenditure('支出总计', by.general + by.carryover, by.government),
  ];
  return {
    name: 'fiscal-appropriation-summary',
    title: stage === 'budget' ? `${year}年财政拨款收支总表` : '财政拨款收入支出决算总表',
    columns: ['side', 'label', 'total', 'general_budget', 'government_funds', 'state_capital'],
    rows,
    carryover: 'included',
    titles: { total: { header: { 收入: '金额', 支出: '合计' } } },
  };
}
