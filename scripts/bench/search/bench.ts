import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibrary } from '../../../src/load/library.ts';
import { consoleProgress } from '../../lib/progress.ts';
import { writeData } from '../generate/write.ts';
import { type Measured, measureRowIndex } from './measure.ts';
import { sizeTable, sortTable } from './report.ts';

export interface SearchBenchOptions {
  readonly root: string;
  /** Numbers of generated disclosures, each measured on its own, after the data folder itself. */
  readonly counts: readonly number[];
  readonly seed: string;
}

/* Checks cost more than the index; past this many disclosures their findings are left out. */
const WITH_FINDINGS = 1000;
const QUERIES_EACH = 20;

/** Builds the row index of today's data and of generated data, and asks queries of every sort; true when every answer was right. */
export async function benchSearch({ root, counts, seed }: SearchBenchOptions): Promise<boolean> {
  const cache = join(root, '.cache', 'bench-search');
  const progress = consoleProgress();
  const measured: Measured[] = [];
  for (const count of [0, ...counts]) {
    rmSync(cache, { recursive: true, force: true });
    const data = count === 0 ? join(root, 'data') : join(cache, 'data');
    if (count > 0) {
      progress.stage(`生成 ${count} 份披露`);
      writeData({ disclosures: count, seed, out: data, registers: join(root, 'data'), onProgress: progress.step });
      progress.end();
    }
    const result = await measureRowIndex(loadLibrary(data).library, join(cache, 'rows'), { each: QUERIES_EACH, findings: count <= WITH_FINDINGS });
    console.log(`\n${count === 0 ? '现有数据' : `生成 ${count} 份`}\n${sizeTable(result)}\n${sortTable(result.asked)}`);
    measured.push(result);
  }
  rmSync(cache, { recursive: true, force: true });
  return measured.every(({ asked }) => asked.every(({ wrong }) => wrong === ''));
}
