import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUILD_MARK, replaceFolder } from './output-folder.ts';

let folder = '';
const out = (): string => join(folder, 'dist');

function writeBuild(at: string, text: string): void {
  mkdirSync(join(at, 'data'), { recursive: true });
  writeFileSync(join(at, BUILD_MARK), '[]');
  writeFileSync(join(at, 'index.html'), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'out-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('replaceFolder', () => {
  it('puts a finished build in place of the last one and leaves nothing beside it', async () => {
    writeBuild(out(), 'old');
    writeFileSync(join(out(), 'gone.html'), 'old');
    await replaceFolder(out(), [], async (staging) => writeBuild(staging, 'new'));
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(out(), 'gone.html'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('has a large site of before taken away by a process that outlives the build', async () => {
    writeBuild(out(), 'old');
    for (let agency = 0; agency < 300; agency += 1) mkdirSync(join(out(), 'agencies', String(agency)), { recursive: true });
    await replaceFolder(out(), [], async (staging) => writeBuild(staging, 'new'));
    expect(readdirSync(out()).sort()).toEqual(['data', 'index.html']);
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['dist']), { timeout: 20_000, interval: 50 });
  });

  it('leaves the last build untouched when the work fails', async () => {
    writeBuild(out(), 'old');
    const failing = replaceFolder(out(), [], async (staging) => {
      writeBuild(staging, 'half');
      throw new Error('boom');
    });
    await expect(failing).rejects.toThrow('boom');
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('refuses to replace a folder that is not a build', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'thesis.txt'), 'mine');
    await expect(replaceFolder(out(), [], async () => {})).rejects.toThrow(`输出目录 ${out()} 不是空的，也不是以前构建的结果，不敢替换。请清空它，或用 --out 另指定一个目录。`);
    expect(readdirSync(out())).toEqual(['thesis.txt']);
  });

  it('refuses a file', async () => {
    writeFileSync(out(), 'mine');
    await expect(replaceFolder(out(), [], async () => {})).rejects.toThrow(`输出目录 ${out()} 是一个文件。`);
    expect(readFileSync(out(), 'utf8')).toBe('mine');
  });

  it('refuses a folder that holds the data', async () => {
    writeBuild(folder, 'old');
    await expect(replaceFolder(folder, [join(folder, 'data')], async () => {})).rejects.toThrow(/里有源文件/);
    await expect(replaceFolder(out(), [out()], async () => {})).rejects.toThrow(/里有源文件/);
  });

  it('builds into an empty folder, and into one whose name begins like the data folder', async () => {
    mkdirSync(out());
    await replaceFolder(out(), [`${out()}-data`], async (staging) => writeBuild(staging, 'new'));
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('new');
  });

  it('clears what a killed build left behind, and restores the build it had moved away', async () => {
    const gone = 2 ** 22 + 1;
    writeBuild(join(folder, `.dist-previous-${gone}`), 'old');
    mkdirSync(join(folder, `.dist-building-${gone}`));
    await expect(replaceFolder(out(), [], async () => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
  });
});
