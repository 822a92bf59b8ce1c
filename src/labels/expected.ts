import type { Expected } from '../load/formats.ts';

/** What a value should have been, as it follows 应当是. */
export const EXPECTED_LABELS: Readonly<Record<Expected, string>> = {
  text: '文字',
  number: '数，不加引号',
  list: '列表，写在 [ ] 里',
  'filled-list': '至少有一项的列表',
  object: '一组键和值，写在 { } 里',
  'positive-integer': '从 1 起的整数，不加引号',
  'fiscal-year': '预算年度，1990 至 2100 的四位整数，不加引号',
  'stated-year': '1990 至 2100 的四位年份；原文没有说是哪一年的留空',
  'line-span': '两个行号 [首行, 末行]，从 1 起',
  'column-title': '印出的列名，或 { "header": …, "group": … }',
  url: '以 http 或 https 开头的网址；没有取得的写 null',
  slug: '小写字母、数字和连字符，以字母开头',
  'region-code': '六位行政区划代码',
  'parent-code': '上级的六位行政区划代码；省级留空',
  'agency-id': '“行政区划代码-英文短名”，如 140824-healthcare-security',
  'budget-code': '预算单位代码，只用数字；没有的留空',
  'classification-code': '三位、五位或七位数字的科目编码',
  'code-name': '科目的名称，不能只有数字',
  year: '四位年份',
  extraction: '只与 "hashed": "publisher-file" 同用：原文件的校验值写 sha256，行号所指的提取文本写 extraction；没有原文件的校验值时不写 extraction',
  'correction-id': '“c”加数字，如 c1；用过的号不改、不再用',
  commit: '7 至 40 位小写十六进制的提交号；没有的留空',
  other: '本项规定的写法，见 docs/data-format.md',
};
