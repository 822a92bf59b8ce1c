import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REGISTER, SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import { workbook } from '../../../src/views/exports/workbook.ts';
import { xlsxBytes } from './xlsx.ts';
import { XlsxThread } from './xlsx-thread.ts';

const book = workbook(SAMPLE, REGISTER, '/');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('spreadsheets in a thread of their own', () => {
  it('hold what they do here, all of them written when it is closed', async () => {
    const thread = new XlsxThread(2);
    const paths = Array.from({ length: 7 }, (_, at) => join(folder, `a-${at}`, 'x.xlsx'));
    for (const path of paths) await thread.add(path, book);
    await thread.close();
    const here = unzipSync(await xlsxBytes(book));
    for (const path of paths) expect(unzipSync(readFileSync(path))).toEqual(here);
    const [first, second] = paths.map((path) => readFileSync(path));
    expect(first).toEqual(second);
  });

  it('let everybody go on who waits for room, not the last alone', async () => {
    const thread = new XlsxThread(1);
    const paths = Array.from({ length: 6 }, (_, at) => join(folder, `${at}.xlsx`));
    await Promise.all(paths.map((path) => thread.add(path, book)));
    await thread.close();
    expect(paths.every((path) => existsSync(path))).toBe(true);
  });

  it('tell which one could not be written', async () => {
    const thread = new XlsxThread();
    await thread.add(folder, book);
    await expect(thread.close()).rejects.toThrow(folder);
  });

  it('need no thread where there is none to write', async () => {
    await expect(new XlsxThread().close()).resolves.toBeUndefined();
  });
});
