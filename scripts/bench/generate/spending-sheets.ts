import { type Account, type Spending, sumOf } from './account.ts';
import { ECONOMIC_CLASSES } from './economics.ts';
import type { Body, Edition } from './plan.ts';
import type { Sheet } from './sheet.ts';
import { money } from './style.ts';

/** 一般公共预算基本支出表, by economic code. */
export function basicByEconomic(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const cell = (value: number): string => money(value, body.style);
  const { economicCodes } = body.style;
  const personnel = new Map(account.personnel.map((spending) => [spending.item.code, spending.amount]));
  const row = (code: string, label: string, own: number, operating: number): string[] => [...(economicCodes ? [code] : []), label, cell(own + operating), cell(own), cell(operating)];
  const rows = [row('', '合计', sumOf(account.personnel), sumOf(account.operating))];
  for (const [code, label] of Object.entries(ECONOMIC_CLASSES)) {
    const under = [...account.personnel, ...account.operating].filter(({ item }) => item.code.startsWith(code));
    if (under.length === 0) continue;
    const own = (spending: Spending): boolean => personnel.has(spending.item.code);
    rows.push(row(code, label, sumOf(under.filter(own)), sumOf(under.filter((spending) => !own(spending)))));
    for (const spending of under) rows.push(row(spending.item.code, spending.item.name, own(spending) ? spending.amount : 0, own(spending) ? 0 : spending.amount));
  }
  return {
    name: 'basic-by-economic',
    title: stage === 'budget' ? `${year}年一般公共预算基本支出表` : '一般公共预算财政拨款基本支出决算表',
    columns: [...(economicCodes ? ['code'] : []), 'label', 'total', 'personnel', 'operating'],
    rows,
  };
}

/** “三公”经费: in final accounts beside their budget. */
export function threePublic(body: Body, { year, stage }: Edition, account: Account, budget: Account): Sheet {
  const cell = (value: number): string => money(value, body.style);
  const lines = ({ threePublic: spent }: Account): readonly (readonly [string, number])[] => [
    ['合计', spent.total],
    ['1.因公出国（境）费', spent.overseas],
    ['2.公务用车购置及运行维护费', spent.purchase + spent.running],
    ['其中：公务用车购置费', spent.purchase],
    ['公务用车运行维护费', spent.running],
    ['3.公务接待费', spent.receptions],
  ];
  const now = lines(account);
  const planned = lines(budget);
  return {
    name: 'three-public-expenses',
    title: stage === 'budget' ? `${year}年一般公共预算“三公”经费支出预算表` : '财政拨款“三公”经费支出决算表',
    columns: stage === 'budget' ? ['label', 'total', 'general_budget'] : ['label', 'budget', 'final'],
    rows: now.map(([label, amount], at) => (stage === 'budget' ? [label, cell(amount), cell(amount)] : [label, cell(planned[at]?.[1] ?? 0), cell(amount)])),
  };
}

export function projectList(body: Body, { year, stage }: Edition, { projects }: Account): Sheet {
  const cell = (value: number): string => money(value, body.style);
  return {
    name: 'project-expenditure',
    title: stage === 'budget' ? `${year}年项目支出表` : '项目支出决算表',
    columns: ['row', 'label', 'total', 'general_budget', 'government_funds', 'unit_funds'],
    rows: projects.map(({ name, funding, amount }, at) => [
      `r${at + 1}`,
      name,
      cell(amount),
      cell(funding === 'general' || funding === 'carryover' ? amount : 0),
      cell(funding === 'government' ? amount : 0),
      cell(funding === 'unit' ? amount : 0),
    ]),
    carryover: 'included',
  };
}

export function operatingCosts(body: Body, { year }: Edition, account: Account): Sheet {
  const amount = money(sumOf(account.operating), body.style);
  return {
    name: 'agency-operating-costs',
    title: `${year}年机关运行经费表`,
    columns: ['row', 'label', 'total', 'general_budget'],
    rows: [
      ['r1', '部门合计', amount, amount],
      ['r2', body.agency.name, amount, amount],
    ],
  };
}
