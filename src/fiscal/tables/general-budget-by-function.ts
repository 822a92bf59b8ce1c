import type { TableKind } from './kind.ts';
import { TOTAL_LINE } from './total-line.ts';

export const generalBudgetByFunction = {
  id: 'general-budget-by-function',
  title: '一般公共预算支出表',
  aliases: ['一般公共预算支出预算表', '一般公共预算财政拨款支出表', '一般公共预算财政拨款支出决算表', '一般公共预算支出情况表'],
  about: '一般公共预算的支出按功能科目分，再分为基本支出和项目支出。',
  aboutWithout: [{ columns: ['basic', 'project'], about: '一般公共预算的支出按功能科目分。' }],
  group: 'finance',
  identity: 'code',
  classification: 'functional',
  columns: [
    { key: 'code', label: '科目编码', aliases: ['科目代码', '功能分类科目编码', '功能科目编码', '功能科目代码'], type: 'code', required: true },
    { key: 'label', label: '科目名称', aliases: ['功能科目名称'], type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', aliases: ['小计', '本年支出合计', '金额'], type: 'amount', required: true },
    { key: 'basic', label: '基本支出', type: 'amount' },
    { key: 'project', label: '项目支出', type: 'amount' },
  ],
  lines: [TOTAL_LINE],
  identities: [{ type: 'row-sum', total: 'total', parts: ['basic', 'project'] }, { type: 'code-hierarchy' }],
  always: [['total']],
} as const satisfies TableKind;
