import type { Difference } from '../fiscal/comparability.ts';
import type { Level, Scope, Stage, TableState } from '../fiscal/disclosure.ts';
import type { MeasureKey, MissingReason } from '../fiscal/measures.ts';

export const STAGE_NAMES = { budget: '预算', final: '决算' } as const satisfies Record<Stage, string>;
export const SCOPE_NAMES = { department: '部门口径', unit: '单位口径' } as const satisfies Record<Scope, string>;
export const LEVEL_NAMES = { province: '省级', city: '市级', county: '县级' } as const satisfies Record<Level, string>;

export const STATE_NAMES = {
  published: '已公开',
  partly: '已公开，部分录入',
  'published-empty': '空表列示',
  'not-entered': '已公开，尚未录入',
  'not-published': '无此表',
  'not-collected': '未收集',
} as const satisfies Record<TableState, string>;

/** What each state means, for a reader who meets it for the first time. */
export const STATE_MEANINGS = {
  published: '文件里有这张表，已全部录入。',
  partly: '文件里有这张表，本站只录入了一部分。',
  'not-entered': '文件里有这张表，本站尚未录入。',
  'published-empty': '文件里有这张表，但表内没有数。',
  'not-published': '文件里没有这种表；是否应当公开，见公开清单。',
  'not-collected': '本站没有拿到这部分文件，不代表部门没有公开。',
} as const satisfies Record<TableState, string>;

/** Why a disclosure states no figure. */
export const MISSING_REASONS = {
  ...STATE_MEANINGS,
  published: '这张表里没有这一行。',
  blank: '原表这一格是空的，空格不等于零。',
  'mixed-total': '原表的合计还含会议费、培训费，不是“三公”合计。',
  'no-number': '原表这一格印的不是数。',
  'no-column': '这张表没有这一栏。',
  'code-twice': '原表把这个科目印了两遍，两个数不同。',
} as const satisfies Record<MissingReason, string>;

/** In what two figures differ, said beside them. */
export const DIFFERENCE_REASONS = {
  measure: '度量不同',
  kind: '一个是目标值、一个是实际值',
  unit: '单位不同（金额与百分比等）',
  stage: '阶段不同（预算与决算）',
  year: '年度不同',
  'code-name': '科目名称不同，含义可能变了',
  institution: '发布机构名称不同，机构可能有调整',
  members: '机构设置所列单位不同',
  scope: '口径不同（部门与单位）',
  level: '级别不同',
  carryover: '一个含上年结转、一个不含',
  funding: '资金口径不同或没有写明（全部财政拨款，还是一般公共预算）',
} as const satisfies Record<Difference, string>;

export const FUNDING_NAMES = { 'fiscal-appropriation': '财政拨款', 'general-budget': '一般公共预算' } as const;
export const CARRYOVER_NAMES = { included: '含上年结转', excluded: '不含上年结转' } as const;

export const MEASURE_NAMES = {
  'revenue-current-year': '本年收入合计',
  'revenue-total': '收入总计',
  'carryover-in': '上年结转结余',
  'expenditure-current-year': '本年支出合计',
  'expenditure-total': '支出总计',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  operating: '公用经费',
  'three-public': '“三公”经费合计',
  overseas: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-running': '公务用车运行维护费',
  receptions: '公务接待费',
} as const satisfies Record<MeasureKey, string>;
