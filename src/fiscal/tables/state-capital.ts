import type { TableKind } from './kind.ts';
import { TOTAL_LINE } from './total-line.ts';

export const stateCapital = {
  id: 'state-capital',
  title: '国有资本经营预算支出表',
  aliases: ['国有资本经营预算财政拨款支出表', '国有资本经营预算收支预算表', '国有资本经营预算财政拨款支出决算表', '国有资本经营预算财政拨款收入支出决算表'],
  about: '国有资本经营预算的支出；没有的也应列空表说明。',
  group: 'finance',
  identity: 'code',
  classification: 'functional',
  columns: [
    { key: 'side', label: '方向', type: 'side', values: ['收入', '支出'] },
    { key: 'code', label: '科目编码', aliases: ['科目代码', '收入科目编码'], type: 'code', required: true },
    { key: 'label', label: '科目名称', type: 'label', required: true, filled: true },
    { key: 'carryover_in', label: '年初结转和结余', type: 'amount' },
    { key: 'revenue', label: '本年收入', aliases: ['国有资本经营收入预算', '国有资本经营预算收入'], type: 'amount' },
    { key: 'total', label: '合计', aliases: ['小计', '本年支出'], type: 'amount' },
    { key: 'basic', label: '基本支出', type: 'amount' },
    { key: 'project', label: '项目支出', type: 'amount' },
    { key: 'carryover_out', label: '年末结转和结余', type: 'amount' },
  ],
  lines: [TOTAL_LINE],
  identities: [
    { type: 'row-sum', total: 'total', parts: ['basic', 'project'] },
    { type: 'row-balance', left: ['carryover_in', 'revenue'], right: ['total', 'carryover_out'] },
    { type: 'code-hierarchy' },
  ],
  always: [['total']],
} as const satisfies TableKind;
