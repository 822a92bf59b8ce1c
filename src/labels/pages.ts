import type { DisclosureHead } from '../fiscal/disclosure.ts';
import { STAGE_NAMES } from './comparability.ts';

/** Wording of the pages around the disclosures. */
export const HOME = {
  title: '明账',
  description: '各地政府部门公开的预算、决算，逐格录成数据：能查、能比、能引用，每个数都回得到原文件。',
  lede: '政府部门每年公开的预算和决算，一格一格录成数据。',
  ledeMore: '查一个局的钱花在哪里，搜一个科目、一个项目、一个金额，引用到某张表的某一行。',
  search: '搜部门、项目、科目、金额',
  newest: '已收录的预算与决算',
  regions: '按地区找',
  threePublic: '“三公”经费',
  threePublicMore: '看全部比较与口径说明',
} as const;

export const REGIONS = {
  title: '地区',
  description: '按省、市、县查看已收录的部门和文件。',
  agencies: '已收录的部门',
  below: '下级地区',
  none: '这里还没有收录部门。',
  noneHere: '本级的部门还没有收录，下面的地区有。',
  own: '本级',
  held: '各种表的收录情况',
  heldNote: '每份文件公开了哪些表，哪些只有空表，哪些没有。',
  newestOnly: '每个部门列最新的一份，其余年度在部门的页面。',
  heldElsewhere: '这里文件多，各种表的收录情况按年度分页：',
} as const;

/** Lists of disclosures that are divided by region and year. */
export const LIST_PAGES = {
  regions: '按地区看',
  years: '按年度看',
  year: (year: number) => `${year}年`,
  documents: (count: number) => `${count}份文件`,
} as const;

export const AGENCY = {
  years: '已收录的文件',
  measure: '名称',
  measures: '主要数字',
  measuresNote: '点数字看它在原表的那一行。不同阶段、不同口径的数只并列，不排名。',
  all: '全部数字',
  compare: '与同级同类的部门比较',
  renamed: (code: string, before: string, after: string) => `科目${code}由“${before}”改为“${after}”`,
  moreRenamed: (count: number) => `另有${count}个科目改名`,
  breaks: '前后不可直接比的地方',
  noFinal: '这个部门同一年度的预算和决算还没有收齐，所以这里没有预算与决算的对照。',
} as const;

export const THREE_PUBLIC = {
  title: '“三公”经费比较',
  description: '因公出国（境）、公务用车、公务接待各花多少：只在可比的数之间排序，不可比的分开列、写明原因。',
  lede: '只有阶段、年度、口径、级别、资金口径都相同的数才排名次；其余只并列，写明差在哪里。空格和没有的数不当作零。',
  part: '换年度、地区、部门来比，看历年和没有给出的',
} as const;

export const DATA_PAGE = {
  title: '数据',
  description: '整套数据、数据字典、引用方式和许可。',
} as const;

/** 2023年部门预算, 2022年部门决算, 2023年单位预算. */
export function disclosureName(head: Pick<DisclosureHead, 'fiscalYear' | 'stage' | 'scope'>): string {
  return `${head.fiscalYear}年${head.scope === 'unit' ? '单位' : '部门'}${STAGE_NAMES[head.stage]}`;
}

/** What a disclosure is called for short: 2023年预算. */
export function yearName({ fiscalYear, stage }: Pick<DisclosureHead, 'fiscalYear' | 'stage'>): string {
  return `${fiscalYear}年${STAGE_NAMES[stage]}`;
}
