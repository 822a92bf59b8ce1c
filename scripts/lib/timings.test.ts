import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SiteEntry } from './site-writers.ts';
import { type BuildTimes, Timings } from './timings.ts';

it('tells stages one after another and the checks apart from the writer that asks for them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'timings-'));
  try {
    const timings = new Timings();
    timings.stage('check');
    timings.stage('write');
    let checked = 0;
    const writer = timings.writer('exports', { add: ({ checks }) => void checks(), close: () => undefined });
    await writer.add({ checks: () => [checked++] } as unknown as SiteEntry);
    await writer.close();
    const file = join(folder, 'times.json');
    timings.write(file);
    const times = JSON.parse(readFileSync(file, 'utf8')) as BuildTimes;
    expect(checked).toBe(1);
    expect(times.stages.map(({ name }) => name)).toEqual(['check', 'write']);
    expect(times.stages[0]?.end).toBeLessThanOrEqual(times.stages[1]?.start ?? 0);
    expect(Object.keys(times.parts).sort()).toEqual(['exports', 'rules']);
    expect(Object.values(times.parts).every((time) => time >= 0)).toBe(true);
    expect(times.peak).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
