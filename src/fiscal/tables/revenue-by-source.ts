import type { Identity, Line, TableKind } from './kind.ts';
import { SIDE_KEYS } from './sides.ts';

const GENERAL = '一般公共预算资金';
const FUNDS = '政府性基金';
const ACCOUNT = '财政专户管理资金';
const OTHER = '其他资金';
const CARRYOVER = '上年结转和结余资金';

/** Sources inside each group; the group's 小计 is told apart by the group and not by its place. */
const SOURCES: Readonly<Record<string, readonly Line[]>> = {
  [GENERAL]: [
    { key: 'appropriation', label: '公共财政拨款（补助）资金', aliases: ['一般公共预算拨款', '公共财政拨款'] },
    { key: 'special-revenue', label: '专项收入' },
  ],
  [FUNDS]: [{ key: 'appropriation', label: '政府性基金预算拨款', aliases: ['政府性基金拨款'] }],
  [ACCOUNT]: [
    { key: 'education-fees', label: '专户管理教育收费', aliases: ['教育收费'] },
    { key: 'other-non-tax', label: '其他非税收入' },
  ],
  [OTHER]: [
    { key: 'business', label: '事业收入' },
    { key: 'operating', label: '经营收入', aliases: ['事业单位经营收入'] },
    { key: 'superior-grant', label: '上级补助收入' },
    { key: 'affiliate', label: '附属单位上缴收入' },
    { key: 'other', label: '其他收入' },
    { key: 'debt', label: '债务资金（银行贷款）', aliases: ['债务资金', '债务收入'] },
  ],
  /* 其中： a part that need not be the whole. */
  [CARRYOVER]: [{ key: 'carryover-used', label: '动用上年结转和结余资金' }],
};
const GROUPS = Object.keys(SOURCES);
const key = (group: string, line: string): string => `${SIDE_KEYS[group]}-${line}`;
const groupSums = GROUPS.filter((group) => group !== CARRYOVER).map((group): Identity => ({ type: 'line-sum', total: key(group, 'subtotal'), parts: (SOURCES[group] ?? []).map((line) => key(group, line.key)) }));

/** 收入总表 as a list of sources, without codes: some provinces print it so. */
export const revenueBySource = {
  id: 'revenue-by-source',
  title: '收入总表（按来源）',
  aliases: ['收入预算总表（按来源）'],
  about: '全部收入按资金来源分，不按功能科目分。',
  group: 'finance',
  identity: 'line',
  formOf: 'revenue-by-function',
  rare: true,
  columns: [
    { key: 'side', label: '资金类别', aliases: ['资金来源'], type: 'side', values: GROUPS },
    { key: 'label', label: '项目名称', aliases: ['项目'], type: 'label', required: true, filled: true },
    { key: 'amount', label: '金额', aliases: ['预算数', '决算数', '合计'], type: 'amount', required: true },
  ],
  lines: [
    { key: 'total', label: '收入总计', aliases: ['总计', '收入合计', '合计'], level: 0, total: true },
    ...GROUPS.flatMap((side): readonly Line[] => [
      { key: 'subtotal', label: '小计', side, level: 0, total: true },
      ...(SOURCES[side] ?? []).map((line) => ({ ...line, side, level: 1 })),
    ]),
  ],
  identities: [{ type: 'line-sum', total: 'total', parts: GROUPS.map((group) => key(group, 'subtotal')) }, ...groupSums],
} as const satisfies TableKind;
