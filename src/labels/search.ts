/** Wording of the search page and of its script. */
export const SEARCH = {
  title: '搜索',
  description: '在全部公开文件里找部门、项目、科目、指标和金额，结果直达那一行。',
  form: '搜索全部公开文件',
  query: '要找什么',
  hint: '两个字以上；几个词用空格隔开，同时满足才算',
  submit: '搜索',
  filters: '缩小范围',
  any: '全部',
  region: '地区',
  year: '年度',
  stage: '阶段',
  agency: '部门',
  section: '内容',
  clear: '清除筛选',
  pages: '部门、地区与说明页面',
  noScript: '搜索要用 JavaScript。没有它，也可以从下面的地区和部门找到每一份文件，或下载整套数据自己查。',
  browse: '按地区和部门找',
  data: '下载整套数据',
  examples: '可以试试',
  results: '搜索结果',
  more: '再显示一些',
  loading: '正在查找……',
  tooShort: '请至少输入两个字。',
  failed: '搜索没能载入。请检查网络后再试；也可以按地区和部门找。',
  nothing: '没有找到。',
  nothingFiltered: '在这个范围里没有找到，试试清除筛选。',
  nothingHelp: '可以少输几个字，或换一种写法：搜索按原文逐字匹配，不猜近义词，例如“医疗保障局”与“医保局”是两个词。也可以从下面的例子或地区找起。',
} as const;

/** Searches worth trying, shown before anything is typed. */
export const SEARCH_EXAMPLES = ['公务接待', '医疗救助', '2101501', '一站式', '打击欺诈骗保', '4092.38'] as const;

/** Said where the words as typed stand nowhere together, before what was found for them apart. */
export function cutSentence(terms: readonly string[]): string {
  const quoted = terms.map((term) => `“${term}”`);
  return `没有连在一起的写法，分成${quoted.slice(0, -1).join('')}和${quoted.at(-1) ?? ''}来找：`;
}

/** What was found, in one sentence. */
export function foundSentence(count: number, disclosures: number): string {
  return disclosures === 0 ? `找到 ${count} 条。` : `找到 ${count} 条，来自 ${disclosures} 份文件。`;
}
