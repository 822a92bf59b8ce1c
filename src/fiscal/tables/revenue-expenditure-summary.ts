import { functionalLines } from './functional-lines.ts';
import type { Line, TableKind } from './kind.ts';
import { PURPOSE, purposeIdentities, purposeLines } from './purpose-lines.ts';

const REVENUE = '收入';
const EXPENDITURE = '支出';

const APPROPRIATIONS: readonly Line[] = [
  { key: 'general-budget', label: '一般公共预算拨款收入', aliases: ['一般公共预算', '一般公共预算财政拨款收入', '一般公共预算收入'], side: REVENUE, level: 1 },
  { key: 'government-funds', label: '政府性基金预算拨款收入', aliases: ['政府性基金预算', '政府性基金预算财政拨款收入'], side: REVENUE, level: 1 },
  { key: 'state-capital', label: '国有资本经营预算拨款收入', aliases: ['国有资本经营预算', '国有资本经营预算财政拨款收入'], side: REVENUE, level: 1 },
];

export const revenueExpenditureSummary = {
  id: 'revenue-expenditure-summary',
  title: '收支总表',
  aliases: ['收支预算总表', '预算收支总表', '收入支出决算总表', '部门收支总体情况表', '收支总体情况表'],
  about: '全部收入从哪里来、全部支出用到哪些方面，两边应当相等。',
  group: 'finance',
  identity: 'line',
  columns: [
    { key: 'side', label: '方向', type: 'side', values: [REVENUE, EXPENDITURE, PURPOSE], required: true, filled: true },
    { key: 'label', label: '项目', type: 'label', required: true, filled: true },
    { key: 'amount', label: '预算数', aliases: ['金额', '决算数', '合计', '2023年', '2023年合计'], type: 'amount', required: true },
    { key: 'current_year', label: '当年预算安排', type: 'amount' },
    { key: 'carryover', label: '上年结转安排', type: 'amount' },
  ],
  lines: [
    ...APPROPRIATIONS,
    /* Where they are printed as parts of one line they are not added a second time. */
    { key: 'fiscal-appropriation', label: '财政拨款收入', aliases: ['财政拨款'], side: REVENUE, level: 1 },
    ...APPROPRIATIONS.map((line) => ({ ...line, under: 'fiscal-appropriation', level: 2 })),
    { key: 'special-account', label: '财政专户管理资金收入', aliases: ['财政专户管理资金', '财政专户核拨收入'], side: REVENUE, level: 1 },
    { key: 'other-funds', label: '其他资金', aliases: ['其他资金收入'], side: REVENUE, level: 1 },
    { key: 'unit-funds', label: '单位资金', aliases: ['单位资金收入'], side: REVENUE, level: 1 },
    { key: 'business', label: '事业收入', side: REVENUE, level: 1 },
    { key: 'operating', label: '经营收入', aliases: ['事业单位经营收入'], side: REVENUE, level: 1 },
    { key: 'superior-grant', label: '上级补助收入', side: REVENUE, level: 1 },
    { key: 'affiliate', label: '附属单位上缴收入', side: REVENUE, level: 1 },
    { key: 'other', label: '其他收入', side: REVENUE, level: 1 },
    { key: 'current-year', label: '本年收入合计', aliases: ['当年收入小计'], side: REVENUE, level: 0, total: true },
    { key: 'non-appropriation-surplus-used', label: '使用非财政拨款结余', aliases: ['使用非财政拨款结余（含专用结余）'], side: REVENUE, level: 0 },
    { key: 'carryover-in', label: '上年结转结余', aliases: ['上年结转', '年初结转和结余', '上年结转资金'], side: REVENUE, level: 0 },
    { key: 'total', label: '收入总计', aliases: ['总计', '收入合计'], side: REVENUE, level: 0, total: true },
    ...functionalLines(EXPENDITURE),
    { key: 'current-year', label: '本年支出合计', aliases: ['当年支出小计'], side: EXPENDITURE, level: 0, total: true },
    { key: 'surplus-distribution', label: '结余分配', side: EXPENDITURE, level: 0 },
    { key: 'carryover-out', label: '年终结转结余', aliases: ['年终结转', '年末结转和结余', '结转下年资金'], side: EXPENDITURE, level: 0 },
    { key: 'total', label: '支出总计', aliases: ['总计', '支出合计'], side: EXPENDITURE, level: 0, total: true },
    ...purposeLines,
  ],
  identities: [
    { type: 'side-sum', side: REVENUE, total: 'revenue-current-year' },
    { type: 'side-sum', side: EXPENDITURE, total: 'expenditure-current-year' },
    { type: 'line-sum', total: 'revenue-total', parts: ['revenue-current-year', 'revenue-non-appropriation-surplus-used', 'revenue-carryover-in'] },
    { type: 'line-sum', total: 'expenditure-total', parts: ['expenditure-current-year', 'expenditure-surplus-distribution', 'expenditure-carryover-out'] },
    { type: 'lines-equal', left: 'revenue-total', right: 'expenditure-total', column: 'amount' },
    { type: 'line-sum', total: 'revenue-fiscal-appropriation', parts: APPROPRIATIONS.map(({ key }) => `revenue-${key}`) },
    ...purposeIdentities('amount'),
    { type: 'row-sum', total: 'amount', parts: ['current_year', 'carryover'] },
  ],
  always: [['revenue-total'], ['expenditure-total', 'purpose-total']],
  together: [['revenue-current-year', 'expenditure-current-year'], ['revenue-carryover-in', 'expenditure-carryover-out']],
} as const satisfies TableKind;
