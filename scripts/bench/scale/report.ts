import { textTable } from '../table.ts';
import type { Measured } from './measure.ts';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} 秒`;
const each = (milliseconds: number, count: number): string => `${(milliseconds / count).toFixed(2)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const STAGES: Readonly<Record<string, string>> = { look: '看什么变了', check: '检查数据', write: '页面和各份文件', gather: '汇总', shared: '列表页面', whole: '整套数据', search: '搜索索引', prose: '文字索引', finish: '就位' };

/** All that was measured of one number of disclosures, as tables. */
export function measuredText({ generated, wall, cpu, peak, stages, parts, processes, site }: Measured): string {
  const count = generated.disclosures;
  return [
    `\n${count} 份披露：${generated.agencies} 个部门和单位，${generated.regions} 个地区，${generated.rows} 行（平均 ${(generated.rows / count).toFixed(0)} 行），数据 ${megabytes(generated.bytes)}`,
    `整站构建 ${seconds(wall)}（每份 ${each(wall, count)}），处理器 ${seconds(cpu)}（每份 ${each(cpu, count)}），全部进程内存峰值 ${megabytes(peak)}`,
    '\n各阶段（处理器时间只是构建进程自己的）',
    textTable(['阶段', '时间', '每份', '处理器', '全部进程内存峰值'], stages.map((stage) => [STAGES[stage.name] ?? stage.name, seconds(stage.wall), each(stage.wall, count), seconds(stage.cpu), megabytes(stage.peak)])),
    '\n阶段里的各部分（不含其中的部分）',
    textTable(['部分', '时间', '每份'], Object.entries(parts).sort(([, a], [, b]) => b - a).map(([name, time]) => [name, seconds(time), each(time, count)])),
    '\n各进程',
    textTable(['进程', '处理器', '内存峰值'], processes.map(({ command, cpu: used, peak: most }) => [shortCommand(command), seconds(used), megabytes(most)])),
    `\n产物 ${megabytes(site.bytes)}，${site.files} 个文件（每份 ${kilobytes(site.bytes / count)}，${(site.files / count).toFixed(1)} 个文件）`,
    textTable(['部分', '文件', '大小', '每份', '一个目录里最多'], site.folders.slice(0, 16).map(({ name, files, bytes, widest }) => [name, String(files), megabytes(bytes), kilobytes(bytes / count), String(widest)])),
    '\n页面（gzip）',
    textTable(['页面', '页数', '平均', '最重', '最重的一页'], site.pages.slice(0, 24).map(({ type, pages, average, most, heaviest }) => [type, String(pages), kilobytes(average), kilobytes(most), heaviest])),
    '\n网页读取的最大的 JSON（gzip）',
    textTable(['文件', '大小'], site.fetched.map(({ path, bytes }) => [path, kilobytes(bytes)])),
  ].join('\n');
}

/** How time, memory and output grow from one number to another: 1.00 is in step with the number. */
export function slopeText(small: Measured, large: Measured): string {
  const ratio = large.generated.disclosures / small.generated.disclosures;
  const row = (name: string, a: number, b: number, show: (value: number) => string): string[] => [name, show(a), show(b), (b / a).toFixed(2), (Math.log(b / a) / Math.log(ratio)).toFixed(2)];
  const stage = (measured: Measured, name: string): number => measured.stages.find((found) => found.name === name)?.wall ?? 0;
  return [
    `\n从 ${small.generated.disclosures} 份到 ${large.generated.disclosures} 份（份数 ${ratio.toFixed(1)} 倍；指数 1 是与份数同步）`,
    textTable(
      ['', String(small.generated.disclosures), String(large.generated.disclosures), '倍数', '指数'],
      [
        row('整站构建', small.wall, large.wall, seconds),
        row('处理器', small.cpu, large.cpu, seconds),
        ...small.stages.flatMap(({ name, wall }) => (wall > 500 ? [row(STAGES[name] ?? name, wall, stage(large, name), seconds)] : [])),
        ...Object.entries(small.parts).flatMap(([name, time]) => (time > 500 ? [row(name, time, large.parts[name] ?? 0, seconds)] : [])),
        row('内存峰值', small.peak, large.peak, megabytes),
        row('产物大小', small.site.bytes, large.site.bytes, megabytes),
        row('文件数', small.site.files, large.site.files, String),
      ],
    ),
  ].join('\n');
}

function shortCommand(command: string): string {
  return command.replace(/^\S*\/node\s/, 'node ').replace(/\S*\/(node_modules|scripts)\//g, '$1/').slice(0, 60);
}
