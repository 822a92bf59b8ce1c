import type { Fault, KnownYears } from '../load/fault.ts';
import { cited, visible } from './visible.ts';

/* Phrases that the wording of faults is made of. */

/** One fault in words: what is wrong, and how to mend it. Both are whole Chinese sentences. */
export interface FaultText {
  readonly message: string;
  readonly fix: string;
}

const CLASSIFICATION_LABELS: Readonly<Record<string, string>> = {
  functional: '支出功能分类',
  economic: '部门预算支出经济分类',
  'government-economic': '政府预算支出经济分类',
};

export function text(message: string, fix: string): FaultText {
  return { message: visible(message), fix: visible(fix) };
}

/** A name that is registered, but not for the year of the document. */
export function elsewhen({ classification: id, label, year }: { readonly classification: string; readonly label: string; readonly year: number }, entries: readonly KnownYears[]): FaultText {
  const known = entries.map(({ code, firstYear, lastYear }) => `${code} 登记的是 ${firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`} 年`);
  const ends = [...new Set(entries.map(({ firstYear }) => (year < firstYear ? 'first_year' : 'last_year')))];
  return text(
    `“${cited(label)}”这个名称只登记在别的年度：${known.join('，')}，没有 ${year} 年。`,
    `查 ${year} 年的${classification(id)}：编码和名称都没有变的，把 classifications/${id}.csv 里这一行的 ${ends.join('、')} 改为 ${year}；npm run check -- --years 一次列出全部要改的行。`,
  );
}

export function blank({ label, type }: Extract<Fault, { code: 'cell-blank' }>): FaultText {
  if (type === 'code') return text('这一行既没有科目编码，也没有名称。', '补上编码或名称；不是数据的行请删去。');
  if (type === 'row') return text('行号是空的。', '写上行号，如 r1；补录的行用 r3a 这样的号，已有的行号不改。');
  if (type === 'side') return text(`“${label}”是空的，这一行不知道属于哪一侧。`, '写上这一行所在的一侧。');
  if (type === 'label') return text('这一行没有名称。', '补上原文印的名称；不是数据的行请删去。');
  return text(`“${label}”不能空。`, '补上原文这一格；原文确实空着的，在 as_printed 写上本列列名。');
}

export function cellWords(printed: string): string {
  return printed === '' ? '空格' : `“${cited(printed)}”`;
}

export function allowedFiles(file: string): string {
  if (file.startsWith('pins/')) return '只收 npm run pin 写出的文件';
  if (file.startsWith('disclosures/')) return '只收 disclosure.json 和 表格种类.csv';
  return file.startsWith('classifications/') ? '只收 functional.csv、economic.csv、government-economic.csv' : '只收 regions.csv、agencies.csv、checklist.csv、acknowledgements.csv、corrections.csv';
}

export function emptyFix(file: string): string {
  if (file.endsWith('.json')) return '补上内容，写法见 docs/data-format.md；不是公开文件的文件夹请移走。';
  return file.startsWith('disclosures/') ? '至少要有表头一行；原文没有的表从 tables 中去掉。' : '至少要有表头一行，列名见 docs/data-format.md。';
}

export function classification(id: string): string {
  return CLASSIFICATION_LABELS[id] ?? id;
}

export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
}
