/** What each column of the published files means; keyed by file, then column. */
interface FileWording {
  readonly title: string;
  readonly description: string;
  readonly columns: Readonly<Record<string, string>>;
}

const LEADING = {
  disclosure: '公开文件编号：机构编号/年度-阶段，单位口径的再加 -unit',
  agency: '机构编号',
  region: '机构所在地区的行政区划代码',
  fiscal_year: '预算或决算所属年度',
  stage: '阶段：budget 预算，final 决算',
  scope: '口径：department 部门（含所属单位），unit 单位本级',
  table: '表编号：表的种类，第二次及以后出现时加序号',
  title: '表名，照原文',
  row: '行地址：公开文件页面上这一行的锚点，在一份文件内唯一',
} as const;

const PLACE = {
  source: '来源文件（或由其提取的文本）的 SHA-256',
  page: '原文件印出的页码；原文没有印页码的为空',
} as const;

const CLASSIFICATION = {
  code: '科目编码',
  name: '科目名称；一个编码在不同年度可以有不同名称',
  first_year: '已收录文件里最早使用这个名称的年度',
  last_year: '已收录文件里最晚使用这个名称的年度',
} as const;

export const EXPORT_FILES = {
  facts: {
    title: '数字总表',
    description: '各表每一个印出的数字一行。空白格、文字和短横线没有行，印出的 0.00 有行。',
    columns: {
      ...LEADING,
      code: '科目编码，照原文；没有编码的行为空',
      label: '行名，照原文',
      measure: '列：见数据字典中该种表的列',
      value: '数值：普通小数，保留原文的小数位，不带千分位和百分号',
      unit: '单位：万元、元、%、分，或该格、该行自己的单位；原文没有写单位的为空',
      ...PLACE,
      mark: '标记：uncertain 存疑（这个数可能属于相邻的栏），as-printed 原文这样印；没有标记的为空',
    },
  },
  indicators: {
    title: '绩效指标',
    description: '每一个绩效指标一行，各格照原文。',
    columns: {
      disclosure: LEADING.disclosure,
      project: '项目名称，照同一张绩效表表头；部门整体的绩效表为表名',
      scope: '期间：实施期、年度；不分期间的为空',
      level1: '一级指标',
      level2: '二级指标',
      level3: '三级指标',
      description: '绩效指标描述',
      target: '指标值；符号、数值、单位分格印的合在一起',
      basis: '指标值确定依据',
      actual: '实际完成值',
      score: '得分',
      form: '第几张绩效表，按原文顺序',
      full_score: '分值',
      deviation: '偏差度',
    },
  },
  statements: {
    title: '情况说明所述数字',
    description: '情况说明文字里写出的每一个数字或事项一行。',
    columns: {
      ...LEADING,
      sentence: '同一句话里的数字编号相同',
      section: '所在部分的标题',
      label: '事项',
      measure:
        '度量：amount 金额，change 增减额，change-rate 增减百分比，share 占比，completion-rate 完成率，prior-amount 其他年度金额，count 数量，score 得分，target 目标，standard 标准，item 列举事项，table 提到的表，rate 其他百分比',
      figure_year: '数字所属年度',
      operator: '符号：≥ ≤ > < = 约',
      value: '数值：普通小数，保留原文的小数位',
      unit: '单位，照原文',
      category: '同时提到的类别',
      direction: '增加、减少或持平',
      reason: '所述原因（由本站用自己的话概括）',
      reason_direction: '所述原因单独看会使数字 up 增、down 减或 neutral 不变',
      compared_table: '应当与之一致的表的编号',
      ...PLACE,
      mark: '标记：uncertain 存疑（不能肯定文字里写的是这个数），as-printed 原文这样写；没有标记的为空',
    },
  },
  marks: {
    title: '标记',
    description: '原文自身的异常（照印）、存疑的格、文字重复的行。',
    columns: {
      disclosure: LEADING.disclosure,
      table: LEADING.table,
      row: LEADING.row,
      measure: '列；整行的标记为空',
      mark: '标记：as-printed 原文如此，uncertain 存疑，repeats 文字与另一行重复',
      printed: '该格原文',
      repeats: '被重复的行的地址',
    },
  },
  disclosures: {
    title: '公开文件',
    description: '每一份收录的公开文件一行：谁、哪一年、预算还是决算、什么口径。',
    columns: {
      disclosure: LEADING.disclosure,
      agency: LEADING.agency,
      region: LEADING.region,
      fiscal_year: LEADING.fiscal_year,
      stage: LEADING.stage,
      scope: LEADING.scope,
      title: '文件题名，照原文',
      notes: '读前须知，每条之间以“｜”分隔',
      tables: '收录的表数（含空表）',
      figures: '收录的数字个数（含情况说明所述）',
      added: '收录日期：进入本站数据的那一天；未记的为空',
    },
  },
  sources: {
    title: '来源文件',
    description: '每一份公开文件据以转录的来源，一个来源一行。',
    columns: {
      disclosure: LEADING.disclosure,
      id: '来源编号，在一份公开文件内唯一',
      title: '来源题名',
      publisher: '发布单位',
      hashed: 'SHA-256 是什么的：publisher-file 发布单位的原文件，extracted-text 由其提取的文本',
      sha256: 'SHA-256，十六进制',
      url: '原始网址；空为未获',
      retrieved: '取得日期；空为未获',
      published: '发布日期；空为未获',
      extraction_tool: '由原文件提取文本的工具；行号指这份文本。空为没有登记',
      extraction_version: '那个工具的版本',
      extraction_sha256: '提取文本的 SHA-256，十六进制',
    },
  },
  tables: {
    title: '表',
    description: '每一张收录的表一行：表名、单位、口径、状态、原表注。空表也有一行。',
    columns: {
      disclosure: LEADING.disclosure,
      table: LEADING.table,
      kind: '表的种类：见数据字典',
      occurrence: '同一种表在这份文件里第几次出现',
      title: LEADING.title,
      number: '表号，照原文',
      state: '状态：published 已公开，partly 部分录入，published-empty 空表列示',
      form: '形式：table 表格，narrative 文字叙述',
      unit: '表内金额的单位',
      carryover: '合计是否含上年结转：included 含，excluded 不含；空为不涉及',
      note: '原表注，照原文',
      rows: '行数',
      figures: '数字个数',
      source: '来源编号',
      page: PLACE.page,
    },
  },
  regions: {
    title: '行政区划',
    description: '已收录地区和它们的上级。',
    columns: { code: '行政区划代码', name: '名称', level: '级别：province 省，city 市，county 县', parent: '上级地区的代码；省级为空' },
  },
  agencies: {
    title: '机构',
    description: '公开预算、决算的部门和单位。',
    columns: {
      id: '机构编号：地区代码-简称',
      name: '名称',
      region: '所在地区的行政区划代码',
      level: '级别：province 省级，city 市级，county 县级',
      budget_code: '预算代码，照原文；没有印的为空',
      sector: '领域',
      note: '关于这个机构的说明',
    },
  },
  functional: { title: '支出功能分类', description: '已收录文件里用到的支出功能分类科目和各年的名称。', columns: CLASSIFICATION },
  economic: { title: '部门预算支出经济分类', description: '已收录文件里用到的部门预算支出经济分类科目和各年的名称。', columns: CLASSIFICATION },
  'government-economic': { title: '政府预算支出经济分类', description: '已收录文件里用到的政府预算支出经济分类科目和各年的名称。', columns: CLASSIFICATION },
  corrections: {
    title: '更正',
    description: '发布之后改过的每一处。',
    columns: {
      id: '更正编号',
      date: '日期',
      disclosure: LEADING.disclosure,
      address: '行地址或表编号；改的是整份文件的为空',
      column: '改的是哪一列；整行或整表的为空',
      before: '改前',
      after: '改后',
      why: '为什么改',
      found_by: '谁发现的（身份，不写姓名）',
      commit: '程序库里的提交编号',
    },
  },
} as const satisfies Record<string, FileWording>;
export type ExportFile = keyof typeof EXPORT_FILES;

