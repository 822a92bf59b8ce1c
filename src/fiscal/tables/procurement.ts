import type { TableKind } from './kind.ts';

export const procurement = {
  id: 'procurement',
  title: '政府采购预算表',
  aliases: ['部门政府采购预算', '单位政府采购预算', '政府采购预算', '政府采购支出表'],
  about: '买什么、买多少、单价多少、钱从哪个项目来，给中小微企业留多少。',
  group: 'finance',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'label', label: '采购物品名称', type: 'label', required: true, filled: true },
    { key: 'project', label: '项目名称', type: 'text' },
    { key: 'project_funds', label: '预算资金', type: 'amount' },
    { key: 'catalogue_code', label: '政府采购目录序号', type: 'text' },
    { key: 'quantity_unit', label: '计量单位', type: 'text' },
    { key: 'quantity', label: '数量', type: 'count', unitFrom: 'quantity_unit' },
    { key: 'unit_price', label: '单价', type: 'amount' },
    { key: 'total', label: '合计', type: 'amount' },
    { key: 'general_budget', label: '一般公共预算拨款', type: 'amount' },
    { key: 'government_funds', label: '基金预算拨款', type: 'amount' },
    { key: 'state_capital', label: '国有资本经营预算拨款', type: 'amount' },
    { key: 'special_account', label: '财政专户核拨', type: 'amount' },
    { key: 'unit_funds', label: '单位资金', type: 'amount' },
    { key: 'carryover_appropriation', label: '财政拨款结转', type: 'amount' },
    { key: 'carryover_other', label: '非财政拨款结余', aliases: ['非财政拨款结转结余'], type: 'amount' },
    { key: 'small_business', label: '预留中小微企业份额', aliases: ['2026年预留中小微企业份额', '2023年预留中小微企业份额'], type: 'amount' },
  ],
  identities: [
    {
      type: 'row-sum',
      total: 'total',
      parts: ['general_budget', 'government_funds', 'state_capital', 'special_account', 'unit_funds', 'carryover_appropriation', 'carryover_other'],
    },
    { type: 'product', quantity: 'quantity', price: 'unit_price', total: 'total' },
  ],
} as const satisfies TableKind;
