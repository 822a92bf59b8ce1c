import type { TableKind } from './kind.ts';

export const agencyOperatingCosts = {
  id: 'agency-operating-costs',
  title: '机关运行经费表',
  aliases: ['机关运行经费预算财政拨款情况统计表', '机关运行经费支出表', '一般公共预算机关运行经费支出预算表'],
  about: '部门及各单位的机关运行经费，或按部门预算支出经济分类分列。',
  group: 'finance',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'code', label: '科目编码', aliases: ['科目代码', '经济分类科目编码'], type: 'text' },
    { key: 'label', label: '单位名称', aliases: ['科目名称'], type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', aliases: ['金额', '机关运行经费支出'], type: 'amount', required: true },
    { key: 'general_budget', label: '一般公共预算', type: 'amount' },
    { key: 'government_funds', label: '政府性基金预算', type: 'amount' },
    { key: 'state_capital', label: '国有资本经营预算', type: 'amount' },
  ],
  identities: [{ type: 'row-sum', total: 'total', parts: ['general_budget', 'government_funds', 'state_capital'] }],
} as const satisfies TableKind;