/** Short Chinese titles of columns, the same in every file unless `FILE_COLUMN_TITLES` says otherwise. */
const COLUMN_TITLES: Readonly<Record<string, string>> = {
  disclosure: '公开文件',
  agency: '机构',
  region: '地区代码',
  fiscal_year: '年度',
  stage: '阶段',
  scope: '口径',
  table: '表编号',
  title: '表名',
  row: '行地址',
  code: '科目编码',
  label: '行名',
  measure: '列',
  value: '数值',
  unit: '单位',
  source: '来源',
  page: '页码',
  project: '项目',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  description: '指标描述',
  target: '指标值',
  basis: '依据',
  actual: '实际完成值',
  score: '得分',
  form: '绩效表序号',
  full_score: '分值',
  deviation: '偏差度',
  sentence: '句子',
  section: '部分',
  figure_year: '数字所属年度',
  operator: '符号',
  category: '类别',
  direction: '增减',
  reason: '原因',
  reason_direction: '原因方向',
  compared_table: '对应的表',
  mark: '标记',
  printed: '原文',
  repeats: '重复自',
  notes: '读前须知',
  tables: '表数',
  figures: '数字个数',
  id: '编号',
  publisher: '发布单位',
  hashed: '哈希对象',
  sha256: 'SHA-256',
  url: '原始网址',
  added: '收录日期',
  retrieved: '取得日期',
  published: '发布日期',
  extraction_tool: '提取工具',
  extraction_version: '工具版本',
  extraction_sha256: '提取文本的 SHA-256',
  kind: '种类',
  occurrence: '第几次出现',
  number: '表号',
  state: '状态',
  carryover: '上年结转',
  note: '注',
  rows: '行数',
  name: '名称',
  level: '级别',
  parent: '上级代码',
  budget_code: '预算代码',
  sector: '领域',
  first_year: '起始年度',
  last_year: '终止年度',
  date: '日期',
  address: '行地址',
  column: '列',
  before: '改前',
  after: '改后',
  why: '理由',
  found_by: '发现者',
  commit: '提交',
  value_text: '数值（原文精度）',
};

