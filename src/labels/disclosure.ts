/** Names come from documents and may be of any length: the name of a sign needs only enough to tell which row it is. */
function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** Wording of the disclosure page. Sentences with figures are built in the views; their words are here. */
export const PAGE = {
  contents: '本页内容',
  structure: '结构',
  tables: '公开的表',
  projects: '项目与绩效',
  narrative: '情况说明',
  coverage: '收录情况',
  notes: '读前须知',
  sources: '来源、下载与引用',
  rowSign: (name: string) => `${shortened(name)}：出处、引用与链接`,
  tableSign: (title: string) => `${shortened(title)}：本表链接`,
  hereColon: '：',
  copyTable: '复制表格',
  copied: '已复制',
  selected: '已选中，请用键盘或菜单复制',
  copy: '复制',
  close: '关闭',
  origin: '出处',
  downloadCsv: '下载 CSV',
  downloads: '下载整份',
  seeTable: '看原表',
  source: '资料来源',
  printedNote: '原表注',
  pageOfFile: (page: number) => `原文第 ${page} 页`,
  provenance: '逐行出处',
  provenanceAbout: '每一行在提取文本里的行号和在原文件里的页码。行号是提取文本的行号，不是官方文件的行号；页码是原文件的页码。',
  row: '行',
  blankRow: '（没有名称的行）',
  sourceLine: '提取文本行',
  sourcePage: '原文页',
  linesOfText: (from: number, to: number) => `提取文本第 ${from === to ? from : `${from}–${to}`} 行`,
  unit: (unit: string) => `单位：${unit}`,
  repeats: '与前文相同',
  ours: '本站概括',
  oursLong: '目标、用途、概况等长文由本站用自己的话概括；其中写明的数、文号和事项另列在“文字栏要素”里。',
  url: '原始网址',
  urlUnknown: '原始网址未获',
  hashOf: {
    'publisher-file': '发布单位原文件的 SHA-256',
    'extracted-text': '由原文件提取的文本的 SHA-256（不是原文件的）',
  },
  extracted: ['由这个原文件提取，工具 ', '；本站的行号指这份文本。它的 SHA-256'],
  partly: '本站只录入了这张表的一部分',
  unentered: (title: string) => `《${title}》尚未录入`,
  emptyTable: '空表列示：文件里有这张表，表内没有数。',
} as const;

/** How to read a cell; shown once, above the tables. */
export const READING = [
  { key: 'blank', sample: '', name: '空格', text: '原表这一格没有填。空格不等于零。' },
  { key: 'zero', sample: '0.00', name: '零', text: '原表印的就是零。' },
  { key: 'empty', sample: '空表列示', name: '空表', text: '文件里有这张表，但没有数，通常附一句说明。' },
  { key: 'odd', sample: '—', name: '照印', text: '原文就这样印，不合这一栏的格式（例如得分处印了横线），未作改动。' },
  { key: 'uncertain', sample: '0.00', name: '存疑', text: '由文本提取时丢了空格，这个数可能属于相邻的栏，或者原文的说法可以有两种读法；原因写在“读前须知”。' },
] as const;

export const MARKS = { odd: '照印', uncertain: '存疑' } as const;

/** The same where a figure is cited: in the sentence, behind the figure. */
export const CITED_MARKS = { odd: '（原文这样印）', uncertain: '（存疑：提取文本丢了空格，这个数可能属于相邻的栏）' } as const;

/** What a figure in the narrative measures. */
/** How an outcome stands to its budget, by the word for the direction. */
export const COMPLETION_DIRECTIONS: Readonly<Record<string, string>> = { 增加: '大于预算', 减少: '小于预算', 持平: '与预算持平' };

export const STATEMENT_MEASURES: Readonly<Record<string, string>> = {
  amount: '金额',
  change: '增减额',
  'change-rate': '增减幅度',
  share: '占比',
  'completion-rate': '完成率',
  'prior-amount': '其他年度金额',
  count: '数量',
  score: '得分',
  target: '目标',
  standard: '标准',
  item: '列举事项',
  table: '提到的表',
  rate: '比率',
};

export const FORM_PARTS = {
  head: '项目与资金',
  terms: '文字栏要素',
  termsAbout: '目标、用途、概况等文字栏里写明的数、文号和事项',
  indicators: '绩效指标',
  indicatorsBeside: '二级 / 三级指标',
} as const;

/** Wording of the panel that opens from a row's sign. */
export const PANEL = {
  sentences: '可以引用的句子',
  origin: '出处',
  citation: '参考文献（GB/T 7714）',
  link: '本行链接',
  document: '文件',
  table: '表',
  line: '位置',
  looking: '……',
  /** 稷山县医疗保障局2023年部门预算《2023年预算支出总表》中，“行政运行（2101501）”合计为84.67万元。 */
  sentence: (document: string, table: string, row: string, column: string, value: string) => `${document}${table}中，“${row}”${column}为${value}。`,
  said: (document: string, subject: string, value: string) => `${document}的情况说明写：“${subject}”${value}。`,
  place: (table: string, row: string) => `: ${table}“${row}”`,
  ofTable: (title: string) => `《${title}》`,
  ofForm: (title: string, project: string) => `项目“${project}”的《${title}》`,
  lineIs: (line: string, page: string) => [page && `原文第${page}页`, line && `提取文本第${line}行（不是官方文件的行号）`].filter(Boolean).join('，') || '未记录到行',
} as const;
