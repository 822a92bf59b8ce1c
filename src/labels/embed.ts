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

/** The panel from which a chart is taken into another page. */
export const SHARE = {
  link: '嵌入',
  linkTo: (title: string) => `把“${title}”嵌入别的网页`,
  title: '把这张图嵌入网页',
  close: '关闭',
  options: '样式与版本',
  theme: '明暗',
  themes: { auto: '随读者系统', light: '浅色', dark: '深色' },
  still: '静态（不用脚本画图）',
  transparent: '透明背景',
  version: '版本',
  live: '随数据更正而更新',
  pinned: '固定为现在的数',
  pinnedNote: '固定版的数不再变；数据更正后，图上会写明有新版。',
  preview: '预览',
  previewTitle: '嵌入后的样子',
  plain: '框架',
  plainNote: '一段代码，不用脚本。高度按手机屏幕定，在宽屏上下方会留白。',
  resize: '框架加脚本',
  resizeNote: '多一个小脚本，让框架在各种屏幕上都正好是图的高度。',
  image: '图片加链接',
  imageNote: '给不许用框架的网页。图片随明暗变化，点开到本站的原图。',
  open: '单独打开',
} as const;
