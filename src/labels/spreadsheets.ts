/** The CSV for Excel: its own Chinese titles, in the order of its columns. */
export const EXCEL_CSV = {
  columns: ['机构', '年度', '阶段', '口径', '表名', '方向', '科目编码', '行名', '列', '数值', '单位', '原文页码', '行地址', '标记'],
} as const;

/** The marks of cells, in the files that people open. */
export const CELL_MARKS = { 'as-printed': '照印', uncertain: '存疑' } as const;

/** Last column of a table's CSV, where one of its cells is marked. */
export const MARKS_HEADER = '标记';

/** Wording of a disclosure's spreadsheet. */
export const WORKBOOK = {
  front: '说明',
  address: '行地址',
  marks: '标记',
  head: {
    title: '文件',
    agency: '机构',
    region: '地区',
    year: '年度',
    stage: '阶段',
    scope: '口径',
    page: '网页',
  },
  sources: '来源',
  extraction: '行号所指的提取文本的 SHA-256',
  hashed: { 'publisher-file': '发布单位原文件的 SHA-256', 'extracted-text': '由原文件提取的文本的 SHA-256（不是原文件的）' },
  publisher: '发布单位',
  url: '原始网址',
  urlUnknown: '原始网址未获',
  published: '发布日期',
  retrieved: '取得日期',
  notes: '读前须知',
  reading: '怎样读',
  readings: [
    '每张表一个工作表，次序、列名照原文；最后的“行地址”接在网页地址的“#”后面，就打开那一行。',
    '空着的格，原表就是空的；印成 0.00 的是零。两者不同。',
    '数字按原文的小数位显示；科目编码、项目编号和带符号的指标值（如 ≥2000人、=100%）是文字。',
    '“标记”一列：照印，原文就这样印，不合这一栏的格式；存疑，提取文本时丢了空格，这个数可能属于相邻的栏，或者原文有两种读法。',
    '超过 15 位的数存成文字，因为电子表格只算到 15 位。',
  ],
  contents: ['工作表', '表名', '表号', '金额单位', '上年结转', '状态', '行数', '原表注', '来源', '原文页码'],
  states: '没有的表',
  cut: '……（过长，完整文字见 JSON）',
} as const;
