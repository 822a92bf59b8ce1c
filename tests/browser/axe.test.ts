import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { launchChromium, openPage } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the judge of pages', () => {
  it('tells what is wrong, by rule and place, and within a part only what is wrong there', async () => {
    const { page } = await openPage(browser);
    await page.setContent(`<!doctype html><html lang="zh-CN"><title>甲</title><main><h1>甲</h1>
      <p style="color:#bbb;background:#fff">看不清</p><div id="part"><img src="data:," width="9" height="9"></div><button></button></main>`);
    const found = await violationsOf(page);
    expect(found.map(([rule]) => rule)).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'button-name']));
    expect(found.find(([rule]) => rule === 'image-alt')?.[1]).toContain('<img');
    expect((await violationsOf(page, '#part')).map(([rule]) => rule)).toEqual(['image-alt']);
    await page.context().close();
  });
});
