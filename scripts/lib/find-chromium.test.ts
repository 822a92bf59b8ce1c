import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './find-chromium.ts';

let folder = '';

function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('findChromium', () => {
  it('takes the browser that CHROMIUM_PATH names', async () => {
    const path = program('mine', 'echo Chromium 150.0.1');
    program('chromium', 'echo Chromium 149.0.1');
    vi.stubEnv('CHROMIUM_PATH', path);
    expect(await findChromium()).toBe(path);
  });

  it('refuses a CHROMIUM_PATH that does not start, whatever else is installed', async () => {
    program('chromium', 'echo Chromium 149.0.1');
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'none'));
    await expect(findChromium()).rejects.toThrow(`CHROMIUM_PATH 指向的浏览器启动不了：${join(folder, 'none')}`);
  });

  it('takes the shell without windows before a whole browser', async () => {
    program('chromium', 'echo Chromium 150.0.1');
    const path = program('chromium-headless-shell', 'echo Chromium 150.0.1');
    expect(await findChromium()).toBe(path);
  });

  it('takes an installed browser that starts, not one that lacks its libraries', async () => {
    program('chromium', 'exit 127');
    const path = program('google-chrome', 'echo Google Chrome 149.0.1');
    expect(await findChromium()).toBe(path);
  });
});
