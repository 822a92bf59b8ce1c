/** Wording of what surrounds every page. */
export const SITE_NAME = '明账';
export const SITE_TAGLINE = '部门预决算公开数据';

/** Main navigation, in order; paths without the base. */
export const NAVIGATION = [
  { path: '/regions/', label: '地区' },
  { path: '/three-public/', label: '三公经费' },
  { path: '/compare/', label: '比较' },
  { path: '/findings/', label: '对不上的数' },
  { path: '/checklist/', label: '公开清单' },
  { path: '/data/', label: '数据' },
  { path: '/methodology/', label: '说明' },
  { path: '/glossary/', label: '词汇' },
] as const;

export const SITE = {
  skip: '跳到正文',
  navigation: '主导航',
  search: '搜索',
  searchHint: '部门、项目、科目、金额',
  theme: '明暗',
  themeAuto: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  publicInformation: '本站数字来自各部门依法公开的预算、决算文件，属于公开信息，可以自由使用；引用时请注明原文件。',
  licence: '程序代码以 Apache-2.0 许可发布。本站不是政府网站；数字如有出入，以发布单位的原文件为准。',
  about: '关于本站',
  corrections: '更正',
} as const;
