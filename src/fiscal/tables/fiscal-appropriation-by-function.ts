import type { TableKind } from './kind.ts';
import { TOTAL_LINE } from './total-line.ts';

/** All appropriation together, where a document prints it beside the table of the general public budget alone. */
export const fiscalAppropriationByFunction = {
  id: 'fiscal-appropriation-by-function',
  title: '财政拨款支出表',
  aliases: ['财政拨款支出预算表', '财政拨款支出预算表（功能科目）', '财政拨款支出决算表'],
  about: '财政拨款的支出按功能科目分，一般公共预算、政府性基金等合在一起。',
  group: 'finance',
  identity: 'code',
  classification: 'functional',
  rare: true,
  columns: [
    { key: 'code', label: '科目编码', aliases: ['科目代码', '功能分类科目编码', '功能科目编码', '功能科目代码'], type: 'code', required: true },
    { key: 'label', label: '科目名称', aliases: ['功能科目名称'], type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', aliases: ['金额', '小计', '本年支出合计'], type: 'amount', required: true },
    { key: 'basic', label: '基本支出', type: 'amount' },
    { key: 'project', label: '项目支出', type: 'amount' },
  ],
  lines: [TOTAL_LINE],
  identities: [{ type: 'row-sum', total: 'total', parts: ['basic', 'project'] }, { type: 'code-hierarchy' }],
  always: [['total']],
} as const satisfies TableKind;
