import type { TableKind } from './kind.ts';

/**
 * The head of one performance form: what the project is, its money by source, its spending plan,
 * its goals. A form is a list of named cells, so any province's layout fits. Forms that state
 * both the whole period and the year carry the side in `side`.
 * The n-th form's head, indicators and text terms share the occurrence number n.
 */
export const performanceProjects = {
  id: 'performance-projects',
  title: '项目绩效目标表',
  aliases: ['绩效目标表', '项目支出绩效目标申报表', '专项资金绩效目标表'],
  about: '一个项目的编码、名称、资金来源、支出计划和目标。',
  group: 'performance',
  identity: 'line',
  columns: [
    { key: 'side', label: '期间', type: 'side', values: ['实施期', '年度'] },
    { key: 'label', label: '栏目', type: 'label', required: true, filled: true },
    { key: 'amount', label: '金额', aliases: ['预算数'], type: 'amount' },
    { key: 'percent', label: '累计支出比例', type: 'percent' },
    { key: 'text', label: '内容', type: 'text' },
  ],
  lines: [
    { key: 'name', label: '项目名称', level: 0 },
    { key: 'code', label: '项目编码', aliases: ['项目代码'], level: 0 },
    { key: 'form-unit', label: '填报单位', aliases: ['表头单位'], level: 0 },
    { key: 'department', label: '主管部门及代码', aliases: ['主管部门'], level: 0 },
    { key: 'implementing-unit', label: '实施单位', level: 0 },
    { key: 'attribute', label: '项目属性', level: 0 },
    { key: 'period', label: '项目期', level: 0 },
    { key: 'budget', label: '预算数', aliases: ['预算规模'], level: 0, total: true },
    { key: 'fiscal-funds', label: '财政资金', level: 1 },
    { key: 'funds-total', label: '资金总额', aliases: ['实施期资金总额', '年度资金总额'], level: 0, total: true },
    { key: 'central', label: '中央财政资金', level: 1 },
    { key: 'provincial', label: '省级财政资金', level: 1 },
    { key: 'local', label: '市县（区）财政资金', aliases: ['市县(区)财政资金', '市县(区)财政资'], level: 1 },
    { key: 'self-raised', label: '单位自筹', level: 1 },
    { key: 'other-funds', label: '其他资金', level: 1 },
    { key: 'plan-03', label: '3月底', level: 1 },
    { key: 'plan-06', label: '6月底', level: 1 },
    { key: 'plan-10', label: '10月底', level: 1 },
    { key: 'plan-12', label: '12月底', level: 1 },
    { key: 'use', label: '资金用途', level: 0, many: true },
    { key: 'overview', label: '项目概况', level: 0 },
    { key: 'basis', label: '立项依据', level: 0 },
    { key: 'necessity', label: '项目设立必要性', level: 0 },
    { key: 'measures', label: '保证项目实施的制度、措施', level: 0 },
    { key: 'schedule', label: '项目实施计划', level: 0 },
    { key: 'goal', label: '绩效目标', aliases: ['总体目标', '年度绩效目标', '目标', '目标1', '目标2', '目标3'], level: 0, many: true },
    { key: 'filed', label: '填报日期', level: 0 },
  ],
  identities: [
    { type: 'line-sum', total: 'budget', parts: ['fiscal-funds', 'other-funds'] },
    { type: 'line-sum', total: 'period-funds-total', parts: ['period-central', 'period-provincial', 'period-local', 'period-self-raised', 'period-other-funds'] },
    { type: 'line-sum', total: 'year-funds-total', parts: ['year-central', 'year-provincial', 'year-local', 'year-self-raised', 'year-other-funds'] },
  ],
} as const satisfies TableKind;
