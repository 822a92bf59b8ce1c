import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledProgram, keepBundle } from './bundle.ts';
import { hashProgram } from './hash-program.ts';
import { programFile, PROGRAMS } from './program-file.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const MINIMAL = join(ROOT, 'tests', 'fixtures', 'minimal');
/* Not the hash of the program: a bundle that a build has made must not stand in for the one under test. */
const program = `test ${process.pid}`;
let scratch = '';
let bundle = '';

/** Runs `npm run build` from one of its two forms. */
function runBuild(from: string, ...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const code = `const { runBuild } = await import(${JSON.stringify(from)}); await runBuild(${JSON.stringify(ROOT)}, ${JSON.stringify(hashProgram(ROOT))});`;
  const launcher = join(scratch, 'launcher.mjs');
  writeFileSync(launcher, code);
  const env = { ...process.env, CI: '1', BASE_PATH: '', SITE_URL: '', DATA_DIR: '', OUT_DIR: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], { cwd: ROOT, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'bundle-'));
  expect(bundledProgram(ROOT, program)).toBeUndefined();
  await keepBundle(ROOT, program);
  bundle = bundledProgram(ROOT, program) ?? '';
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  if (bundle) rmSync(dirname(fileURLToPath(bundle)), { recursive: true, force: true });
});

it('has an entry for everything that runs in a thread or a process of its own', () => {
  for (const name of Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]) {
    expect(existsSync(programFile(name)), name).toBe(true);
    expect(existsSync(new URL(`./${name}.js`, bundle)), name).toBe(true);
  }
});

it('makes the site that the program as written makes, byte for byte', () => {
  const source = programFile('build-command').href;
  const made = runBuild(bundle, '--data', MINIMAL, '--out', join(scratch, 'bundled'));
  expect(made.status, made.text).toBe(0);
  expect(runBuild(source, '--data', MINIMAL, '--out', join(scratch, 'written'))).toMatchObject({ status: 0 });
  const [bundled, written] = [filesOf(join(scratch, 'bundled')), filesOf(join(scratch, 'written'))];
  expect([...bundled.keys()]).toEqual([...written.keys()]);
  expect([...bundled].filter(([name, text]) => written.get(name) !== text).map(([name]) => name)).toEqual([]);
  /* In a fresh clone the pages are compiled first. */
}, 300_000);

it('complains as the program as written does', () => {
  const source = programFile('build-command').href;
  for (const args of [['--colour'], ['--data', join(scratch, 'none')]]) expect(runBuild(bundle, ...args)).toEqual(runBuild(source, ...args));
});

it('bundles another program into another folder', () => {
  expect(bundledProgram(ROOT, `${program} changed`)).toBeUndefined();
  expect(bundledProgram(scratch, program)).toBeUndefined();
});
