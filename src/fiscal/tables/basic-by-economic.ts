import type { TableKind } from './kind.ts';
import { TOTAL_LINE } from './total-line.ts';

export const basicByEconomic = {
  id: 'basic-by-economic',
  title: '一般公共预算基本支出表',
  aliases: ['一般公共预算财政拨款基本支出表', '一般公共预算安排基本支出分经济科目表', '一般公共预算财政拨款基本支出决算明细表', '一般公共预算财政拨款基本支出决算表'],
  about: '基本支出按部门预算支出经济分类分，人员经费与公用经费分列。',
  aboutWithout: [{ columns: ['side', 'personnel', 'operating'], about: '基本支出按部门预算支出经济分类分。' }],
  group: 'finance',
  identity: 'code',
  classification: 'economic',
  columns: [
    { key: 'side', label: '经费类别', type: 'side', values: ['人员经费', '公用经费'] },
    { key: 'code', label: '科目编码', aliases: ['科目代码', '经济分类科目编码'], type: 'code' },
    { key: 'label', label: '科目名称', aliases: ['部门预算支出经济科目名称'], type: 'label', required: true, filled: true },
    { key: 'government_item', label: '政府预算支出经济科目名称', type: 'text' },
    { key: 'total', label: '合计', aliases: ['决算数', '预算数', '金额'], type: 'amount', required: true },
    { key: 'personnel', label: '人员经费', type: 'amount' },
    { key: 'operating', label: '公用经费', aliases: ['日常公用经费'], type: 'amount' },
  ],
  lines: [
    TOTAL_LINE,
    { key: 'personnel-total', label: '人员经费合计', level: 0, total: true },
    { key: 'operating-total', label: '公用经费合计', level: 0, total: true },
  ],
  identities: [{ type: 'row-sum', total: 'total', parts: ['personnel', 'operating'] }, { type: 'code-hierarchy' }],
  always: [['total', 'personnel-total', 'operating-total']],
  together: [['personnel-total', 'operating-total']],
} as const satisfies TableKind;
