import type { Assumption, Check, Outcome, Severity, UndecidableReason } from '../fiscal/checks/rule.ts';
import { regroup } from './numbers.ts';

export const OUTCOME_NAMES = { pass: '一致', rounding: '舍入之内', finding: '对不上', undecidable: '无法核对' } as const satisfies Record<Outcome, string>;

export const SEVERITY_NAMES = { error: '数字或意思相互矛盾', warning: '写法存疑' } as const satisfies Record<Severity, string>;

/** The same in a word or two, for columns and counts. */
export const SEVERITY_SHORT = { error: '对不上', warning: '写法存疑' } as const satisfies Record<Severity, string>;

export const UNDECIDABLE_REASONS = {
  blank: '需要的格子原表没有填',
  uncertain: '提取文本丢了空格，这个数属于哪一列无法确定',
  'not-collected': '本站没有拿到那部分文件',
  'not-published': '文件里没有可对照的表',
  'no-base': '没有可作基数的数（例如上年的文件）',
  'no-counterpart': '没有认出可以对照的数',
  'not-comparable': '两处口径不同，不能直接相比',
  'not-entered': '文件里印了，本站没有全部录入',
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

/** What a check takes for granted, in words; empty where it takes nothing for granted. */
export function assumedText({ assumptions = [] }: Pick<Check, 'assumptions'>): string {
  return assumptions.length > 0 ? `${FINDINGS.assumes}${assumptions.map((assumption) => ASSUMPTIONS[assumption]).join('；')}。` : '';
}

export const FINDINGS = {
  title: '对不上的数',
  description: '同一份文件里互相矛盾、对不上的数字，逐处写明印的是多少、重算是多少、差多少、在哪里。',
  lede: '每一处都写明：原文印的是什么、重算得到什么、差多少、在哪张表哪一行。对不上不等于有问题：录入差错、排印错误、口径不同都可能造成。',
  byRule: '按规则',
  byDisclosure: '按文件',
  all: '逐处列出',
  none: '没有发现对不上的数。',
  results: '核对结果',
  blankTerm: '空格',
  sumOf: (terms: number) => `写出${terms}个数的算式`,
  assumes: '前提：',
  seeRow: '看这一行',
  seeOther: '对照行',
  otherDisclosure: '另一份文件',
  innocent: '可能的正常原因',
  explained: '已有说明：',
  explainedSource: '依据：',
  unlisted: (count: number) => `另有${count}处没有列在这里，请到各份文件的页面查看。`,
} as const;

/** Wording of the findings on a disclosure's own page. */
export const ON_PAGE = {
  title: '核对',
  about: '下面的编号就是表格里的标记。对不上不等于有问题：本站录入差错、原文排印差错、两处口径不同都可能造成。每条规则的页面写明它查什么、不说明什么。',
  seeAll: '看每一处的算式',
  seeChecks: '看核对了什么',
  first: '先看这一处：',
  errors: (count: number) => `数字或意思相互矛盾，${count}处`,
  warnings: (count: number) => `写法存疑，${count}处`,
  rounding: (count: number) => `只差舍入，${count}处`,
  roundingAbout: '印出的数只保留到某一位，各项相加与合计在末位相差，仍在舍入范围之内，不算对不上。',
  undecidable: (count: number) => `无法核对，${count}处`,
  undecidableAbout: '不是一致，也不是对不上：缺少核对所需要的数。',
  beside: '核对旁注',
  mark: (number: string, disagrees: boolean) => `第${number}处${disagrees ? SEVERITY_SHORT.error : SEVERITY_SHORT.warning}`,
  rounded: '只差舍入',
  errorsInFold: (count: number) => `${count}处对不上`,
  doubtfulInFold: (count: number) => `${count}处写法存疑`,
} as const;

/** How a figure of the narrative compares with the table's, as said beside it. */
export const COUNTERPART_WORDS = { pass: '一致', rounding: '只差舍入', finding: '对不上', undecidable: '无法核对' } as const satisfies Record<Outcome, string>;
export const COUNTERPART = { within: '与文中其他数',
  words: '科目、原因等',
  several: (count: number) => `等${count}处` } as const;

type Counts = Readonly<Record<Outcome, number>> & { readonly total: number; readonly errors: number; readonly warnings: number };

/** 共核对412处：380处一致，24处只差舍入，5处对不上，3处无法核对。 Doubtful form is counted apart, so that the parts make up the whole. */
export function verdictSentence(counts: Counts, acknowledged = 0): string {
  const doubtful = counts.warnings > 0 ? `，${counts.warnings}处写法存疑` : '';
  const explained = acknowledged > 0 ? `（其中${acknowledged}处已有说明）` : '';
  return `共核对${counts.total}处：${counts.pass}处一致，${counts.rounding}处只差舍入，${counts.errors}处对不上${doubtful}${explained}，${counts.undecidable}处无法核对。`;
}

/** `+2,148.74 万元`, `-1.83 个百分点`. */
export function differenceText({ difference, unit }: { readonly difference: string; readonly unit: string }): string {
  const sign = difference.startsWith('+') ? '+' : '';
  return `${sign}${regroup(difference.slice(sign.length))}${unit === '' ? '' : ` ${unit === '%' ? '个百分点' : unit}`}`;
}

/** The verdict in a few words, before the counts. */
export function verdictHeadline({ errors, warnings, total, undecidable }: Counts): string {
  if (errors > 0) return `有${errors}处对不上。`;
  if (warnings > 0) return `没有互相矛盾的数，有${warnings}处写法存疑。`;
  return total === undecidable ? '没有可以核对的数。' : '核对过的数没有对不上的。';
}

/** The verdict in a word or two, for lists of disclosures. */
export function verdictShort({ errors, warnings, total, undecidable }: Counts): string {
  if (errors > 0) return `${errors}处${SEVERITY_SHORT.error}`;
  if (warnings > 0) return `${warnings}处${SEVERITY_SHORT.warning}`;
  return total === undecidable ? '没有可以核对的数' : '没有对不上的数';
}

/** The four parts of every rule's explanation, in order; `id` is what links point to. */
export const RULE_PARTS = [
  { id: 'tests', title: '查什么' },
  { id: 'matters', title: '为什么要紧' },
  { id: 'innocent', title: '可能的正常原因' },
  { id: 'limits', title: '不说明什么' },
] as const;

/** Families of the rules as readers meet them on the list: each gathers the families that the explanations name. */
export const RULE_GROUPS: readonly { readonly title: string; readonly families: readonly string[] }[] = [
  { title: '表内的加总与平衡', families: ['收支平衡', '竖栏合计', '科目逐级汇总', '横行合计', '分行加总'] },
  { title: '表与表之间', families: ['表与表之间', '人员经费与公用经费', '机关运行经费', '“三公”经费'] },
  { title: '项目与采购', families: ['项目与项目支出', '采购与资产', '政府采购'] },
  { title: '绩效目标表', families: ['绩效目标表'] },
  { title: '绩效指标', families: ['绩效指标'] },
  { title: '绩效自评', families: ['绩效自评'] },
  { title: '文字与表格', families: ['文字与表格'] },
  { title: '文字内部', families: ['文字内部'] },
  { title: '与上年文件', families: ['与上年文件'] },
];

export const FINDINGS_PAGE = {
  document: '文件',
  checks: '核对',
  filter: '筛选',
  allDocuments: '全部文件',
  allRules: '全部规则',
  allKinds: '全部',
  rule: '规则',
  kind: '性质',
  listed: (count: number) => `列出 ${count} 处`,
  ruleCounts: (ran: number, found: number) => (found > 0 ? `核对${ran}处，${found}处对不上或存疑` : `核对${ran}处`),
  groupCounts: (rules: number, found: number) => `${rules}条规则，${found}处对不上或存疑`,
  notRun: '没有可核对的地方',
  nothingFound: (rules: number) => `另有${rules}条规则没有查到`,
  inPage: '本页',
  machine: '机器可读：',
  machineNote: '，含每一处核对，一致的也在内。',
} as const;

/** Columns of the table of verdicts, after the document: first what the page is about, for on a phone the others are out of sight. */
export const VERDICT_COLUMNS = ['对不上', '写法存疑', FINDINGS_PAGE.checks, '一致', '舍入之内', '无法核对'] as const;
