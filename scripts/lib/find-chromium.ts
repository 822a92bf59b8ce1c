import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { CommandError } from './command.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
/* The shell first: a browser with its windows spends several times as long on every page that a test opens. */
const NAMES = ['chromium-headless-shell', 'chrome-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chromium.exe', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

/** What a person without any Chromium is told. */
export const NO_CHROMIUM = `测试要用真实的浏览器，但这台机器上没有 Chromium，也没能装上。请任选一种办法：
  1. 安装 Chromium 或 Chrome（Debian：apt-get install chromium-headless-shell）；
  2. 运行 npx playwright-core install --with-deps chromium；
  3. 设置环境变量 CHROMIUM_PATH，指向浏览器的可执行文件。`;

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, else an installed one, else Playwright's own
 * (downloaded when it is not there), else Debian's package where this process may install it.
 * @throws CommandError with instructions when none can be had, or when CHROMIUM_PATH does not start
 */
export async function findChromium(say: (message: string) => void = console.error): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!starts(named)) throw new CommandError(`CHROMIUM_PATH 指向的浏览器启动不了：${named}`);
    return named;
  }
  return installed() ?? (await downloaded(say)) ?? debian(say) ?? fail();
}

/** How scripts and tests start it, see `chromium.launch`. */
export async function chromiumOptions(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  /* Chromium refuses its sandbox to the superuser, which a container often is. */
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  /* Nothing here is drawn by a graphics card: a process to imitate one only costs time. */
  return { executablePath: await findChromium(), args: ['--disable-gpu', '--in-process-gpu', ...sandbox] };
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) => executable(path) && starts(path));
}

async function downloaded(say: (message: string) => void): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    say('没有找到 Chromium，正在下载……');
    spawnSync(process.execPath, [join(ROOT, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return executable(path) && starts(path) ? path : undefined;
}

function debian(say: (message: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !executable('/usr/bin/apt-get')) return undefined;
  say('正在用 apt-get 安装 Chromium……');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args: readonly string[]): boolean => spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  get('update');
  const install = ['install', '-y', '--no-install-recommends'];
  /* Older releases have the whole browser alone. */
  return get(...install, 'chromium-headless-shell') || get(...install, 'chromium') ? installed() : undefined;
}

function fail(): never {
  throw new CommandError(NO_CHROMIUM);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/* A file may be there and still lack its libraries. On Windows the version opens a window, so being there must do. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path);
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 30_000, stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return false;
  }
}
