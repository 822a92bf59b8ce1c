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
      year: '数字所属年度',
      operator: '符号：≥ ≤ > < = 约',
      value: '数值：普通小数，保留原文的小数位',
      unit: '单位，照原文',
      category: '同时提到的类别',
      direction: '增加、减少或持平',
      reason: '所述原因（由本站用自己的话概括）',
      reason_direction: '所述原因单独看会使数字 up 增、down 减或 neutral 不变',
      compared_table: '应当与之一致的表的编号',
      ...PLACE,
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
} as const satisfies Record<string, FileWording>;
export type ExportFile = keyof typeof EXPORT_FILES;

export const PACKAGE = {
  title: '明账：部门预决算公开数据',
  description: '各部门依法公开的预算、决算表格与绩效指标，逐格照原文转录，每个数字注明来源文件、表和行。',
} as const;
