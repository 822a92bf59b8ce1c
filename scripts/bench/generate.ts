import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOptions, run, UsageError } from '../lib/command.ts';
import { consoleProgress } from '../lib/progress.ts';
import { writeData } from './generate/write.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'node scripts/bench/generate.ts --disclosures 份数 --out 目录 [--seed 种子]';

/* Writes a data folder of invented disclosures, for measuring only. */
await run(async () => {
  const { disclosures = '', out = '', seed = '1' } = readOptions(process.argv.slice(2), { disclosures: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string' } }, USAGE);
  if (!/^[1-9]\d{0,6}$/.test(disclosures)) throw new UsageError(`份数应是正整数：${disclosures}\n用法：${USAGE}`);
  if (out === '') throw new UsageError(`没有写明输出目录。\n用法：${USAGE}`);
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new UsageError(`目录不是空的：${folder}`);
  const progress = consoleProgress();
  progress.stage('生成披露');
  const began = performance.now();
  const made = writeData({ disclosures: Number(disclosures), seed, out: folder, registers: join(ROOT, 'data'), onProgress: progress.step });
  progress.end();
  console.log(`生成 ${made.disclosures} 份披露：${made.agencies} 个部门和单位，${made.regions} 个地区，${made.files} 个文件，${made.rows} 行，${(made.bytes / 2 ** 20).toFixed(1)} MB，${((performance.now() - began) / 1000).toFixed(1)} 秒`);
  return 0;
});
