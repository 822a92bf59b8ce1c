import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions, run } from './lib/command.ts';
import { type Count, countLine, countTests, type VitestReport } from './lib/test-count.ts';

const ROOT = resolve(import.meta.dirname, '..');

/* Every test in one run: types, units, a whole build, a real browser. The last line says how it went. */
await run(async () => {
  readOptions(process.argv.slice(2), {}, 'npm test');
  /* Units first and apart: they count also when the site cannot be built. */
  const counts = [typecheck(), tests('unit', 'scripts'), tests('site')];
  console.log(countLine(counts));
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
});

/** Types of all code and of all page templates; counts as one test. */
function typecheck(): Count {
  console.log('类型检查……');
  const tools = [
    ['typescript/bin/tsc', '--noEmit'],
    ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error'],
  ];
  const clean = tools.map(([tool = '', ...args]) => node(tool, args)).every((status) => status === 0);
  console.log(clean ? '类型检查通过' : '类型检查没有通过');
  return clean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Test projects of vitest.config.ts, in one run. */
function tests(...projects: readonly ('unit' | 'scripts' | 'site')[]): Count {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  try {
    const status = node('vitest/vitest.mjs', ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    return countTests(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined, status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a tool of `node_modules` with this Node; what it prints is shown. */
function node(tool: string, args: readonly string[]): number | null {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { cwd: ROOT, stdio: 'inherit', env }).status;
}
