import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const MINIMAL = join(ROOT, 'tests', 'fixtures', 'minimal');
const { folder: site, base } = inject('site');
const scratch = mkdtempSync(join(tmpdir(), 'commands-'));
const started: ChildProcess[] = [];

/* What a fresh shell has: none of the settings of this run. */
const ENV: NodeJS.ProcessEnv = { ...process.env, CI: '1', DATA_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '', PORT: '' };

function command(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'scripts', `${script}.ts`), ...args], { cwd: ROOT, encoding: 'utf8', env: { ...ENV, ...env } });
}

/** Starts a serving command; resolves with the address it prints. */
async function serving(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', `${script}.ts`), ...args], { cwd: ROOT, env: { ...ENV, ...env } });
  started.push(child);
  let text = '';
  return new Promise((done, fail) => {
    const read = (part: Buffer): void => {
      text += String(part);
      const [address] = /http:\/\/\S+\//.exec(text) ?? [];
      if (address) done(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(new Error(`${script} ended with ${code}: ${text}`)));
  });
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('npm run build', () => {
  const data = join(scratch, 'data');
  const out = join(scratch, 'dist');

  beforeAll(() => {
    cpSync(MINIMAL, data, { recursive: true });
    const result = command('build', ['--data', data, '--out', out]);
    if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  });

  it('builds another data folder into another folder', () => {
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    expect(readFileSync(join(out, 'data', 'disclosures.json'), 'utf8')).toContain('990100-finance/2024-budget');
    expect(readdirSync(scratch).sort()).toEqual(['data', 'dist', 'dist.record']);
  });

  it('prints every fault of invalid data as the check does, and leaves the last build alone', () => {
    const broken = join(scratch, 'broken');
    cpSync(MINIMAL, broken, { recursive: true });
    const table = join(broken, 'disclosures', '990100-finance', '2024-budget', 'expenditure-by-function.csv');
    const text = readFileSync(table, 'utf8');
    writeFileSync(table, `${text.trimEnd()}\n${text.trimEnd().split('\n').at(-1)}\n`);
    writeFileSync(join(broken, 'agencies.csv'), '');
    const before = readFileSync(join(out, 'index.html'), 'utf8');
    const built = command('build', ['--data', broken, '--out', out]);
    const checked = command('check', ['--data', broken]);
    expect([built.status, checked.status]).toEqual([1, 1]);
    expect(checked.stdout).toContain('agencies.csv');
    expect(checked.stdout).toContain('expenditure-by-function.csv');
    expect(built.stdout).toBe(`${checked.stdout}数据有错，没有构建。\n`);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(before);
    expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([]);
    rmSync(broken, { recursive: true });
  });

  it('refuses what it does not understand, with exit code 2', () => {
    expect(command('build', ['--colour', 'red'])).toMatchObject({ status: 2, stderr: '没有这个选项：--colour\n用法：npm run build [-- --data 目录] [--out 目录] [--region 省级代码] [--full] [--archive 以前的网站目录] [--timings 文件]\n' });
    expect(command('build', ['dist'])).toMatchObject({ status: 2, stderr: '多余的参数：dist\n用法：npm run build [-- --data 目录] [--out 目录] [--region 省级代码] [--full] [--archive 以前的网站目录] [--timings 文件]\n' });
    expect(command('build', ['--data', join(scratch, 'none')])).toMatchObject({ status: 2, stderr: `没有这个数据文件夹：${join(scratch, 'none')}\n` });
    expect(command('build', [], { SITE_URL: 'example' })).toMatchObject({ status: 2, stderr: expect.stringContaining('SITE_URL 不是网址：example') });
  });

  it('refuses to replace a folder that is not a build', () => {
    const before = readdirSync(data);
    const result = command('build', ['--data', MINIMAL, '--out', data]);
    expect(result).toMatchObject({ status: 1, stderr: expect.stringContaining('不敢替换') });
    expect(readdirSync(data)).toEqual(before);
  });
});

describe('npm run serve', () => {
  it('prints an address that answers, and the 404 page elsewhere', async () => {
    const address = await serving('serve', ['--out', site], { BASE_PATH: base, PORT: '4435' });
    expect(new URL(address).pathname).toBe(base);
    const home = await fetch(address);
    expect([home.status, await home.text()]).toEqual([200, readFileSync(join(site, 'index.html'), 'utf8')]);
    const missing = await fetch(`${address}nothing/`);
    expect([missing.status, await missing.text()]).toEqual([404, readFileSync(join(site, '404.html'), 'utf8')]);
  });

  it('says so when nothing has been built, and when the port is no number', () => {
    expect(command('serve', ['--out', join(scratch, 'none')])).toMatchObject({ status: 1, stderr: expect.stringContaining('还没有建好的网站') });
    expect(command('serve', ['--out', site, '--port', 'x'])).toMatchObject({ status: 2, stderr: '端口应是 0 到 65535 的整数：x\n' });
  });
});

describe('npm start', () => {
  it('builds, then serves', async () => {
    const address = await serving('start', ['--data', MINIMAL, '--out', join(scratch, 'start')], { PORT: '4438' });
    const answer = await fetch(`${address}disclosures/990100-finance/2024-budget/`);
    expect([new URL(address).pathname, answer.status]).toEqual(['/', 200]);
  });
});
