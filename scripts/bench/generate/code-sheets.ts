import type { Account, Leaf } from './account.ts';
import { functionalName } from './functional.ts';
import type { Body, Edition } from './plan.ts';
import type { Sheet } from './sheet.ts';
import { money } from './style.ts';

type Part = (leaf: Leaf) => number;

/** Rows of a table by functional code: 合计, then every 类, 款 and 项 with money, each the sum of what stands under it. */
function codeRows({ leaves }: Account, parts: readonly Part[], cell: (value: number) => string): string[][] {
  const sums = new Map<string, number[]>();
  for (const [code, leaf] of leaves) {
    const amounts = parts.map((part) => part(leaf));
    if (amounts.every((amount) => amount === 0)) continue;
    for (const above of ['', code.slice(0, 3), code.slice(0, 5), code]) {
      const sum = sums.get(above) ?? parts.map(() => 0);
      sums.set(above, sum.map((value, at) => value + (amounts[at] ?? 0)));
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, sum]) => [code, code === '' ? '合计' : functionalName(code), ...sum.map(cell)]);
}

export function revenueByFunction(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const cell = (value: number): string => money(value, body.style);
  const none: Part = () => 0;
  const current: Part = ({ by }) => by.general + by.government + by.unit;
  const columns: readonly [key: string, part: Part][] =
    stage === 'budget'
      ? [['current_year', current], ['general_budget', ({ by }) => by.general], ['government_funds', ({ by }) => by.government], ['state_capital', none], ['special_account', none], ['unit_funds', ({ by }) => by.unit]]
      : [['current_year', current], ['fiscal_appropriation', ({ by }) => by.general + by.government], ['superior_grant', none], ['business', none], ['operating', none], ['affiliate', none], ['other', ({ by }) => by.unit]];
  return {
    name: 'revenue-by-function',
    title: stage === 'budget' ? `${year}年部门预算收入总表` : '收入决算表',
    columns: ['code', 'label', ...columns.map(([key]) => key)],
    rows: codeRows(account, columns.map(([, part]) => part), cell),
    titles: { current_year: '本年收入合计' },
  };
}

export function expenditureByFunction(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const parts: readonly Part[] = [(leaf) => leaf.basic + leaf.project, (leaf) => leaf.basic, (leaf) => leaf.project];
  return {
    name: 'expenditure-by-function',
    title: stage === 'budget' ? `${year}年部门预算支出总表` : '支出决算表',
    columns: ['code', 'label', 'total', 'basic', 'project'],
    rows: codeRows(account, parts, (value) => money(value, body.style)),
    carryover: 'included',
  };
}

export function generalBudget(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const all: Part = ({ by }) => by.general + by.carryover;
  return {
    name: 'general-budget-by-function',
    title: stage === 'budget' ? `${year}年一般公共预算支出预算表` : '一般公共预算财政拨款支出决算表',
    columns: ['code', 'label', 'total', 'basic', 'project'],
    rows: codeRows(account, [all, (leaf) => leaf.basic, (leaf) => all(leaf) - leaf.basic], (value) => money(value, body.style)),
    carryover: 'included',
  };
}

/** Printed empty where there are none, as the rules ask. */
export function governmentFunds(body: Body, { year, stage }: Edition, account: Account): Sheet {
  const fund: Part = ({ by }) => by.government;
  const empty = account.by.government === 0;
  return {
    name: 'government-funds',
    title: stage === 'budget' ? `${year}年政府性基金预算支出表` : '政府性基金预算财政拨款支出决算表',
    columns: ['code', 'label', 'total', 'basic', 'project'],
    rows: empty ? [['', '合计', '', '', '']] : codeRows(account, [fund, () => 0, fund], (value) => money(value, body.style)),
    ...(empty ? { state: 'published-empty', note: '无政府性基金预算财政拨款，空表列示' } : {}),
  };
}

export function stateCapital(_: Body, { year, stage }: Edition): Sheet {
  return {
    name: 'state-capital',
    title: stage === 'budget' ? `${year}年国有资本经营预算支出表` : '国有资本经营预算财政拨款支出决算表',
    columns: ['code', 'label', 'total', 'basic', 'project'],
    rows: [['', '合计', '', '', '']],
    state: 'published-empty',
    note: '无国有资本经营预算财政拨款，空表列示',
  };
}
