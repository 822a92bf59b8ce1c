import type { TableState } from '../fiscal/disclosure.ts';

export const CHART_TITLES = {
  function: '钱花在哪里',
  shape: '项目与基本支出',
  economic: '基本支出买了什么',
  revenue: '钱从哪里来',
  'three-public': '“三公”经费',
  projects: '项目各有多大',
} as const;

export const SERIES = {
  project: '项目支出',
  basic: '基本支出（人员和日常运转）',
  other: '其他支出',
  rest: '其余',
  personnel: '人员经费',
  operating: '公用经费',
} as const;

export const CHART = {
  blank: '空格（原表未填）',
  rest: (count: number) => `其余 ${count} 项`,
  drill: '按类、款、项逐级展开',
  seeTable: '看原表',
  source: '资料来源',
  allZero: (what: string) => `${what}各栏都印着 0.00，没有可画的。`,
  undivided: (what: string) => `${what}印了数，没有按科目或项目分开，没有可画的。`,
  allBlank: (what: string) => `${what}的表在文件里，数都是空的，没有可画的。`,
} as const;

/** Why a question has no chart. */
export function absence(state: TableState, what: string, note = ''): string {
  switch (state) {
    case 'published-empty':
      return `${what}：空表列示${note ? `（原表注：${note}）` : ''}，没有可画的数。`;
    case 'not-published':
      return `${what}：公开的文件里没有这张表。`;
    case 'not-collected':
      return `${what}：本站没有拿到这部分文件，不代表部门没有公开。`;
    case 'not-entered':
      return `${what}：文件里有这张表，本站尚未录入。`;
    case 'partly':
      return `${what}：文件里有这张表，本站只录入了一部分，没有可画的。`;
    case 'published':
      return CHART.allBlank(what);
  }
}
