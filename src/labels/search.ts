/** Wording of the search page before anything is asked. What is found is worded in search-results.ts. */
export const SEARCH = {
  title: '搜索',
  description: '在全部公开文件里找部门、项目、科目、指标和金额，结果直达那一行。',
  form: '搜索全部公开文件',
  query: '要找什么',
  hint: '两个字以上；几个词用空格隔开，同时满足才算；金额要写全',
  toResults: '跳到结果（或按 ↓ 键）',
  submit: '搜索',
  noScript: '搜索要用 JavaScript。没有它，也可以从下面的地区找到每个部门、每一份文件，或下载整套数据自己查。',
  browse: '按地区和部门找',
  regions: '全部地区与部门',
  data: '下载整套数据',
  examples: '可以试试',
} as const;

/** Searches worth trying, shown before anything is typed. */
export const SEARCH_EXAMPLES = ['公务接待', '医疗救助', '2101501', '一站式', '打击欺诈骗保', '4092.38'] as const;
