import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';

const { folder, address } = inject('site');
const DISCLOSURE = '140824-healthcare-security/2023-budget';
const TABLE = 'expenditure-by-function';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

function copyTable(page: Page) {
  return page.locator(`#${TABLE} > .tools button`, { hasText: '复制表格' });
}

/** What a program gets that pastes: the clipboard interface of the browser would clean the HTML. */
async function paste(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.addEventListener('paste', ({ clipboardData }) => {
      field.dataset['text'] = clipboardData?.getData('text/plain') ?? '';
      field.dataset['html'] = clipboardData?.getData('text/html') ?? '';
    });
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  const field = page.locator('textarea[data-html]');
  await field.waitFor({ timeout: 30_000 });
  return field.evaluate(({ dataset }: HTMLElement) => ({ text: dataset['text'] ?? '', html: dataset['html'] ?? '' }));
}

describe('copying a table', () => {
  it('puts it on the clipboard as text and as HTML: codes as text, numbers as numbers, blanks blank', async () => {
    const { page, problems } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${address}disclosures/${DISCLOSURE}/`);
    await copyTable(page).click();
    await page.locator(`#${TABLE} > .tools button`, { hasText: '已复制' }).waitFor();
    const pasted = await paste(page);
    const rows = pasted.text.split('\n').map((line) => line.split('\t'));
    const [head = []] = rows;
    const csv = readFileSync(join(folder, 'data', 'disclosures', DISCLOSURE, `${TABLE}.csv`), 'utf8').trimEnd().split('\n');
    expect(rows.length).toBe(csv.length);
    const at = (title: string): number => head.findIndex((cell) => cell.endsWith(title));
    const running = rows.find((row) => row[at('科目编码')] === '208');
    expect(['科目名称', '合计', '基本支出', '项目支出'].map((title) => running?.[at(title)])).toEqual(['社会保障和就业支出', '30.72', '30.72', '']);
    expect(rows[1]?.[at('合计')]).toBe('4092.38');
    expect(pasted.html).toContain(`<td style="mso-number-format:'\\@'">208</td>`);
    expect(pasted.html).toContain(`<td style="mso-number-format:'\\#\\,\\#\\#0.00'">4092.38</td>`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('selects it where the clipboard is not allowed', async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(`${address}disclosures/${DISCLOSURE}/`);
    await copyTable(page).click();
    await page.locator(`#${TABLE} > .tools button`, { hasText: '已选中' }).waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain('社会保障和就业支出');
    expect(selected).toContain('4,092.38');
    await page.context().close();
  });

  it('selects it where its file does not arrive', async () => {
    const { page } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.route('**/*.csv', (route) => route.abort());
    await page.goto(`${address}disclosures/${DISCLOSURE}/`);
    await copyTable(page).click();
    await page.locator(`#${TABLE} > .tools button`, { hasText: '已选中' }).waitFor();
    await page.context().close();
  });
});