const FILE_COLUMN_TITLES: Readonly<Partial<Record<ExportFile, Readonly<Record<string, string>>>>> = {
  disclosures: { title: '文件题名' },
  sources: { title: '来源题名' },
  tables: { form: '形式', note: '原表注' },
  indicators: { scope: '期间' },
  statements: { label: '事项', measure: '度量' },
  regions: { code: '行政区划代码' },
};

/** Short Chinese title of one column of one file. Throws when the wording is missing. */
export function columnTitle(file: ExportFile, column: string): string {
  const title = FILE_COLUMN_TITLES[file]?.[column] ?? COLUMN_TITLES[column];
  if (title === undefined) throw new Error(`no title for column ${column} of ${file}`);
  return title;
}

export const PACKAGE = {
  title: '明账：部门预决算公开数据',
  description: '各部门依法公开的预算、决算表格与绩效指标，逐格照原文转录，每个数字注明来源文件、表和行。空单元格表示没有；原表的空白格没有行，印出的 0.00 有行。每份公开文件另有 JSON、CSV 和 XLSX，地址见 v1/index.json。',
  keywords: ['预算', '决算', '部门预算', '三公经费', '绩效', '财政'],
  licence: 'CC0 1.0：本站自己写的概括文字；公开文件里的数字、标题和科目名称是公开信息',
} as const;

/** Wording of the JSON interface's entry. */
export const INTERFACE = {
  title: PACKAGE.title,
  description: '从这里逐级往下：省、市、县，到机构，到公开文件；链接都相对于写它的文件的地址。同一版本只增加成员，不改、不删。',
  licence: PACKAGE.licence,
} as const;

/** JSON files about the whole set, by the first part of their path. */
export const JSON_FILES = {
  disclosures: { title: '公开文件（JSON）', description: '每份公开文件的来源、各种表的状态和每张表的单位、行数。超过 50 MB 时是各省分卷的目录。' },
  findings: { title: '核对', description: '每份文件一个核对记录：查了什么、结果怎样、印的是多少、算出来是多少；相符的也在内。超过 50 MB 时是各省分卷的目录。' },
  parts: { title: '分卷目录', description: '按省和年度分开的 CSV、Parquet 文件：路径、行数、大小、SHA-256。' },
  dictionary: { title: '数据字典', description: '每种表、每一列的意思。' },
  schemas: { title: '分卷的列', description: '分卷文件的 Table Schema。' },
} as const;

/** 数字总表，14（省级代码前两位），2023年. */
export function partTitle(title: string, province: string, year: number): string {
  return `${title}，${province}（行政区划代码前两位），${year}年`;
}
