import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type BuildTimes, Timings } from './timings.ts';

it('tells stages one after another, and parts without the parts inside them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'timings-'));
  try {
    const timings = new Timings();
    timings.stage('check');
    timings.stage('write');
    await timings.partAsync('exports', () => timings.part('rules', () => undefined));
    timings.add('rules', 5);
    timings.add('elsewhere', 7);
    const file = join(folder, 'times.json');
    timings.write(file);
    const times = JSON.parse(readFileSync(file, 'utf8')) as BuildTimes;
    expect(times.stages.map(({ name }) => name)).toEqual(['check', 'write']);
    expect(times.stages[0]?.end).toBeLessThanOrEqual(times.stages[1]?.start ?? 0);
    expect(Object.keys(times.parts).sort()).toEqual(['elsewhere', 'exports', 'rules']);
    expect([times.parts['elsewhere'], (times.parts['rules'] ?? 0) >= 5]).toEqual([7, true]);
    expect(Object.values(times.parts).every((time) => time >= 0)).toBe(true);
    expect(times.peak).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
