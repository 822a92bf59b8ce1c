import type { TableKind } from './kind.ts';

export const projectExpenditure = {
  id: 'project-expenditure',
  title: '项目支出表',
  aliases: ['项目支出预算表', '项目支出预算表（本年预算）', '项目支出预算表（上年结转）', '项目支出决算表'],
  about: '每一个项目安排了多少钱，钱从哪里来。',
  group: 'finance',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'label', label: '项目名称', type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', aliases: ['金额'], type: 'amount', required: true },
    { key: 'general_budget', label: '一般公共预算', type: 'amount' },
    { key: 'government_funds', label: '政府性基金预算', type: 'amount' },
    { key: 'state_capital', label: '国有资本经营预算', type: 'amount' },
    { key: 'special_account', label: '财政专户管理资金', type: 'amount' },
    { key: 'unit_funds', label: '单位资金', type: 'amount' },
  ],
  identities: [
    { type: 'row-sum', total: 'total', parts: ['general_budget', 'government_funds', 'state_capital', 'special_account', 'unit_funds'] },
  ],
} as const satisfies TableKind;
