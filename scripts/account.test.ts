import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ACCOUNT_ID, DOCUMENT, withAccountFolder } from '../tests/fixtures/account.ts';

const SCRIPT = resolve(import.meta.dirname, 'account.ts');
const FOLDER = mkdtempSync(join(tmpdir(), 'account-text-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

function account(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  return withAccountFolder(createHash('sha256').update(DOCUMENT).digest('hex'), files, (dir) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args, '--data', dir], { encoding: 'utf8', env: { ...process.env, DATA_DIR: '' } });
    return { status, stdout, stderr };
  });
}

describe('npm run account', () => {
  const text = file('text.txt', DOCUMENT);

  it('prints the comparison, as text or as JSON', () => {
    const { status, stdout, stderr } = account([text, ACCOUNT_ID]);
    expect([status, stderr, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '', '没有剩余。']);
    expect(JSON.parse(account([text, ACCOUNT_ID, '--format', 'json', '--strict']).stdout)).toMatchObject({ disclosure: ACCOUNT_ID, text: 'same', totals: { printedOnly: 0, heldOnly: 0 } });
  });

  it('knows the recorded text with byte order mark and CRLF', () => {
    const windows = file('windows.txt', `\uFEFF${DOCUMENT.replaceAll('\n', '\r\n')}`);
    expect(account([windows, ACCOUNT_ID, '--strict']).stdout).toContain('与登记的来源一致');
  });

  it('ends with 1 under --strict when something is left over', () => {
    const changed = file('changed.txt', DOCUMENT.replace('35.5', '35.6'));
    expect(account([changed, ACCOUNT_ID]).status).toBe(0);
    const { status, stdout } = account([changed, ACCOUNT_ID, '--strict']);
    expect(status).toBe(1);
    expect(stdout).toContain('原文有、数据没有  35.6（原文第 27 行）');
    expect(stdout).toContain('statements.csv:6 value');
  });

  it('ends with 2 and says why when nothing can be compared', () => {
    const gbk = file('gbk.txt', Buffer.from([0xb2, 0xbf, 0xc3, 0xc5, 0xd4, 0xa4, 0xcb, 0xe3]));
    for (const [args, files, message] of [
      [[], {}, '用法：npm run account'],
      [[text, ACCOUNT_ID, '--format', 'xml'], {}, '用法：npm run account'],
      [[join(FOLDER, 'none.txt'), ACCOUNT_ID], {}, '读不了文件'],
      [[FOLDER, ACCOUNT_ID], {}, '读不了文件'],
      [[file('empty.txt', ''), ACCOUNT_ID], {}, '文件是空的'],
      [[gbk, ACCOUNT_ID], {}, '请先转为 UTF-8，例如：iconv -f GB18030 -t UTF-8'],
      [[file('utf16.txt', Buffer.from(DOCUMENT, 'utf16le')), ACCOUNT_ID], {}, 'iconv -f UTF-16 -t UTF-8'],
      [[file('cr.txt', DOCUMENT.replaceAll('\n', '\r')), ACCOUNT_ID], {}, '换行只有 CR'],
      [[text, '990100-demo/1999-final'], {}, '没有这份公开文件：990100-demo/1999-final'],
      [[text, '../../etc'], {}, '没有这份公开文件'],
      [[text, ACCOUNT_ID], { 'statements.csv': 'row,"sentence\n' }, 'statements.csv:1'],
    ] as const) {
      const { status, stdout, stderr } = account(args, files);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
  }, 90_000);
});
