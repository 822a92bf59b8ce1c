import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { launchChromium, openPage, openWalk, type Walk } from './chromium.ts';

const { folder, address } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Every page of the built site, without its first slash. */
const PAGES = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('index.html') && !name.startsWith('pagefind/'))
  .map((name) => name.slice(0, -'index.html'.length));
/** Rule pages are of one make, two of them stand for all; pinned charts are made as the live ones are. */
const LOOKED_AT = PAGES.filter((page) => !/^embed\/.*\/[0-9a-f]{12}\/$/.test(page) && (!/^findings\/./.test(page) || /^findings\/(row-sums|spending-plan)\//.test(page)));

const FRAMES = [[360, 'dark'], [1280, 'light']] as const;
const BIGGEST = 'disclosures/130300-healthcare-security/2026-budget/';

/** One page of each kind, the disclosures all. */
const KINDS = [
  '',
  'regions/',
  'regions/130300/',
  'agencies/130300-healthcare-security/',
  ...PAGES.filter((page) => page.startsWith('disclosures/') && !page.endsWith('/provenance/')),
  'disclosures/130281-healthcare-security/2024-budget/provenance/',
  'three-public/',
  'compare/',
  'findings/',
  'findings/balance/',
  'search/',
  'corrections/',
  'data/',
  'glossary/',
  'about/',
  'methodology/',
  ...PAGES.filter((page) => page === 'checklist/'),
  '404.html',
];

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', '')));
}

/** How far the page could be scrolled sideways, in CSS pixels. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('every page', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk(browser, { viewport: { width: 320, height: 640 } });
  });
  afterAll(() => walk.page.context().close());

  it.each(LOOKED_AT.map((page) => [page || '/', page]))('%s asks nothing of another origin, reports nothing, and never scrolls sideways at 320 px', async (_, page) => {
    const { page: tab, problems, requests } = await walk.visit(`${address}${page}`);
    await openFolds(tab);
    expect(await overflow(tab)).toBe(0);
    expect(problems).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(new URL(address).origin) && !request.startsWith('data:'))).toEqual([]);
  });
});

describe('the search box at the head', () => {
  it('stays within a phone, however wide the letters are that the machine has', async () => {
    const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(address);
    await page.locator('#site-search').evaluate((box: HTMLInputElement) => (box.style.fontSize = '40px'));
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('.find button').evaluate((button) => button.getBoundingClientRect().right)).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

describe('one page of each kind', () => {
  const walks = new Map<string, Walk>();
  beforeAll(async () => {
    for (const [width, colorScheme] of FRAMES) walks.set(colorScheme, await openWalk(browser, { viewport: { width, height: 900 }, colorScheme }));
  });
  afterAll(async () => {
    for (const { page } of walks.values()) await page.context().close();
  });

  it.each(KINDS.map((page) => [page || '/', page]))('%s passes axe on a phone in dark and on a desk in light, with every fold open', async (_, page) => {
    for (const { page: tab, visit } of walks.values()) {
      await visit(`${address}${page}`);
      await openFolds(tab);
      expect(await violationsOf(tab)).toEqual([]);
    }
  });
});

describe('a disclosure page', () => {
  it('shows every table, chart and figure without scripts', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}${BIGGEST}`);
    expect(await page.locator('h1').innerText()).toContain('秦皇岛市医疗保障局');
    expect(await page.locator('#expenditure-by-function-2101501').innerText()).toContain('328.66');
    expect(await page.locator('#structure svg rect').count()).toBeGreaterThan(5);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.context().close();
  });

  it('opens at a row, marked, also inside a closed fold', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    for (const row of ['expenditure-by-function-2101501', 'performance-indicators-9-r3']) {
      await page.goto(`${address}${BIGGEST}#${row}`);
      const target = page.locator(`[id="${row}"]`);
      await expect.poll(() => target.isVisible()).toBe(true);
      await expect.poll(() => target.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < innerHeight)).toBe(true);
      expect(await target.evaluate((element) => element.matches(':target'))).toBe(true);
      await page.goto('about:blank');
    }
    await page.context().close();
  });

  it('says over a linked row whose it is and what its figures are, and keeps the headings of a table that fits in view', async () => {
    for (const width of [360, 1280]) {
      const { page } = await openPage(browser, { viewport: { width, height: 740 } });
      await page.goto(`${address}${BIGGEST}#expenditure-by-function-2101501`);
      const line = page.locator('#expenditure-by-function > .here');
      await line.waitFor();
      expect(await line.innerText()).toMatch(/^秦皇岛市医疗保障局2026年部门预算《.+》\n行政运行（2101501）：.*合计 ?328\.66万元/);
      const place = (selector: string) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
      await expect.poll(async () => (await place('#expenditure-by-function-2101501')).top).toBeGreaterThan((await place('#expenditure-by-function > .here')).bottom);
      expect((await place('#expenditure-by-function > .here')).top).toBeGreaterThanOrEqual(0);
      if (width > 1000) {
        const head = await place('#expenditure-by-function thead');
        expect(head.top).toBeGreaterThanOrEqual((await place('#expenditure-by-function > .here')).bottom - 2);
        expect(head.bottom).toBeLessThanOrEqual((await place('#expenditure-by-function-2101501')).top + 1);
      }
      await page.context().close();
    }
  });

  it('fetches Chart.js only when a chart comes into view on a wide screen', async () => {
    const { page, requests } = await openPage(browser, { viewport: { width: 1280, height: 300 } });
    await page.goto(`${address}${BIGGEST}`);
    /* Long enough for a script that would be asked for at once. */
    await page.waitForTimeout(1500);
    const before = requests.filter((request) => request.endsWith('.js')).length;
    await page.locator('#structure').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#structure figure')?.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => requests.filter((request) => request.endsWith('.js')).length).toBeGreaterThan(before);
    await expect.poll(() => page.locator('canvas').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('stays within a phone in letters of twice the size', async () => {
    const { page } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(`${address}disclosures/410503-healthcare-security/2022-final/`);
    /* The boxes have been looked at once: letters that grow afterwards find boxes that were said not to scroll. */
    const boxes = page.locator('.scroll[tabindex]');
    await expect.poll(() => boxes.count()).toBeGreaterThan(0);
    const scrolling = await boxes.count();
    /* In the same turn, before any script of the page could answer. */
    const wider = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(wider).toBe(0);
    await expect.poll(() => boxes.count()).toBeGreaterThan(scrolling);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  it('can be walked with the keyboard: skip link first, then the way to the content', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}${BIGGEST}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await page.context().close();
  });

  it('prints with its folds open and without the navigation', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}${BIGGEST}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead nav').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#performance-indicators-9-r3').isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});

describe('the three-public page', () => {
  it('ranks only what may be compared: budget and final accounts never share a list', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${address}three-public/`);
    for (const group of await page.locator('.compare-group').all()) {
      const frames = await group.locator('figcaption').allInnerTexts();
      expect(frames.every((frame) => !(frame.includes('预算') && frame.includes('决算')))).toBe(true);
    }
    expect(await page.locator('#compare-title').innerText()).toBe('“三公”经费合计');
    expect(await page.locator('[data-result] .compare-coverage').innerText()).toContain('5份文件中有4份给出了这个数');
    expect(await page.locator('section:has(> #receptions)').count()).toBe(1);
    await page.context().close();
  });
});
