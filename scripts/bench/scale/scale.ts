import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consoleProgress } from '../../lib/progress.ts';
import { writeData } from '../generate/write.ts';
import { type Measured, measureBuild } from './measure.ts';
import { measuredText, slopeText } from './report.ts';

export interface ScaleOptions {
  readonly root: string;
  /** Numbers of disclosures, each built and measured on its own. */
  readonly counts: readonly number[];
  readonly seed: string;
  /** Keeps data, site and measurements. */
  readonly keep: boolean;
}

/** Generates, builds and measures each number of disclosures, one after another, and prints tables. */
export async function benchScale({ root, counts, seed, keep }: ScaleOptions): Promise<void> {
  const measured: Measured[] = [];
  for (const count of counts) {
    const folder = join(root, '.cache', 'bench-scale', String(count));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    try {
      const data = join(folder, 'data');
      const progress = consoleProgress();
      progress.stage(`生成 ${count} 份披露`);
      const generated = writeData({ disclosures: count, seed, out: data, registers: join(root, 'data'), onProgress: progress.step });
      progress.end();
      const result = await measureBuild(root, generated, { data, site: join(folder, 'site'), times: join(folder, 'times.json') });
      console.log(measuredText(result));
      measured.push(result);
      if (keep) writeFileSync(join(folder, 'measured.json'), `${JSON.stringify(result, undefined, 1)}\n`);
    } finally {
      if (!keep) rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const [at, large] of measured.entries()) {
    const small = measured[at - 1];
    if (small) console.log(slopeText(small, large));
  }
}
