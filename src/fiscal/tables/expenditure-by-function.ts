import type { TableKind } from './kind.ts';
import { TOTAL_LINE } from './total-line.ts';

export const expenditureByFunction = {
  id: 'expenditure-by-function',
  title: '支出总表',
  aliases: ['预算支出总表', '支出预算总表', '支出决算表', '部门支出总体情况表', '支出总体情况表'],
  about: '全部支出按功能科目分，再分为基本支出和项目支出。',
  aboutWithout: [
    { columns: ['code', 'label'], about: '全部支出，分为基本支出和项目支出等。' },
    { columns: ['basic', 'project'], about: '全部支出按功能科目分。' },
  ],
  group: 'finance',
  identity: 'code',
  classification: 'functional',
  columns: [
    { key: 'code', label: '科目编码', aliases: ['科目代码', '功能分类科目编码', '功能科目编码', '功能科目代码'], type: 'code', required: true },
    { key: 'label', label: '科目名称', aliases: ['功能科目名称'], type: 'label', required: true, filled: true },
    { key: 'total', label: '合计', aliases: ['本年支出合计', '金额'], type: 'amount', required: true },
    { key: 'basic', label: '基本支出', type: 'amount' },
    { key: 'project', label: '项目支出', type: 'amount' },
    { key: 'reserve', label: '单位预留机动经费', type: 'amount' },
    { key: 'operating', label: '经营支出', type: 'amount' },
    { key: 'to_superior', label: '上缴上级支出', aliases: ['上解上级支出'], type: 'amount' },
    { key: 'to_affiliate', label: '对附属单位补助支出', type: 'amount' },
    { key: 'carryover_out', label: '结转下年资金', type: 'amount' },
  ],
  lines: [TOTAL_LINE],
  identities: [
    { type: 'row-sum', total: 'total', parts: ['basic', 'project', 'reserve', 'operating', 'to_superior', 'to_affiliate', 'carryover_out'] },
    { type: 'code-hierarchy' },
  ],
  always: [['total']],
} as const satisfies TableKind;
