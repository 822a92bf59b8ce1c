import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';

const { address } = inject('site');
/** A document with findings on figures that stand close to one another. */
const MARKED = 'disclosures/410503-healthcare-security/2022-final/';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a row that is selected and copied', () => {
  it('holds the figures as they are printed: no number of a finding, no sign of the row', async () => {
    const { page } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${address}${MARKED}`);
    await page.locator('#expenditure-by-function-total .at').waitFor({ state: 'attached' });
    /* What the reader sees is marked; otherwise nothing is tried here. */
    const marks = page.locator('#expenditure-by-function-total a[data-n]');
    expect(await marks.count()).toBeGreaterThan(2);
    expect(await marks.first().evaluate((mark) => getComputedStyle(mark, '::after').content)).toMatch(/\d/);
    await page.evaluate(() => {
      const row = document.getElementById('expenditure-by-function-total');
      if (row) getSelection()?.selectAllChildren(row);
    });
    await page.keyboard.press('Control+C');
    const { text, cells } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      const html = new DOMParser().parseFromString(await read('text/html'), 'text/html');
      return { text: await read('text/plain'), cells: [...html.querySelectorAll('th, td')].map((cell) => cell.textContent) };
    });
    const printed = ['合计', '439.04', '223.46', '215.58', '0.00 存疑', '', '0.00 存疑'];
    expect(text.split('\t')).toEqual(printed);
    expect(cells).toEqual(printed);
    await page.context().close();
  });
});

describe('the marks of a page', () => {
  it('have names of their own: what a finding is, whose row a sign belongs to', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}${MARKED}`);
    const row = page.locator('#expenditure-by-function-2101501');
    await expect.poll(() => row.locator('.at').getAttribute('aria-label')).toBe('行政运行（2101501）：出处、引用与链接');
    expect(await page.locator('#expenditure-by-function-total .fm > a').first().getAttribute('aria-label')).toMatch(/^第\d+处对不上$/);
    expect(await page.locator('.rm').first().getAttribute('role')).toBe('img');
    await page.context().close();
  });
});
