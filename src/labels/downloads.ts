import type { ColumnType } from '../fiscal/tables/kind.ts';

/** What the data page offers for the whole set; paths without the base. */
export const DOWNLOADS = [
  { path: '/data/facts.csv', name: 'facts.csv', about: '每行一个印出的数：部门、年度、阶段、口径、表、行、科目、列、数值、单位、出处。' },
  { path: '/data/indicators.csv', name: 'indicators.csv', about: '每行一条绩效指标：项目、期间、三级指标、描述、指标值、依据、实际值、得分。' },
  { path: '/data/statements.csv', name: 'statements.csv', about: '每行一个情况说明里写出的数。' },
  { path: '/data/findings.json', name: 'findings.json', about: '每一项核对：查了什么、结果怎样、印的是多少、算出来是多少；相符的也在内。' },
  { path: '/data/marks.csv', name: 'marks.csv', about: '照印、存疑和重复的格子。' },
  { path: '/data/disclosures.json', name: 'disclosures.json', about: '每份文件的来源和各种表的状态。' },
  { path: '/data/dictionary.json', name: 'dictionary.json', about: '数据字典：每种表、每一列的意思。' },
  { path: '/data/datapackage.json', name: 'datapackage.json', about: 'Data Package 描述，数据工具可以直接读。' },
] as const;

export const COLUMN_TYPE_NAMES = {
  row: '行号',
  code: '科目编码',
  label: '行名',
  side: '方向或期间',
  text: '文字',
  amount: '金额',
  count: '数量',
  percent: '百分比',
  score: '分数',
  target: '指标值',
} as const satisfies Record<ColumnType, string>;
