import { functionalLines } from './functional-lines.ts';
import type { Line, TableKind } from './kind.ts';
import { PURPOSE, purposeIdentities, purposeLines } from './purpose-lines.ts';

const REVENUE = '收入';
const EXPENDITURE = '支出';

/** The three appropriations stand twice on the revenue side: as this year's and as carried over. */
const appropriations = (prefix: string, under?: string): readonly Line[] =>
  [
    { key: `${prefix}general-budget`, label: '一般公共预算拨款', aliases: ['一般公共预算', '一般公共预算财政拨款'] },
    { key: `${prefix}government-funds`, label: '政府性基金预算拨款', aliases: ['政府性基金预算', '政府性基金预算财政拨款'] },
    { key: `${prefix}state-capital`, label: '国有资本经营预算拨款', aliases: ['国有资本经营预算', '国有资本经营预算财政拨款'] },
  ].map((line) => ({ ...line, side: REVENUE, level: 1, ...(under ? { under } : {}) }));

export const fiscalAppropriationSummary = {
  id: 'fiscal-appropriation-summary',
  title: '财政拨款收支总表',
  aliases: ['财政拨款收支预算总表', '财政拨款收入支出决算总表', '财政拨款收支总体情况表'],
  about: '财政拨给多少、用在哪些方面，按一般公共预算、政府性基金、国有资本经营预算分列。',
  aboutWithout: [{ columns: ['general_budget', 'government_funds', 'state_capital'], about: '财政拨给多少、用在哪些方面。' }],
  group: 'finance',
  identity: 'line',
  columns: [
    { key: 'side', label: '方向', type: 'side', values: [REVENUE, EXPENDITURE, PURPOSE], required: true, filled: true },
    { key: 'label', label: '项目', type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', aliases: ['金额', '小计', '预算数', '决算数'], type: 'amount', required: true },
    { key: 'general_budget', label: '一般公共预算财政拨款', aliases: ['一般公共预算'], type: 'amount' },
    { key: 'government_funds', label: '政府性基金预算财政拨款', aliases: ['政府性基金预算'], type: 'amount' },
    { key: 'state_capital', label: '国有资本经营预算财政拨款', aliases: ['国有资本经营预算'], type: 'amount' },
  ],
  lines: [
    ...appropriations(''),
    { key: 'current-year', label: '本年收入合计', side: REVENUE, level: 0, total: true },
    { key: 'carryover-in', label: '年初财政拨款结转和结余', aliases: ['上年财政拨款结转', '上年结转'], side: REVENUE, level: 0 },
    ...appropriations('carryover-', 'carryover-in'),
    { key: 'total', label: '收入总计', aliases: ['总计', '收入合计'], side: REVENUE, level: 0, total: true },
    ...functionalLines(EXPENDITURE),
    { key: 'current-year', label: '本年支出合计', side: EXPENDITURE, level: 0, total: true },
    { key: 'carryover-out', label: '年末财政拨款结转和结余', aliases: ['年终结转', '结转下年'], side: EXPENDITURE, level: 0 },
    { key: 'total', label: '支出总计', aliases: ['总计', '支出合计'], side: EXPENDITURE, level: 0, total: true },
    ...purposeLines,
  ],
  identities: [
    { type: 'row-sum', total: 'total', parts: ['general_budget', 'government_funds', 'state_capital'] },
    { type: 'line-sum', total: 'revenue-current-year', parts: ['revenue-general-budget', 'revenue-government-funds', 'revenue-state-capital'] },
    { type: 'line-sum', total: 'revenue-carryover-in', parts: ['revenue-carryover-general-budget', 'revenue-carryover-government-funds', 'revenue-carryover-state-capital'] },
    { type: 'side-sum', side: EXPENDITURE, total: 'expenditure-current-year' },
    { type: 'line-sum', total: 'revenue-total', parts: ['revenue-current-year', 'revenue-carryover-in'] },
    /* A table that sets nothing carried over apart prints one total. */
    { type: 'line-sum', total: 'revenue-total', parts: ['revenue-general-budget', 'revenue-government-funds', 'revenue-state-capital'], unless: 'revenue-current-year', name: 'by-fund' },
    { type: 'line-sum', total: 'expenditure-total', parts: ['expenditure-current-year', 'expenditure-carryover-out'] },
    { type: 'lines-equal', left: 'revenue-total', right: 'expenditure-total', column: 'total' },
    ...purposeIdentities('total'),
  ],
  always: [['revenue-total'], ['expenditure-total', 'purpose-total']],
  together: [['revenue-current-year', 'expenditure-current-year'], ['revenue-carryover-in', 'expenditure-carryover-out']],
} as const satisfies TableKind;
