import type { Comparand } from '../fiscal/comparability.ts';
import { type FigureKey, type Form, type MeasureKey, parseFigureKey } from '../fiscal/measures.ts';
import { CARRYOVER_NAMES, FUNDING_NAMES, LEVEL_NAMES, MEASURE_NAMES, SCOPE_NAMES, STAGE_NAMES } from './comparability.ts';

/** How a measure is shown. */
export const FORM_NAMES = { amount: '金额', share: '占比', change: '比上年增减', execution: '执行（决算比预算）' } as const satisfies Record<Form, string>;

const COLUMN_NAMES = { total: '', basic: '基本支出', project: '项目支出' } as const;

/** What a measure is called: `公务接待费`, `2101501 行政运行（项目支出）`, `30201 办公费`. */
export function figureName(key: FigureKey, codeName = ''): string {
  const parsed = parseFigureKey(key);
  if (!parsed) return key;
  if (parsed.form === 'named') return MEASURE_NAMES[parsed.key];
  const name = [parsed.code, codeName].filter(Boolean).join(' ');
  const column = parsed.form === 'function' ? COLUMN_NAMES[parsed.column] : '';
  return column ? `${name}（${column}）` : name;
}

/** The same as a form of it: `公务接待费占“三公”经费合计的比例`. */
export function formedName(name: string, form: Form, whole?: MeasureKey): string {
  if (form === 'share') return `${name}占${whole ? MEASURE_NAMES[whole] : '总额'}的比例`;
  if (form === 'change') return `${name}比上年增减`;
  return form === 'execution' ? `${name}的执行：决算比预算` : name;
}

/** What all figures of one ranking share: `2023年预算 · 县级 · 部门口径 · 财政拨款 · 含上年结转`. */
export function frameName({ fiscalYear, stage, level, scope, funding, carryover, base }: Omit<Comparand, 'agency' | 'measure'>): string {
  const besides = base?.carryover ?? carryover;
  return [`${fiscalYear}年${STAGE_NAMES[stage]}`, LEVEL_NAMES[level], SCOPE_NAMES[scope], funding && FUNDING_NAMES[funding], besides && CARRYOVER_NAMES[besides]].filter(Boolean).join(' · ');
}

/** Wording of the charts of an agency and of comparisons. */
export const COMPARE_CHARTS = {
  mainFigures: '最新文件一览',
  mainMeasured: '主要数字',
  carried: (amount: string) => `本年收入不含上年结转结余 ${amount}，这笔钱也可以用于本年支出。`,
  years: (measure: string) => `${measure}：历年`,
  execution: (year: number) => `${year}年预算执行`,
  source: (agency: string) => `${agency}历年公开的预算、决算文件`,
  sources: (count: number) => `${count}个部门公开的预算、决算文件，逐条可点到原表`,
  rise: (name: string, from: string, to: string, rate: string) => `${name}从${from}到${to}，${rate}`,
  single: (name: string, year: string, amount: string) => `${name}${year}${amount}`,
  notAlike: '前后年份不可直接比，线在改变处断开。',
  gap: '没有数的年份留空，不当作零。',
  noDocument: '没有收录这一年的文件',
  year: '年度',
  figures: '看各年的数',
  unlikeBefore: (year: string, label: string, reasons: string) => `${year}年${label}与前一个数不可直接比：${reasons}`,
  greatest: (count: number, name: string, amount: string) => `${count}个部门里，${name}最多：${amount}`,
  equal: (count: number, amount: string) => `${count}个部门都是${amount}`,
  comparison: (measure: string, when: string) => `${measure}比较（${when}）`,
  beside: (count: number) => `${count}份文件的数各有口径，只并列，不排名`,
  first: (shown: number, count: number) => `共${count}个，只画最多的${shown}个。`,
  coverage: (asked: number, stated: number) => `${asked}份文件中有${stated}份给出了这个数。`,
  unlike: (reasons: string) => `不能排名，因为${reasons}。`,
} as const;

/** Wording of what a comparison shows. */
export const RESULT = {
  coverage: (asked: number, stated: number) => (asked === 0 ? '没有符合条件的文件。' : `${asked}份文件中有${stated}份给出了这个数。`),
  coverageDerived: (asked: number, stated: number) => (asked === 0 ? '没有符合条件的文件。' : `${asked}份文件中有${stated}份算得出这个数。`),
  noneHelp: '放宽一个条件再看：换一年、换一级，或不限地区。',
  first: (shown: number, count: number) => `共${count}个，列出最多的${shown}个。`,
  firstAlone: (shown: number, count: number) => `共${count}个，列出${shown}个。`,
  firstMissing: (shown: number, count: number) => `共${count}份，列出${shown}份；全部见 CSV。`,
  moreGroups: (count: number) => `另有${count}组条件不同的排名，请加一个条件再看，或下载 CSV。`,
  unit: (unit: string) => `单位：${unit}`,
  most: (count: number, name: string, value: string) => `${count}个部门里，${name}最多：${value}`,
  highest: (count: number, name: string, value: string) => `${count}个部门里，${name}最高：${value}`,
  equal: (count: number, value: string) => `${count}个部门都是${value}`,
  alone: '条件各不相同，只并列，不排名次。',
  aloneToo: '下面的数没有条件相同的可比，不排名次。',
  only: '只有一个数，无从比较。',
  difference: '与上一条相比：',
  groupDifference: '与上一组相比：',
  uncertain: '此数存疑',
  missing: '没有给出这个数的文件',
  missingDerived: '算不出这个数的文件',
  lines: (name: string, shown: number, count: number) => (shown < count ? `${name}：历年（数最大的${shown}条，共${count}条）` : `${name}：历年`),
  linesNote: '没有数的年份留空，不当作零；口径、机构或科目有变的地方线断开。',
  breaks: (name: string, from: number, to: number, reasons: string) => `${name} ${from}年与${to}年：${reasons}`,
  table: '全部数字',
  dash: '“—”是没有收录这一年的文件，不是零。',
  tableFirst: (shown: number, count: number) => `表里列出前${shown}行，共${count}行；全部见 CSV。`,
  agency: '部门',
  year: (year: number) => `${year}年`,
  noDocument: '没有收录这一年的文件',
  noRow: '无此行',
  blank: '空格',
  own: { share: '本项', change: '本年', execution: '决算' },
  against: { share: '总额', change: '上年', execution: '预算' },
  reasons: {
    'no-other': { share: '没有找到总额。', change: '没有收录上一年的同类文件。', execution: '没有收录同一年的预算。' },
    'other-missing': { share: '总额：', change: '上一年的文件：', execution: '预算文件：' },
    'zero-base': { share: '总额是零，算不出占比。', change: '上一年是零，算不出增减的比例。', execution: '预算是零，算不出执行率。' },
    unlike: { share: '与总额不可比：', change: '与上一年不可比：', execution: '与预算不可比：' },
  },
} as const;
