/** Wording inside pictures of charts. */
export const IMAGES = {
  /** Ends a text too long for a picture. */
  more: '……（余下见网页上的表）',
  moreRows: (count: number) => `另有 ${count} 行没有画出，见网页上的表。`,
  date: (date: string) => `来源日期：${date}`,
  noDate: '来源日期：未获',
  years: (years: readonly number[]) => `${years.length > 2 ? `${years[0]}—${years.at(-1)}` : years.join('、')} 年`,
  unit: (unit: string) => `单位：${unit}`,
  missing: '缺',
  comparison: '比较',
  comparisonSource: '各部门公开的预算、决算文件，逐条可点到原表',
  withdrawn: '这张图已经撤下',
  withdrawnWhy: '现在的数据里没有这张图：来源文件可能已更正、合并或撤下。固定过的版本照旧可看，见下面的网址。',
  gap: (step: string, reason: string) => `${step}：${reason}`,
  brokenBefore: (step: string, reason: string) => `${step} 之前断开：${reason}`,
  held: (names: readonly string[]) => `收录 ${names.length} 份文件：${names.length > 3 ? `${names.slice(-3).join('、')}等` : names.join('、')}`,
  documents: '份预算、决算文件',
  site: (agencies: number) => `${agencies} 个部门公开的预算和决算，一格一格录成数据：能查、能比、能引用，每个数都回得到原文件。`,
} as const;
