import { LEVEL_NAMES, SCOPE_NAMES, STAGE_NAMES } from './comparability.ts';

/** Wording of what a search finds, of its filters, and of the ways on where it finds nothing. */
export const RESULTS = {
  heading: '结果',
  views: '在哪里找',
  rows: '数据',
  pages: '网页',
  by: '怎样列',
  byRow: '逐行列',
  byDocument: '按文件列',
  filters: '缩小范围',
  chosen: '已选',
  remove: '去掉',
  clear: '全部清除',
  everyFilter: '任何范围',
  any: '全部',
  others: (count: number) => `其余 ${count} 种`,
  more: '再显示一些',
  alsoCalled: '也称',
  loading: '正在查找……',
  tooShort: '请至少输入两个字。',
  noCharacters: '请输入文字或数字，只有空格和标点找不到什么。',
  tooLong: (most: number) => `太长了，请缩短到${most}个字以内，或只取其中一段。`,
  failed: '搜索没能载入。',
  offline: '现在没有连上网络，搜索没能载入。连上以后再试；已经打开的页面仍可以看。',
  missing: '搜索用的文件缺了或已更新。请重新载入这一页；若还不行，可以先按地区找。',
  retry: '再试一次',
  nothing: '没有找到。',
  nothingFiltered: '在这个范围里没有找到。',
  nothingHelp: '这些写法能找到：',
  fewer: '少一个条件就有：',
  apart: '这几个词分开都有，只是没有一份文件同时含有：',
  notApart: '没有一份文件同时含有这几个词：',
  wordNowhere: '没有',
  literal: '搜索按原文逐字匹配，不猜近义词，认得的只有部门的简称（医保局）。可以少输几个字、换一种写法，或者在网页里找、按地区找。',
  inPages: '在网页里找',
  inRows: '在数据里找',
  byRegion: '按地区找',
} as const;

/** Titles of the filters. */
export const FILTER_TITLES: Readonly<Record<string, string>> = {
  region: '地区',
  level: '级别',
  year: '年度',
  stage: '阶段',
  scope: '口径',
  sector: '领域',
  agency: '部门',
  kind: '内容',
};

export const REGION_STEPS = ['省', '市', '县', '以下'] as const;

const STAGES: Readonly<Record<string, string>> = STAGE_NAMES;
const SCOPES: Readonly<Record<string, string>> = SCOPE_NAMES;
const LEVELS: Readonly<Record<string, string>> = LEVEL_NAMES;

/** A value of a filter that no register names. */
export function filterValueName(key: string, value: string): string {
  if (key === 'year') return `${value}年`;
  const names = key === 'stage' ? STAGES : key === 'scope' ? SCOPES : key === 'level' ? LEVELS : {};
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

/** Kinds of results that are no rows of a kind of table. */
export const KIND_TITLES = {
  document: '文件',
  agency: '部门页',
  region: '地区页',
  table: '表名与表头',
  finding: '对不上的数',
} as const;

/** What sort of result it is, where that is not a row of a table; empty else. */
export function resultKind(kind: string): string {
  return Object.hasOwn(KIND_TITLES, kind) ? KIND_TITLES[kind as keyof typeof KIND_TITLES] : '';
}

/** What was found, in one sentence. */
export function foundSentence(count: number, documents: number): string {
  const total = count.toLocaleString('zh-CN');
  return documents === 0 ? `找到 ${total} 条。` : `找到 ${total} 条，来自 ${documents.toLocaleString('zh-CN')} 份文件。`;
}

/** The same where documents are listed, each once, and beside them pages of agencies and places. @param rows in all documents */
export function foundDocuments(documents: number, rows: number, pages: number): string {
  const beside = `${pages.toLocaleString('zh-CN')} 个部门或地区的页面`;
  if (documents === 0) return `找到 ${beside}。`;
  return `找到 ${documents.toLocaleString('zh-CN')} 份文件，里面有 ${times(rows)}${pages === 0 ? '' : `；另有 ${beside}`}。`;
}

/** Of numbers: an amount is found as a whole only, and what is shown for a part of it are codes and words. */
export function amountSentence(terms: readonly string[]): string {
  return `金额要写全（如 4092.38）才找得到，${terms.map((term) => `“${term}”`).join('')}若只是金额的一部分，请补全。`;
}

/** Said where the words as typed stand nowhere together, before what was found for them apart. */
export function cutSentence(terms: readonly string[]): string {
  const quoted = terms.map((term) => `“${term}”`);
  return `没有连在一起的写法，分成${quoted.slice(0, -1).join('')}和${quoted.at(-1) ?? ''}来找：`;
}

/** Terms of one character, which narrow nothing. */
export function ignoredSentence(terms: readonly string[]): string {
  return `单个字${terms.map((term) => `“${term}”`).join('')}没有用来找。`;
}

/** How often words stand somewhere: 12 条. */
export function times(count: number): string {
  return `${count.toLocaleString('zh-CN')} 条`;
}

/** Under a document in a list of documents. */
export function rowsOfDocument(rows: number): string {
  return `这份文件里有 ${rows.toLocaleString('zh-CN')} 条，逐条看`;
}

/** Leads to the same search without one filter. */
export function dropSentence(filter: string, count: number): string {
  return `不限${filter}，有 ${times(count)}`;
}
