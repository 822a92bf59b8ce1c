import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';

const { address, base, siteUrl } = inject('site');
const ROOT = siteUrl + base;
const BIGGEST = 'disclosures/130300-healthcare-security/2026-budget/';
/** Its text lost the space between two columns. */
const DOUBTFUL = 'disclosures/410503-healthcare-security/2022-final/';
const ROW = 'expenditure-by-function-2101501';
const MAY_COPY: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function copied(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await press();
  await expect.poll(() => clipboard(page)).not.toBe('nothing yet');
  return clipboard(page);
}

const pressC = (page: Page) => () => page.keyboard.press('c');

/** The day of the machine that reads, as it stands in a reference. */
const TODAY = String.raw`\[20\d\d-\d\d-\d\d\]`;

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('the citation of a page', () => {
  it('stands in the HTML without scripts, complete but for the day of access', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}findings/`);
    expect(await page.locator('#cite .cite-text').innerText()).toBe(`明账. 对不上的数[EB/OL]. [访问日期]. ${ROOT}findings/.`);
    await page.goto(`${address}data/`);
    expect(await page.locator('#cite .cite-text').innerText()).toMatch(new RegExp(`^明账\\. 明账：部门预决算公开数据（全部）\\[DS/OL\\]\\. \\(\\d{4}-\\d\\d-\\d\\d\\)\\[访问日期\\]\\. ${literal(ROOT)}data/\\.$`));
    await page.goto(`${address}${BIGGEST}`);
    expect(await page.locator('#cite .cite-sentence').innerText()).toMatch(/^秦皇岛市医疗保障局2026年部门预算中，“本年支出合计”为2,441\.63 万元（.+）。$/);
    await page.context().close();
  });

  it('is copied with one key, with the day of access and the choice that stands in the address', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}search/?q=%E5%8C%BB%E4%BF%9D`);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await copied(page, pressC(page))).toMatch(new RegExp(`^明账\\. .+\\[EB/OL\\]\\. ${TODAY}\\. ${literal(`${ROOT}search/?q=%E5%8C%BB%E4%BF%9D`)}\\.$`));
    expect(await page.locator('.toast').innerText()).toBe('已复制本页的引用');
    await page.context().close();
  });

  it('is copied with one tap', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}glossary/`);
    expect(await copied(page, () => page.locator('#cite .cite button').last().click())).toMatch(new RegExp(`${TODAY}\\. ${literal(ROOT)}glossary/\\.$`));
    await page.context().close();
  });

  it('leaves the key alone in fields, with other keys, and where the reader turned it off', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}data/`);
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await page.locator('#site-search').focus();
    await page.keyboard.press('c');
    expect(await page.locator('#site-search').inputValue()).toBe('c');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Alt+c');
    await page.locator('#keys').uncheck();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('c');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.reload();
    expect(await page.locator('#keys').isChecked()).toBe(false);
    await page.keyboard.press('c');
    expect(await page.locator('.toast').count()).toBe(0);
    expect(await clipboard(page)).toBe('nothing yet');
    await page.locator('#keys').check();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await copied(page, pressC(page))).toContain('[DS/OL]');
    await page.context().close();
  });
});

describe('the citation of a row', () => {
  it('is a sentence with its figures and a reference to its document, table and row', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}${BIGGEST}`);
    await page.locator(`[id="${ROW}"] .at`).focus();
    const [sentence = '', reference = ''] = (await copied(page, pressC(page))).split('\n');
    expect(sentence).toMatch(/^秦皇岛市医疗保障局2026年部门预算《.+》中，“行政运行（2101501）”合计为328\.66万元，.+。$/);
    expect(reference).toMatch(new RegExp(`^秦皇岛市医疗保障局\\. .+\\[R/OL\\]\\. .+: 《.+》“行政运行（2101501）”${TODAY}\\. 明账转录\\. ${literal(`${ROOT}${BIGGEST}#${ROW}`)}\\.$`));
    await page.context().close();
  });

  it('says of a doubtful figure that it is doubtful, in the panel and in what the key copies', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}${DOUBTFUL}#${ROW}`);
    const [sentence = ''] = (await copied(page, pressC(page))).split('\n');
    expect(sentence).toContain('上缴上级支出为0.00万元（存疑：');
    expect(sentence).toMatch(/本年支出合计为177\.71万元，/);
    await page.locator(`[id="${ROW}"] .at`).click();
    await expect.poll(() => page.locator('.row-panel .cite', { hasText: '上缴上级支出' }).innerText()).toMatch(/为0\.00万元（存疑：.+）。/);
    await page.context().close();
  });

  it('is meant when the address names the row, and from inside its panel', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}${BIGGEST}#${ROW}`);
    const atTarget = await copied(page, pressC(page));
    expect(atTarget).toContain(`#${ROW}`);
    await page.locator(`[id="${ROW}"] .at`).click();
    await page.locator('.row-panel .close').focus();
    expect(await copied(page, pressC(page))).toBe(atTarget);
    await page.context().close();
  });
});

describe('the citation of a chart', () => {
  it('is copied with one tap and with the key, and says what the chart says', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}${BIGGEST}`);
    const figure = page.locator('figure[id^="chart-"]').first();
    const [id, headline] = [await figure.getAttribute('id'), await figure.locator('.fig-title').innerText()];
    const [sentence = '', reference = ''] = (await copied(page, () => figure.locator('.cite-button').click())).split('\n');
    expect(sentence).toContain(headline.replace(/。$/, ''));
    expect(reference).toMatch(new RegExp(`\\[R/OL\\].*: 图“.+”${TODAY}\\. .*${literal(`#${id}`)}\\.$`));
    expect(await copied(page, pressC(page))).toBe(`${sentence}\n${reference}`);
    await page.context().close();
  });
});

describe('the citation of a comparison', () => {
  it('says the headline of the ranking, with the choice that the address holds', async () => {
    const { page } = await openPage(browser, MAY_COPY);
    await page.goto(`${address}compare/?measure=personnel`);
    /* The five documents of the real data are too unlike for a ranking: one is put in, in the page's own form. */
    await page.evaluate(() => {
      const figure = document.createElement('figure');
      figure.className = 'compare-group';
      figure.innerHTML = '<figcaption><b class="compare-headline">人员经费最多的是某市教育局</b></figcaption><a href="#main">某市教育局</a>';
      document.querySelector('main')?.append(figure);
    });
    await page.locator('.compare-group > a').focus();
    const [sentence = '', reference = ''] = (await copied(page, pressC(page))).split('\n');
    expect(sentence).toMatch(/：人员经费最多的是某市教育局。$/);
    expect(reference).toMatch(new RegExp(`${TODAY}\\. ${literal(ROOT)}compare/\\?measure=personnel\\.$`));
    await page.context().close();
  });
});

describe('without the right to write to the clipboard', () => {
  it('the citation is selected instead', async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(`${address}${BIGGEST}`);
    await page.locator(`[id="${ROW}"] .at`).focus();
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toContain('“行政运行（2101501）”');
    expect(await page.locator('.cite-panel').innerText()).toContain('已选中');
    await page.keyboard.press('Escape');
    expect(await page.locator('.cite-panel').count()).toBe(0);
    await page.locator('#cite .cite button').last().click();
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('[DS/OL]');
    await page.context().close();
  });
});
