import type { Assumption, Outcome, Severity, UndecidableReason } from '../fiscal/checks/rule.ts';

export const OUTCOME_NAMES = { pass: '一致', rounding: '舍入之内', finding: '对不上', undecidable: '无法核对' } as const satisfies Record<Outcome, string>;

export const SEVERITY_NAMES = { error: '数字或意思相互矛盾', warning: '写法存疑' } as const satisfies Record<Severity, string>;

export const UNDECIDABLE_REASONS = {
  blank: '需要的格子原表没有填',
  uncertain: '提取文本丢了空格，这个数属于哪一列无法确定',
  'not-collected': '本站没有拿到那部分文件',
  'not-published': '文件里没有可对照的表',
  'no-base': '没有可作基数的数（例如上年的文件）',
  'no-counterpart': '文件里没有别处可以对照',
  'not-comparable': '两处口径不同，不能直接相比',
} as const satisfies Record<UndecidableReason, string>;

export const ASSUMPTIONS = {
  'same-scope': '两处说的是同一口径',
  'carryover-included': '两处都含上年结转',
  'carryover-excluded': '两处都不含上年结转',
  'same-funding-base': '两处的资金口径相同',
  'special-fund-outside-total': '部门主管专项资金不在部门总额之内',
  'same-quantity': '两处说的是同一个量',
  'whole-department': '原文把这个数称作整个部门的数',
  'all-projects': '列出的项目就是部门的全部项目',
  'basic-expenditure-only': '经济分类表只列基本支出',
  'unit-cost-in-full': '单位成本全部由这个项目承担',
} as const satisfies Record<Assumption, string>;

export const FINDINGS = {
  title: '对不上的数',
  description: '同一份文件里互相矛盾、对不上的数字，逐处写明印的是多少、重算是多少、差多少、在哪里。',
  lede: '每一处都写明：原文印的是什么、重算得到什么、差多少、在哪张表哪一行。对不上不等于有问题：录入差错、排印错误、口径不同都可能造成。',
  byRule: '按规则',
  byDisclosure: '按文件',
  none: '没有发现对不上的数。',
} as const;

/** 共核对412处：380处一致，24处只差舍入，5处对不上，3处无法核对。 */
export function verdictSentence(summary: Readonly<Record<Outcome, number>> & { readonly total: number }): string {
  return `共核对${summary.total}处：${summary.pass}处一致，${summary.rounding}处只差舍入，${summary.finding}处对不上，${summary.undecidable}处无法核对。`;
}
