/** Wording of citations: what is shown, what is copied, how it is said to have been copied. */
export const CITE = {
  title: '引用本页',
  accessDate: '访问日期',
  thisPage: '本页地址',
  button: '引用',
  buttonHint: '复制这张图的引用',
  close: '关闭',
  help: '按 c 复制引用：焦点在表的某一行、某张图上，就引用那一行、那张图，否则引用本页。按 / 到搜索框。',
  keys: '使用单键快捷键',
  copied: { row: '已复制这一行的引用', table: '已复制这张表的引用', chart: '已复制这张图的引用', item: '已复制这一条的引用', page: '已复制本页的引用' },
  selected: '不能写入剪贴板，已选中，请用键盘或菜单复制',
  /** 稷山县医疗保障局2023年部门预算《2023年预算支出总表》中，“行政运行（2101501）”合计为84.67万元，基本支出为84.67万元。 */
  row: (document: string, table: string, row: string, figures: readonly { readonly title: string; readonly value: string }[]) =>
    `${document}${table}中，“${row}”${figures.map(({ title, value }) => `${title}为${value}`).join('，')}。`,
  chart: (document: string, title: string, headline: string, measured: string) => `${[document, title].filter(Boolean).join('，')}：${headline.replace(/。$/, '')}${measured ? `（${measured.replace(/。$/, '')}）` : ''}。`,
  chartPlace: (title: string) => `: 图“${title}”`,
  tablePlace: (title: string) => `: 《${title}》`,
  /** 稷山县医疗保障局2023年部门预算中，“本年支出合计”为4,092.38万元（含上年结转 174.07 万元）。 */
  headline: (document: string, row: string, value: string, more: string) => `${document}中，“${row}”为${value}${more ? `（${more}）` : ''}。`,
} as const;

/** What an address is of, in the title of a reference. */
export const CITED_TITLES = {
  agency: (name: string) => `${name}：历年预算与决算`,
  region: (name: string) => `${name}：已收录的部门预算与决算`,
  disclosure: (name: string) => `${name}：逐格转录的数据`,
} as const;
