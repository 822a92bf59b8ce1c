import type { TableKind } from './kind.ts';
import { TOTAL_LINE } from './total-line.ts';

export const revenueByFunction = {
  id: 'revenue-by-function',
  title: '收入总表',
  aliases: ['预算收入总表', '收入预算总表', '收入决算表', '部门收入总体情况表', '收入总体情况表'],
  about: '每一个支出功能科目的钱来自哪种收入。',
  group: 'finance',
  identity: 'code',
  classification: 'functional',
  columns: [
    { key: 'code', label: '科目编码', aliases: ['科目代码', '功能分类科目编码'], type: 'code', required: true },
    { key: 'label', label: '科目名称', type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', type: 'amount' },
    { key: 'current_year', label: '本年收入合计', aliases: ['小计', '本年收入'], type: 'amount' },
    { key: 'fiscal_appropriation', label: '财政拨款收入', type: 'amount' },
    { key: 'general_budget', label: '一般公共预算', type: 'amount' },
    { key: 'government_funds', label: '政府性基金', aliases: ['政府性基金预算'], type: 'amount' },
    { key: 'state_capital', label: '国有资本经营预算', type: 'amount' },
    { key: 'special_account', label: '财政专户收入', aliases: ['财政专户管理资金'], type: 'amount' },
    { key: 'unit_funds', label: '单位资金', type: 'amount' },
    { key: 'business', label: '事业收入', type: 'amount' },
    { key: 'operating', label: '经营收入', type: 'amount' },
    { key: 'superior_grant', label: '上级补助收入', type: 'amount' },
    { key: 'affiliate', label: '附属单位上缴收入', type: 'amount' },
    { key: 'other', label: '其他收入', type: 'amount' },
    { key: 'carryover', label: '上年结转', aliases: ['上年结转结余'], type: 'amount' },
  ],
  lines: [TOTAL_LINE],
  identities: [
    { type: 'row-sum', total: 'total', parts: ['current_year', 'carryover'] },
    {
      type: 'row-sum',
      total: 'current_year',
      parts: ['fiscal_appropriation', 'special_account', 'unit_funds'],
    },
    { type: 'row-sum', total: 'fiscal_appropriation', parts: ['general_budget', 'government_funds', 'state_capital'] },
    { type: 'row-sum', total: 'unit_funds', parts: ['business', 'operating', 'superior_grant', 'affiliate', 'other'] },
    { type: 'code-hierarchy' },
  ],
  always: [['total']],
} as const satisfies TableKind;
