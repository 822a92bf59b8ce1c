import type { Scope, Stage } from '../fiscal/disclosure.ts';
import { SCOPE_NAMES, STAGE_NAMES } from './comparability.ts';

/** Wording of the charts that stand in other people's pages. */
export const EMBED = {
  site: '明账',
  source: '资料来源',
  noDate: '公布日期未获',
  date: (date: string) => `公布日期 ${date}`,
  by: '制图',
  toPage: '核对原表',
  rowName: '名称',
  parts: '构成',
  amount: (unit: string) => (unit ? `数额（${unit}）` : '数额'),
  year: '年度',
  missing: '缺',
  pinned: '固定版：图里的数不随数据更正而变。',
  newer: '这是固定的旧版，之后数据有更新。',
  toLive: '看最新版',
  withdrawn: '这是固定的旧版；明账现在的数据里已没有这张图。',
  goneTitle: '这张图已经撤下',
  gone: '明账现在的数据里没有这张图：来源文件可能已更正、合并或撤下。固定过的版本照旧可看：',
} as const;

/** `2023 年`, `2021 至 2023 年`. */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first} 年` : years.length === last - first + 1 ? `${first} 至 ${last} 年` : `${years.join('、')} 年`;
}

export function stagesText(stages: readonly Stage[]): string {
  return stages.map((stage) => STAGE_NAMES[stage]).join('与');
}

export function scopesText(scopes: readonly Scope[]): string {
  return scopes.map((scope) => SCOPE_NAMES[scope]).join('、');
}

/** What an embed says of an address that it cannot follow. */
export const EMBED_OPTIONS = {
  wrongValue: (name: string, value: string, allowed: string) => `网址里的 ${name}=${value} 不能用，可写：${allowed}。现按默认显示。`,
  unknown: (name: string) => `网址里的选项“${name}”不认识，可用的有 theme、static、transparent。`,
} as const;
