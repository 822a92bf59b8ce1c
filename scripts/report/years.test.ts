import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDataFolder } from '../../tests/fixtures/data-folder.ts';
import { checkData } from '../../src/load/check.ts';
import { textReport } from './text.ts';
import { yearsPatch } from './years.ts';

/** The minimal document of 2024 beside classifications that know some of its names of other years only, one of them with Windows line ends. */
const outdated = <Result>(use: (dir: string, path: (file: string) => string) => Result): Result =>
  withDataFolder((data) => {
    data.edit('classifications/functional.csv', '2010601,行政运行,2024,2024', '2010601,行政运行,2020,2022');
    data.edit('classifications/functional.csv', '2010607,信息化建设,2024,2024', '2010607,信息化建设,2026,2026');
    const economic = readFileSync(data.path('classifications/economic.csv'), 'utf8');
    data.write('classifications/economic.csv', economic.replace('30201,办公费,2024,2024', '30201,办公费,2025,2025').replaceAll('\n', '\r\n'));
    return use(data.dir, (file) => data.path(file));
  });

describe('check --years', () => {
  it('is a patch of the spans that the documents go beyond, after which they are sound', { timeout: 60_000 }, () => {
    outdated((dir, path) => {
      const { faults } = checkData(dir);
      expect(faults.length).toBeGreaterThanOrEqual(3);
      const patch = yearsPatch(faults, dir, 'data');
      expect(patch.split('\n').filter((line) => /^[+-]\d/.test(line)).map((line) => line.trimEnd())).toEqual([
        '-30201,办公费,2025,2025',
        '+30201,办公费,2024,2025',
        '-2010601,行政运行,2020,2022',
        '-2010607,信息化建设,2026,2026',
        '+2010601,行政运行,2020,2024',
        '+2010607,信息化建设,2024,2026',
      ]);
      const { status, stderr } = spawnSync('git', ['apply', '-p2', '-'], { cwd: dir, input: patch, encoding: 'utf8', env: { ...process.env, GIT_CEILING_DIRECTORIES: resolve(dir, '..') } });
      expect([status, stderr]).toEqual([0, '']);
      expect(readFileSync(path('classifications/economic.csv'), 'utf8')).toContain('30201,办公费,2024,2025\r\n');
      expect(checkData(dir).faults).toEqual([]);
    });
  });

  it('is pointed to where more than one name is of another year', () => {
    outdated((dir) => {
      const result = checkData(dir);
      expect(textReport({ ...result, dataDir: dir })).toMatch(/其中 \d+ 处只差登记的年度：npm run check -- --years 列出要改的科目行，核实后可用 git apply 写入。$/);
    });
  });

  it('is empty where nothing is to extend', () => {
    withDataFolder((data) => expect(yearsPatch(checkData(data.dir).faults, data.dir, 'data')).toBe(''));
  });
});
