import { kilobytes, textTable } from '../table.ts';
import type { Asked, Measured } from './measure.ts';

/** Build, memory and size of an index. */
export function sizeTable({ summary, taking, writing, wall, memory, core }: Measured): string {
  const all = [...summary.files.values()];
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
  const files = all.reduce((sum, each) => sum + each.files, 0);
  return textTable(
    ['份数', '行', '常见字串', '收录 CPU', '写出 CPU', '时间', '内存峰值', '核心', '索引', '文件'],
    [[String(summary.documents), String(summary.rows), String(summary.commonTexts), `${taking.toFixed(1)} s`, `${writing.toFixed(1)} s`, `${wall.toFixed(1)} s`, megabytes(memory), kilobytes(core), megabytes(bytes), String(files)]],
  );
}

/** Bytes, requests and truth of each sort of query, and of all. */
export function sortTable(asked: readonly Asked[]): string {
  const sorts = [...Map.groupBy(asked, ({ sort }) => sort)];
  const lines = [...sorts, ['全部', asked] as const].map(([sort, of]) => {
    const [shown, right] = [sum(of.map((each) => each.shown)), sum(of.map((each) => each.true))];
    return [
      sort,
      String(of.length),
      (sum(of.map(({ recall }) => recall)) / of.length).toFixed(3),
      shown === 0 ? '—' : (right / shown).toFixed(3),
      String(of.filter(({ wrong }) => wrong !== '').length),
      kilobytes(sum(of.map(({ bytes }) => bytes)) / of.length),
      kilobytes(quantile(of.map(({ bytes }) => bytes), 0.99)),
      kilobytes(Math.max(...of.map(({ bytes }) => bytes))),
      (sum(of.map(({ requests }) => requests)) / of.length).toFixed(1),
      `${(sum(of.map(({ milliseconds }) => milliseconds)) / of.length).toFixed(0)} ms`,
      `${Math.max(...of.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
    ];
  });
  const wrong = asked.filter((each) => each.wrong !== '').map(({ text, wrong: what }) => `  ${text}: ${what}`);
  const dearest = [...asked].sort((a, b) => b.bytes - a.bytes).slice(0, 8).map(({ text, bytes, requests, rows }) => `  ${text}: ${kilobytes(bytes)}, ${requests} 个文件, ${rows} 行`);
  return [textTable(['查询', '个', '查全', '前十为真', '有误', '平均', 'p99', '最大', '请求', '平均用时', '最长'], lines), ...(wrong.length > 0 ? ['有误：', ...wrong.slice(0, 20)] : []), '最大的：', ...dearest].join('\n');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
