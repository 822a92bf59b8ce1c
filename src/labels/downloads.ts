import type { ColumnType } from '../fiscal/tables/kind.ts';

/** What the data page offers for the whole set; paths without the base. */
export const DOWNLOADS = [
  { path: '/data/facts.csv', name: 'facts.csv', about: '每行一个印出的数：部门、年度、阶段、口径、表、行、科目、列、数值、单位、出处。' },
  { path: '/data/indicators.csv', name: 'indicators.csv', about: '每行一条绩效指标：项目、期间、三级指标、描述、指标值、依据、实际值、得分。' },
  { path: '/data/statements.csv', name: 'statements.csv', about: '每行一个情况说明里写出的数。' },
  { path: '/data/disclosures.csv', name: 'disclosures.csv', about: '每行一份公开文件：机构、年度、阶段、口径、题名。' },
  { path: '/data/tables.csv', name: 'tables.csv', about: '每行一张表：表名、单位、是否含结转、状态（空表也在内）、原表注。' },
  { path: '/data/sources.csv', name: 'sources.csv', about: '每行一个来源：发布单位、原始网址、日期、SHA-256。' },
  { path: '/data/marks.csv', name: 'marks.csv', about: '照印、存疑和重复的格子。' },
  { path: '/data/agencies.csv', name: 'agencies.csv', about: '机构名录。' },
  { path: '/data/regions.csv', name: 'regions.csv', about: '行政区划。' },
  { path: '/data/classifications/functional.csv', name: 'functional.csv', about: '支出功能分类科目和各年的名称。' },
  { path: '/data/classifications/economic.csv', name: 'economic.csv', about: '部门预算支出经济分类科目和各年的名称。' },
  { path: '/data/corrections.csv', name: 'corrections.csv', about: '更正记录。' },
  { path: '/data/findings.json', name: 'findings.json', about: '每份文件一个核对记录：查了什么、结果怎样、印的是多少、算出来是多少、和哪些格核对；相符的也在内，只是没有那句话。' },
  { path: '/data/disclosures.json', name: 'disclosures.json', about: '每份文件的来源和各种表的状态。' },
  { path: '/data/dictionary.json', name: 'dictionary.json', about: '数据字典：每种表、每一列的意思。' },
  { path: '/data/parts.json', name: 'parts.json', about: '分卷目录：路径、行数、大小、SHA-256。' },
  { path: '/data/datapackage.json', name: 'datapackage.json', about: 'Data Package v2 描述：每个文件、每一列的名称、类型、主键和外键，数据工具可以直接读。' },
] as const;

/** Files of one disclosure, in the order in which they are offered; paths end after the disclosure's id. */
export const DISCLOSURE_DOWNLOADS = [
  { ending: '.xlsx', name: 'Excel', about: '每张表一个工作表，说明页有来源和单位' },
  { ending: '.excel.csv', name: 'Excel 用 CSV', about: '各表的数，双击可开，中文列名' },
  { ending: '.csv', name: 'CSV', about: '各表的数，给程序用，一字不改' },
  { ending: '.json', name: 'JSON', about: '全部内容，逐格照原文' },
] as const;

/** Wording of the data page. */
export const DATA = {
  lede: '网站上的每一个数都可以下载，数字与原文件印的一样，只去掉千分位。可以自由使用，引用时请注明原文件。',
  whole: '整套下载',
  wholeNote: 'CSV 是 UTF-8。列里空着表示没有；原表的空白格没有行，印出的 0.00 有行。一个文件超过 50 MB 时就只有分卷。',
  excel: '用 Excel 打开整套的 CSV：在“数据”里选“从文本/CSV”，编码选 UTF-8，编码列选“文本”。只要一份文件，用那一页的 Excel 文件。',
  gone: '已超过 50 MB，请用分卷',
  parts: '按省、按年度的分卷',
  partsNote: '同样的表按省级代码前两位和年度分开，Parquet 在 facts/province=14/year=2023/facts.parquet，CSV 在 csv/facts/province=14/year=2023/facts.csv；其余各表（indicators、statements、tables、disclosures、sources、marks）只换表名。这是 Hive 的目录格式，DuckDB、Spark、Trino、ClickHouse 可以直接读。Parquet 里的 value 是精确的小数 DECIMAL(38,10)，value_text 是保留原文小数位的文字。',
  province: '地区',
  one: '逐份下载',
  oneNote: '每份文件有 Excel、Excel 用 CSV、CSV、JSON 四种，在它那一页的“来源、下载与引用”；每张表下面可以复制表格、下载 CSV。按地区找：',
  documents: (count: number) => `${count}份`,
  examples: '拿来就用',
  examplesNote: '把要用的文件下载到一个文件夹，在那里运行。下面三段 SQL 每次发布前都由测试运行一遍，各项之和与原表印的合计对照。',
  queries: {
    expenditure: 'DuckDB：秦皇岛市 2026 年各部门支出，把“项”级科目加起来，与印出的合计并列',
    basic: 'DuckDB：基本支出，把经济分类“款”级科目加起来，与印出的合计并列',
    threePublic: 'DuckDB：“三公”经费，三项之和与印出的合计并列，附文件题名',
  },
  remote: 'DuckDB：不下载，直接读网上的一个分卷',
  python: 'Python（pandas）：编码读成文字',
  r: 'R（arrow）：整个文件夹当一张表',
  interface: 'JSON 接口',
  interfaceNote: '给程序用的地址，不会改；同一版本只增加成员，不改、不删。从入口逐级往下，链接都相对于写它的文件的地址。',
  addresses: (region: string, agency: string, disclosure: string) => [
    { path: 'v1/index.json', about: '入口：各省、收录数、文件、JSON Schema' },
    { path: `v1/regions/${region}.json`, about: '一个地区：下级地区、本级的机构' },
    { path: `v1/agencies/${agency}.json`, about: '一个机构：各年的公开文件' },
    { path: `v1/disclosures/${disclosure}.json`, about: '一份公开文件：各种表的状态、来源、核对结果、数据在哪里' },
    { path: `disclosures/${disclosure}.json`, about: '它的全部内容，逐格照原文' },
    { path: `findings/${disclosure}.json`, about: '它的每一项核对，相符的也在内' },
    { path: 'v1/compare/index.json', about: '比较页所用的数：有哪些年度、分卷、地区；其余文件的地址样式见入口' },
  ],
  schemas: 'JSON Schema',
  types: 'TypeScript 类型',
  cors: '别的网站的脚本也可以读：本站自带的服务器给 /data/ 和 /embed/ 加上 Access-Control-Allow-Origin: *；放在别处时请照样设置。',
} as const;

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
